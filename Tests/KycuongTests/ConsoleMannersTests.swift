import Foundation
import Ledger
import TestSupport
import Testing

/// What the commands about people answer where there is nothing, nobody, or no right.
struct ConsoleMannersTests {
    @Test func `where nothing is recorded, a list says so to people and is empty for programs`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            let lists: [(command: String, key: String, sentence: String)] = [
                ("findings", "findings", "Không có hồ sơ chậm nào như vậy. Tìm bằng: kycuong scan"),
                ("incidents", "incidents", "Không có vụ việc nào. Ghi nhận bằng: kycuong incidents add"),
                ("explanations", "explanation_requests", "Chưa có yêu cầu giải trình nào."),
                ("reminders", "reminders", "Chưa có nhắc nhở, phê bình nào."),
                ("reviews", "reviews", "Chưa có vụ việc nào."),
                ("commendations", "commendations", "Chưa có đề nghị khen nào."),
                ("duties", "assignments", "Chưa có phân công nào. Thêm bằng: kycuong duties add"),
                ("leave", "leaves", "Chưa ghi lần nghỉ nào."),
                ("delegation", "delegations", "Chưa có ủy quyền nào."),
                ("departure", "departures", "Chưa ghi cán bộ nào thôi công tác."),
            ]
            for list in lists {
                let text = try office.run(list.command, "list")
                expectStatus(0, text)
                #expect(text.output == list.sentence + "\n", "\(list.command): \(text.output)")
                let json = try office.run(list.command, "list", "--json")
                expectStatus(0, json)
                #expect(try json.json == .object([list.key: []]), "\(list.command)")
            }
            let told = try office.run("notices", as: "chairman")
            #expect(told.status == 0 && told.output == "Không có thông báo nào.\n")
            #expect(try office.run("notices", "--json", as: "chairman").json == ["notices": []])
        }
    }

    @Test func `what nobody ever recorded is not found, in words and by exit code`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            let nobody = UUID().uuidString.lowercased()
            let because = ["--reason", "Ghi nhầm"]
            let scan = try program.file("ban-quet.txt", Array("Bản quét 15/TB-UBND".utf8))
            let paper = ["--document", "15/TB-UBND", "--scan", scan]
            let commands: [(words: [String], sentence: String)] = [
                (["findings", "show", nobody], "Không có sự việc này"),
                (["findings", "assign", nobody, "--official", office.official], "Không có sự việc này"),
                (["findings", "excuse", nobody, "--evidence", "CV 5"] + because, "Không có sự việc này"),
                (["findings", "attribute", nobody, "--party", "applicant"] + because, "Không có sự việc này"),
                (["findings", "annul", nobody] + because, "Không có sự việc này"),
                (["incidents", "annul", nobody] + because, "Không có vụ việc này"),
                (["explanations", "show", nobody], "Không có yêu cầu giải trình này"),
                (["explanations", "request", "--finding", nobody], "Không có sự việc này"),
                (["explanations", "request", "--incident", nobody], "Không có vụ việc này"),
                (["explanations", "serve", nobody, "--method", "in_person"], "Không có yêu cầu giải trình này"),
                (
                    ["explanations", "verdict", nobody, "--outcome", "rejected"] + because,
                    "Không có yêu cầu giải trình này"
                ),
                (["reminders", "show", nobody], "Không có nhắc nhở này"),
                (["reminders", "serve", nobody], "Không có nhắc nhở này"),
                (["reminders", "withdraw", nobody] + because, "Không có nhắc nhở này"),
                (["reminders", "cancel", nobody] + because, "Không có nhắc nhở này"),
                (["reminders", "list", "--official", "An"], "Không có cán bộ này (An)"),
                (["reviews", "show", nobody], "Không có hồ sơ gợi ý kiểm điểm này"),
                (
                    ["reviews", "decide", nobody, "--suggestion", "year_end_review"] + because + paper,
                    "Không có hồ sơ gợi ý kiểm điểm này"
                ),
                (["commendations", "show", nobody], "Không có đề nghị khen này"),
                (["commendations", "approve", nobody], "Không có đề nghị khen này"),
                (["delegation", "end", nobody] + because, "Không có ủy quyền này"),
                (["record", "--official", nobody], "Không có cán bộ này (\(nobody))"),
            ]
            for command in commands {
                let answer = try office.run(command.words, as: "chairman")
                expectStatus(3, answer)
                #expect(answer.output.isEmpty && answer.errors.contains(command.sentence), "\(command.words)")
            }
            // Who keeps the server keeps people's duties; the chairman does not.
            let kept: [(words: [String], sentence: String)] = [
                (["duties", "end", nobody, "--on", "2026-06-30"] + because, "Không có phân công này"),
                (["leave", "cancel", nobody, "--reason", "not_taken"], "Không có lần nghỉ này"),
                (
                    [
                        "departure", "add", "--official", nobody, "--on", "2026-01-31", "--kind", "transfer",
                        "--document", "QĐ 8",
                    ], "Không có cán bộ này"
                ),
            ]
            for command in kept {
                let answer = try office.run(command.words)
                expectStatus(3, answer)
                #expect(answer.output.isEmpty && answer.errors.contains(command.sentence), "\(command.words)")
            }
        }
    }

    @Test func `whoever keeps the server judges nobody, and is told so`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            let nobody = UUID().uuidString.lowercased()
            let because = ["--reason", "Ghi nhầm"]
            let scan = try program.file("ban-quet.txt", Array("Bản quét 15/TB-UBND".utf8))
            let paper = ["--document", "15/TB-UBND", "--scan", scan]
            for words in [
                ["findings", "assign", nobody, "--official", office.official], ["findings", "annul", nobody] + because,
                [
                    "incidents", "add", "--official", office.official, "--kind", "attitude", "--source", "hotline",
                    "--happened-on", "2026-01-16", "--description", "Trả lời thiếu tôn trọng",
                ],
                ["incidents", "annul", nobody] + because, ["explanations", "request", "--incident", nobody],
                ["explanations", "verdict", nobody, "--outcome", "accepted"] + because,
                ["reminders", "issue", "--official", office.official, "--text", "Nhắc", "--incident", nobody]
                    + ["--unasked-reason", "Đã hỏi"],
                ["reminders", "withdraw", nobody] + because, ["commendations", "approve", nobody],
                ["reviews", "decide", nobody, "--suggestion", "year_end_review"] + because + paper,
                [
                    "delegation", "add", "--to-account", nobody, "--permission", "decide_review", "--from",
                    "2026-01-01", "--to", "2099-01-01", "--document", "QĐ 6",
                ],
                [
                    "policy", "adopt", "--threshold", "2", "--effective-on", "2099-01-01", "--document", "QĐ 3",
                ] + because,
                ["notices"],
            ] {
                let answer = try office.run(words)
                expectStatus(5, answer)
                #expect(answer.output.isEmpty, "\(words)")
                #expect(
                    answer.errors.contains("Tài khoản này không được phép làm việc đó."),
                    "\(words): \(answer.errors)"
                )
            }
        }
    }
}
