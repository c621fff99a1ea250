import Foundation
import Ledger
import StoreSupport
import TestSupport
import Testing

/// From a late file and matters outside the register to a decided review case, command by command.
struct ConsoleChainTests {
    @Test func `a late file is listed, laid to an official, asked about and excused`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            let files = RegisterExport([RegisterFile(1, due: .test(2026, 1, 8))])
            let register = try program.file("register.csv", files.bytes)
            expectStatus(0, try office.run("import", register, "--exported-on", "2026-02-01"))
            expectStatus(0, try office.run("scan", "--as-of", "2026-02-01"))
            let listed = try office.run("findings", "list")
            let finding = try ConsoleOffice.word(listed)
            #expect(listed.output.contains(RegisterFile(1).code) && listed.output.contains("Nguyễn Văn An"))
            #expect(try office.run("findings", "list", "--state", "excused", "--json").json == ["findings": []])
            expectStatus(2, try office.run("findings", "list", "--state", "tre"))

            let assigned = try office.run(
                "findings",
                "assign",
                finding,
                "--official",
                office.official,
                "--json",
                as: "chairman"
            )
            expectStatus(0, assigned)
            #expect(try assigned.json["state"] == "needs_explanation", "\(assigned.output)")
            let asked = try office.run(
                "explanations",
                "request",
                "--finding",
                finding,
                "--question",
                "Vì sao trả chậm?",
                as: "vice_chairman"
            )
            expectStatus(0, asked)
            #expect(asked.output.contains("Vì sao trả chậm?"))
            let again = try office.run("explanations", "request", "--finding", finding, as: "vice_chairman")
            expectStatus(4, again)

            let request = try ConsoleOffice.word(office.run("explanations", "list", "--official", office.official))
            let served = try office.run(
                "explanations",
                "serve",
                request,
                "--method",
                "in_person",
                "--json",
                as: "chairman"
            )
            expectStatus(0, served)
            #expect(try served.json["explanation_request"]?["state"] == "served", "\(served.output)")
            let early = try office.run(
                "explanations",
                "verdict",
                request,
                "--outcome",
                "rejected",
                "--reason",
                "Không có căn cứ",
                as: "chairman"
            )
            expectStatus(5, early)
            #expect(early.errors.contains("Chưa có bản giải trình để xem xét."))
            let shown = try office.run("explanations", "show", request, "--json")
            #expect(try shown.json["explanation_request"]?["state"] == "served")

            let excused = try office.run(
                "findings",
                "excuse",
                finding,
                "--reason",
                "Mất điện cả ngày",
                "--evidence",
                "Thông báo 5",
                as: "chairman"
            )
            expectStatus(0, excused)
            #expect(excused.output.contains("Mất điện cả ngày"))
            let after = try office.run("explanations", "list", "--json").json
            #expect(after["explanation_requests"]?.array?.first?["state"] == "cancelled")
            expectStatus(0, try office.run("ledger", "verify"))
        }
    }

    @Test func `three reminders open a case, a decision is recorded, and a withdrawal flags it`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            var reminders: [String] = []
            for day in ["2026-02-02", "2026-02-03", "2026-02-04"] {
                reminders.append(try office.reminder(on: day))
            }
            let listed = try office.run("reminders", "list", "--official", office.official)
            #expect(listed.output.split(whereSeparator: \.isNewline).count == 3)
            let one = try office.run("reminders", "show", reminders[0])
            expectStatus(0, one)
            #expect(one.output.hasPrefix("Nhắc nhở bằng lời\n") && one.output.contains("Giao trực tiếp"))
            let json = try office.run("reminders", "show", reminders[0], "--json").json
            #expect(json["reminder"]?["state"] == "in_force")
            #expect(json["reminder"]?["number"] == 1)
            let twice = try office.run("reminders", "serve", reminders[0], as: "vice_chairman")
            expectStatus(4, twice)

            let review = try ConsoleOffice.word(office.run("reviews", "list"))
            let scan = try program.file("ban-quet.txt", Array("Bản quét 15/TB-UBND".utf8))
            let paper = ["--document", "15/TB-UBND", "--scan", scan]
            let decide = ["reviews", "decide", review, "--reason", "Đã xem xét"] + paper
            let transfer = ["--suggestion", "transfer", "--scope", "within_commune"]
            let unheard = try office.run(decide + transfer, as: "chairman")
            expectStatus(5, unheard)
            let confirmed = try office.run(decide + ["--suggestion", "year_end_review", "--json"], as: "chairman")
            expectStatus(0, confirmed)
            #expect(try confirmed.json["review"]?["events"]?.array?.count == 1, "\(confirmed.output)")
            expectStatus(4, try office.run(decide + ["--suggestion", "year_end_review"], as: "chairman"))
            let declined = try office.run(decide + ["--suggestion", "transfer", "--decline"], as: "chairman")
            expectStatus(0, declined)
            let decided = try office.run("reviews", "show", review, "--json").json
            #expect(decided["review"]?["state"] == "confirmed")
            #expect(decided["review"]?["events"]?.array?.count == 2)

            let withdraw = ["reminders", "withdraw", reminders[2], "--reason", "Có giấy đi họp"]
            let withdrawn = try office.run(withdraw + ["--json"], as: "vice_chairman")
            expectStatus(0, withdrawn)
            #expect(try withdrawn.json["reminder"]?["state"] == "withdrawn", "\(withdrawn.output)")
            expectStatus(4, try office.run(withdraw, as: "vice_chairman"))
            #expect(try office.run("reviews", "show", review).output.contains("(cần xem xét lại)"))
            let told = try office.run("notices", as: "chairman")
            expectStatus(0, told)
            // A mistake of a moment ago may still be taken back: notices wait ten minutes.
            #expect(told.output.contains("Không có thông báo nào."))
            let record = try office.run("record", "--official", office.official)
            expectStatus(0, record)
            #expect(record.output.contains("Nhắc nhở, phê bình (3)") && record.output.contains("Vụ việc ngoài sổ (3)"))
            expectStatus(0, try office.run("ledger", "verify"))
        }
    }

    @Test func `an incident is listed by its official, annulled once, and takes its reminder along`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            let reminder = try office.reminder(on: "2026-02-02")
            let incident = try ConsoleOffice.word(office.run("incidents", "list", "--official", office.official))
            let annul = ["incidents", "annul", incident, "--reason", "Nhầm người"]
            let annulled = try office.run(annul + ["--json"], as: "chairman")
            expectStatus(0, annulled)
            #expect(try annulled.json["state"] == "annulled", "\(annulled.output)")
            expectStatus(4, try office.run(annul, as: "chairman"))
            let gone = try office.run("reminders", "show", reminder, "--json").json
            #expect(gone["reminder"]?["state"] == "annulled")
            let draft = try office.run(
                "reminders",
                "issue",
                "--official",
                office.official,
                "--text",
                "Nhắc lại",
                "--incident",
                incident,
                "--unasked-reason",
                "Đã hỏi",
                "--draft",
                as: "chairman"
            )
            expectStatus(4, draft)
            expectStatus(2, try office.run("incidents", "annul", incident, as: "chairman"))
        }
    }

    @Test func `files are laid to an official together, taken back, and old matters opened`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            let files = RegisterExport([
                RegisterFile(1, due: .test(2026, 1, 8)), RegisterFile(2, due: .test(2026, 1, 9)),
                RegisterFile(3, received: .test(2025, 12, 1), due: .test(2025, 12, 10)),
            ])
            let register = try program.file("register.csv", files.bytes)
            expectStatus(0, try office.run("import", register, "--exported-on", "2026-02-01"))
            expectStatus(0, try office.run("scan", "--as-of", "2026-02-01"))
            let all = ["findings", "assign-all", "--procedure", "Đăng ký biến động đất đai"]
            expectStatus(2, try office.run(["findings", "assign-all", "--accept-hints"], as: "chairman"))
            expectStatus(5, try office.run(all + ["--accept-hints"]))
            let assigned = try office.run(all + ["--accept-hints", "--json"], as: "chairman")
            expectStatus(0, assigned)
            let found = try #require(try assigned.json["findings"]?.array)
            #expect(found.count == 2 && found.allSatisfy { $0["state"] == "needs_explanation" }, "\(assigned.output)")
            let again = try office.run(all + ["--official", office.official], as: "chairman")
            #expect(again.output == "Không có hồ sơ nào như vậy chờ xác nhận người giải quyết.\n", "\(again.errors)")

            let finding = try #require(found.first?["id"]?.string)
            let excuse = ["findings", "excuse", finding, "--reason", "Mất điện", "--evidence", "Thông báo 5"]
            #expect(try office.state(excuse, as: "chairman") == "excused")
            let reinstate = ["findings", "reinstate", finding, "--reason", "Hôm đó có điện"]
            #expect(try office.state(reinstate, as: "chairman") == "needs_explanation")
            let history = try office.run("findings", "list", "--state", "history")
            let old = ["findings", "open", try ConsoleOffice.word(history), "--reason", "Dân kiến nghị"]
            #expect(try office.state(old, as: "chairman") != "history")
            expectStatus(5, try office.run(old, as: "chairman"))
            let incident = try office.incident(on: "2025-12-01")
            let open = ["incidents", "open", incident, "--reason", "Dân kiến nghị"]
            expectStatus(5, try office.run(open))
            #expect(try office.state(open, as: "chairman") == "recorded")
            expectStatus(0, try office.run("ledger", "verify"))
        }
    }

    @Test func `a lower threshold shows whom it reaches before it is adopted`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            for day in ["2026-02-02", "2026-02-03"] { #expect(!(try office.reminder(on: day)).isEmpty) }
            let adopt = [
                "policy", "adopt", "--threshold", "2", "--effective-on", try ConsoleOffice.today, "--document", "QĐ 30",
                "--reason",
                "Theo kết luận họp",
            ]
            let refused = try office.run(adopt + ["--json"], as: "chairman")
            expectStatus(5, refused)
            #expect(refused.errors.contains("Hãy xem trước"))
            #expect(try refused.json["preview"]?["opens"] == 1, "\(refused.output)")
            let mark = try #require(try refused.json["preview"]?["mark"]?.string)
            expectStatus(4, try office.run(adopt + ["--previewed", String(mark.reversed())], as: "chairman"))
            expectStatus(0, try office.run(adopt + ["--previewed", mark], as: "chairman"))
            #expect(try office.run("reviews", "list").output.contains(office.official))
        }
    }
}
