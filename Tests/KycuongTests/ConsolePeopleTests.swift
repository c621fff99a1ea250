import Foundation
import Ledger
import StoreSupport
import TestSupport
import Testing

/// Duties, leave, delegation, leaving and rules at the console.
struct ConsolePeopleTests {
    private let code = TestCommune.code

    @Test func `duties and leave are added, listed, ended and cancelled`() async throws {
        try await Program.withTestServer { program, _ in
            let official = try official(in: program)
            let duty = try program.run(
                "duties",
                "add",
                "--commune",
                code,
                "--official",
                official,
                "--procedure",
                "Tách thửa",
                "--unit",
                "Phòng Kinh tế",
                "--from",
                "01/01/2026",
                "--document",
                "QĐ 12"
            )
            expectStatus(0, duty)
            let id = duty.output.trimmingCharacters(in: .newlines)
            let listed = try program.run("duties", "list", "--commune", code)
            #expect(listed.output.contains("Đinh Văn Khoa\tPhòng Kinh tế\tTách thửa\t01/01/2026 - nay"))
            expectStatus(
                0,
                try program.run("duties", "end", "--commune", code, id, "--on", "2026-06-30", "--reason", "Đổi việc")
            )
            expectStatus(
                4,
                try program.run("duties", "end", "--commune", code, id, "--on", "2026-06-30", "--reason", "Đổi việc")
            )
            let leave = try program.run(
                "leave",
                "add",
                "--commune",
                code,
                "--official",
                official,
                "--kind",
                "annual",
                "--from",
                "2026-02-02",
                "--to",
                "2026-02-06",
                "--json"
            )
            expectStatus(0, leave)
            let leaveID = try #require(try leave.json["leave"]?["id"]?.string)
            expectStatus(
                0,
                try program.run("leave", "cancel", "--commune", code, leaveID, "--reason", "not_taken")
            )
            let leaves = try program.run("leave", "list", "--commune", code, "--official", official, "--json").json
            #expect(leaves["leaves"]?.array?.map { $0["is_cancelled"] } == [true])
            #expect(leaves["leaves"]?.array?.first?["official_name"] == "Đinh Văn Khoa")
            expectStatus(
                3,
                try program.run("leave", "list", "--commune", code, "--official", "nobody")
            )
            expectStatus(
                0,
                try program.run(
                    "duties",
                    "agency",
                    "--commune",
                    code,
                    "--official",
                    official,
                    "--name",
                    "Công an",
                    "--from",
                    "2026-01-01",
                    "--document",
                    "CV 5"
                )
            )
            expectStatus(
                0,
                try program.run(
                    "departure",
                    "add",
                    "--commune",
                    code,
                    "--official",
                    official,
                    "--on",
                    "2026-01-31",
                    "--kind",
                    "transfer",
                    "--document",
                    "QĐ 88"
                )
            )
            let left = try program.run("departure", "list", "--commune", code)
            #expect(left.output.contains("Đinh Văn Khoa\t31/01/2026\tChuyển công tác"))
            expectStatus(0, try program.run("ledger", "verify", "--commune", code))
        }
    }

    @Test func `a chairman lends and adopts with his own token, the console does not`() async throws {
        try await Program.withTestServer { program, _ in
            _ = try official(in: program)
            let added = try program.run(
                "account",
                "add",
                "--commune",
                code,
                "--role",
                "chairman",
                "--name",
                "Hứa Văn Quyền",
                "--token"
            )
            let chairman = ["KYCUONG_TOKEN": added.output.trimmingCharacters(in: .newlines)]
            let deputy = try program.run(
                "account",
                "add",
                "--commune",
                code,
                "--role",
                "vice_chairman",
                "--name",
                "Lê Thị Cúc"
            )
            let account = try #require(deputy.output.firstMatch(of: /[0-9a-f-]{36}/)).output
            let lend = [
                "delegation", "add", "--commune", code, "--to-account", String(account), "--permission",
                "decide_review", "--from", "2020-01-01", "--to", "2099-12-31", "--document", "Giấy 3",
            ]
            expectStatus(5, try program.run(lend))
            let lent = try program.run(lend, with: chairman)
            expectStatus(0, lent)
            let listed = try program.run("delegation", "list", "--commune", code)
            #expect(listed.output.contains("Hứa Văn Quyền → Lê Thị Cúc"))
            let ended = try program.run(
                [
                    "delegation", "end", "--commune", code, lent.output.trimmingCharacters(in: .newlines), "--reason",
                    "Đã về",
                ],
                with: chairman
            )
            expectStatus(0, ended)
            let adopt = [
                "policy", "adopt", "--commune", code, "--threshold", "2", "--effective-on", "2099-01-01", "--document",
                "QĐ 30", "--reason", "Theo kết luận họp",
            ]
            expectStatus(5, try program.run(adopt))
            expectStatus(0, try program.run(adopt, with: chairman))
            let now = try program.run("policy", "show", "--commune", code, "--json").json
            #expect(now["policy"]?["threshold"] == 3)
            let later = try program.run("policy", "show", "--commune", code, "--on", "2099-01-01")
            #expect(later.output.contains("Số lần nhắc nhở dẫn tới gợi ý kiểm điểm     2"))
            let all = try program.run("policy", "show", "--commune", code, "--all", "--json").json
            #expect(all["policies"]?.array?.count == 2)
            expectStatus(0, try program.run("ledger", "verify", "--commune", code))
        }
    }

    private func official(in program: Program) throws -> String {
        try program.run("migrate")
        expectStatus(0, try program.run("commune", "add", "--code", code, "--name", "Xã Thử Nghiệm"))
        return try program.run("officials", "add", "--commune", code, "--name", "Đinh Văn Khoa").output
            .trimmingCharacters(in: .newlines)
    }
}
