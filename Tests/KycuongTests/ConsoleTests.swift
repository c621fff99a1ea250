import Foundation
import Ledger
import StoreSupport
import TestSupport
import Testing

/// The program as scripts use it: exit codes, what goes to standard output, and what is kept between commands.
struct ConsoleTests {
    private let code = TestCommune.code

    @Test func `a database without tables, or an unknown command, says what to do`() async throws {
        try await Program.withTestServer { program, _ in
            let early = try program.run("commune", "list")
            expectStatus(4, early)
            #expect(early.errors.contains("kycuong migrate"))
            #expect(early.output.isEmpty)
            expectStatus(2, try program.run("no-such-command"))
            expectStatus(2, try program.run("summary", "--commune", code, "--from", "2026-02-30", "--to", "2026-03-01"))
            expectStatus(2, try program.run("config", with: ["KYCUONG_HOME": "relative"]))
            expectStatus(2, try program.run("commune", "list", with: ["DATABASE_URL": "mysql://x"]))
            // The model commune never stands in somebody else's database.
            expectStatus(2, try program.run("commune", "list", with: ["KYCUONG_DEMO": "1"]))
            expectStatus(2, try program.run("commune", "list", with: ["KYCUONG_DEMO": "yes"]))
            let migrated = try program.run("migrate")
            expectStatus(0, migrated)
            expectStatus(0, try program.run("migrate"))
        }
    }

    @Test func `communes, officials and accounts are added, listed, and refused where they contradict`() async throws {
        try await Program.withTestServer { program, _ in
            try program.run("migrate")
            expectStatus(0, try program.run("commune", "add", "--code", code, "--name", "Xã Thử Nghiệm"))
            expectStatus(4, try program.run("commune", "add", "--code", code, "--name", "Xã Khác"))
            expectStatus(2, try program.run("commune", "add", "--code", "h23", "--name", "Xã Khác"))
            expectStatus(3, try program.run("officials", "list", "--commune", "H1"))
            let added = try program.run(
                "officials",
                "add",
                "--commune",
                code,
                "--name",
                "Đinh Văn Khoa",
                "--staff-code",
                "CB-1"
            )
            expectStatus(0, added)
            expectStatus(
                4,
                try program.run("officials", "add", "--commune", code, "--name", "Ai Đó", "--staff-code", "CB-1")
            )
            let listed = try program.run("officials", "list", "--commune", code, "--json")
            let official = try listed.json["officials"]?.array?.first
            #expect(official?["name"] == "Đinh Văn Khoa")
            #expect(official?["id"]?.string == added.output.trimmingCharacters(in: .newlines))

            let account = try program.run(
                "account",
                "add",
                "--commune",
                code,
                "--role",
                "clerk",
                "--name",
                "Lê Thị Cúc",
                "--token"
            )
            expectStatus(0, account)
            #expect(account.output.wholeMatch(of: /kc_[0-9a-f-]{36}_[0-9a-f]{64}\n/) != nil)
            #expect(account.errors.isEmpty)
            expectStatus(
                2,
                try program.run("account", "add", "--commune", code, "--role", "official", "--name", "Ai Đó")
            )
            let person = ["account", "add", "--commune", code, "--role", "clerk", "--name", "Trần Thị Mai"]
            let welcomed = try program.run(person)
            expectStatus(0, welcomed)
            #expect(welcomed.output.contains("Tên đăng nhập: "))
            #expect(
                welcomed.output.contains(/http:\/\/127\.0\.0\.1:8080\/sign-in\/link\/kc_[0-9a-f-]{36}_[0-9a-f]{64}\n/)
            )
            expectStatus(2, try program.run("account", "add", "--commune", code, "--role", "king", "--name", "Ai Đó"))
            let nobody = UUID().uuidString.lowercased()
            expectStatus(
                3,
                try program.run(
                    "account",
                    "add",
                    "--commune",
                    code,
                    "--role",
                    "official",
                    "--name",
                    "Ai Đó",
                    "--official",
                    nobody
                )
            )
            let token = account.output.trimmingCharacters(in: .newlines)
            expectStatus(0, try program.run("account", "revoke", with: ["KYCUONG_TOKEN": token]))
            expectStatus(3, try program.run("account", "revoke", with: ["KYCUONG_TOKEN": token]))
        }
    }

    @Test func `an import tells what it did, once, and refuses what contradicts it`() async throws {
        try await Program.withTestServer { program, _ in
            try program.run("migrate")
            try program.run("commune", "add", "--code", code, "--name", "Xã Thử Nghiệm", "--start", "2026-01-01")
            let export = RegisterExport([RegisterFile(1), RegisterFile(2, due: .test(2026, 1, 8))])
            let file = try program.file("register.csv", export.bytes)
            let dry = try program.run(
                "import",
                "--commune",
                code,
                file,
                "--exported-on",
                "2026-02-01",
                "--dry-run",
                "--json",
                "--create-officials"
            )
            let done = try program.run(
                "import",
                "--commune",
                code,
                file,
                "--exported-on",
                "2026-02-01",
                "--json",
                "--create-officials"
            )
            expectStatus(0, done)
            #expect(dry.output == done.output)
            let json = try done.json
            let keys = ["rows", "created", "updated", "unchanged"]
            #expect(keys.map { json[$0]?.integer } == [2, 2, 0, 0])
            #expect(Set(json["changes"]?.object?.keys ?? [:].keys) == Set(Self.changes))
            #expect(json["unmatched_officers"] == .array([]))
            let again = try program.run("import", "--commune", code, file, "--exported-on", "2026-02-01", "--json")
            expectStatus(0, again)
            #expect(try again.json["batch"] == json["batch"])
            #expect(try again.json["unchanged"] == 2)
            expectStatus(4, try program.run("import", "--commune", code, file, "--exported-on", "2026-02-02"))
            expectStatus(5, try program.run("import", "--commune", code, file, "--exported-on", "2999-01-01"))
            expectStatus(3, try program.run("import", "--commune", "H99", file))
            expectStatus(3, try program.run("import", "--commune", code, program.folder + "/nothing.csv"))
            let scan = try program.run("scan", "--commune", code, "--json")
            #expect(try scan.json["detected"] == 2)
            #expect(try program.run("scan", "--commune", code, "--json").json["detected"] == 0)
            let batch = try #require(json["batch"]?.string)
            expectStatus(0, try program.run("import", "annul", "--commune", code, batch, "--reason", "Nhầm tệp"))
            expectStatus(5, try program.run("import", "annul", "--commune", code, batch, "--reason", "Nhầm tệp"))
        }
    }

    @Test func `refused rows are listed on every way out, and nothing of them is recorded`() async throws {
        try await Program.withTestServer { program, database in
            try program.run("migrate")
            try program.run("commune", "add", "--code", code, "--name", "Xã Thử Nghiệm")
            var export = RegisterExport([RegisterFile(1, applicant: "Lưu Thị Mộng Huyền"), RegisterFile(2)])
            export.oddCells[RegisterFile(1).code] = [.due: "01/01/2026"]
            let file = try program.file("register.csv", export.bytes)
            let list = program.folder + "/refused.csv"
            let refused = try program.run(
                "import",
                "--commune",
                code,
                file,
                "--exported-on",
                "2026-02-01",
                "--json",
                "--refusals",
                list,
                with: ["KYCUONG_LOG_LEVEL": "trace"]
            )
            expectStatus(5, refused)
            let problem = try #require(try refused.json["refused"]?.array?.first)
            #expect(problem["row"] == 2)
            #expect(problem["code"] == "row.due_before_receipt")
            let table = try String(contentsOfFile: list, encoding: .utf8)
            #expect(table.contains("row.due_before_receipt"))
            #expect(refused.errors.contains("Dòng 2"))
            for text in [refused.output, refused.errors, table] {
                #expect(!text.contains("Mộng Huyền") && !text.contains("0900000000"))
            }
            let kept = try program.run(
                "import",
                "--commune",
                code,
                file,
                "--exported-on",
                "2026-02-01",
                "--json",
                "--skip-refused",
                with: ["KYCUONG_LOG_LEVEL": "trace"]
            )
            expectStatus(0, kept)
            #expect(try kept.json["rows"] == 1)
            #expect(!kept.errors.contains("Mộng Huyền") && !kept.errors.contains("Trần Thị Bưởi"))
        }
    }

    @Test func `a mapping is saved as a profile and used by its name`() async throws {
        try await Program.withTestServer { program, _ in
            try program.run("migrate")
            try program.run("commune", "add", "--code", code, "--name", "Xã Thử Nghiệm")
            try program.run("commune", "add", "--code", "H23.45.13", "--name", "Xã Thứ Hai")
            let file = TestData.path("coselog-receipt-a.csv")
            let map = ["code=case", "received=received", "due=planned", "finished=finished"]
            let first = try program.run(
                "import",
                "--commune",
                code,
                file,
                "--exported-on",
                "2012-03-01",
                "--json",
                "--save-profile",
                "coselog",
                "--map",
                map[0],
                "--map",
                map[1],
                "--map",
                map[2],
                "--map",
                map[3]
            )
            expectStatus(0, first)
            let second = try program.run(
                "import",
                "--commune",
                "H23.45.13",
                file,
                "--exported-on",
                "2012-03-01",
                "--json",
                "--profile",
                "coselog"
            )
            expectStatus(0, second)
            #expect(try first.json["rows"] == second.json["rows"])
            #expect(try first.json["rows"] == 717)
            expectStatus(3, try program.run("import", "--commune", code, file, "--profile", "none"))
            expectStatus(2, try program.run("import", "--commune", code, file, "--profile", "../x"))
            expectStatus(5, try program.run("import", "--commune", code, file, "--exported-on", "2012-03-02"))
        }
    }

    private static let changes = [
        "late_to_on_time", "finish_moved_back", "finished_before_previous_export", "due_changed", "officer_changed",
        "reopened", "disappeared",
    ]
}
