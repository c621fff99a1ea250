import Foundation
import Ledger
import StoreSupport
import Testing

/// `kycuong record` at the console.
struct RecordCommandTests {
    private let code = TestCommune.code

    @Test func `a record is printed for people and for programs, as known on a day`() async throws {
        try await Program.withTestServer { program, _ in
            try program.run("migrate")
            try program.run("commune", "add", "--code", code, "--name", "Xã Thử Nghiệm", "--start", "2026-01-01")
            let export = RegisterExport([RegisterFile(1, due: .test(2026, 1, 8)), RegisterFile(2)])
            let file = try program.file("register.csv", export.bytes)
            let imported = try program.run(
                "import",
                "--commune",
                code,
                file,
                "--exported-on",
                "2026-02-01",
                "--create-officials"
            )
            expectStatus(0, imported)
            let officials = try program.run("officials", "list", "--commune", code, "--json").json["officials"]?.array
            let official = try #require(officials?.first?["id"]?.string)
            let json = try program.run(
                "record",
                "--commune",
                code,
                "--official",
                official,
                "--from",
                "2026-01-01",
                "--to",
                "2026-03-01",
                "--json"
            )
            expectStatus(0, json)
            #expect(try json.json["workload"]?["received"] == 2)
            #expect(try json.json["workload"]?["classes"]?["open_overdue"] == 2)
            let before = try program.run(
                "record",
                "--commune",
                code,
                "--official",
                official,
                "--as-of",
                "2026-01-31",
                "--json"
            )
            #expect(try before.json["workload"]?["received"] == .null)
            let text = try program.run("record", "--commune", code, "--official", official)
            expectStatus(0, text)
            #expect(text.output.hasPrefix("Hồ sơ cá nhân: "))
            #expect(text.output.contains("Khối lượng công việc"))
        }
    }

    @Test func `a record of nobody, or with days in the wrong order, is refused`() async throws {
        try await Program.withTestServer { program, _ in
            try program.run("migrate")
            try program.run("commune", "add", "--code", code, "--name", "Xã Thử Nghiệm")
            let nobody = UUID().uuidString.lowercased()
            expectStatus(3, try program.run("record", "--commune", code, "--official", nobody))
            expectStatus(3, try program.run("record", "--commune", code, "--official", "An"))
            let added = try program.run("officials", "add", "--commune", code, "--name", "Đinh Văn Khoa")
            let official = added.output.trimmingCharacters(in: .newlines)
            expectStatus(
                2,
                try program.run(
                    "record",
                    "--commune",
                    code,
                    "--official",
                    official,
                    "--from",
                    "2026-03-01",
                    "--to",
                    "2026-02-01"
                )
            )
            let clerk = try program.run(
                "account",
                "add",
                "--commune",
                code,
                "--role",
                "inspector",
                "--name",
                "Lê Thị Cúc",
                "--token"
            )
            let token = clerk.output.trimmingCharacters(in: .newlines)
            expectStatus(
                5,
                try program.run("record", "--commune", code, "--official", official, with: ["KYCUONG_TOKEN": token])
            )
        }
    }
}
