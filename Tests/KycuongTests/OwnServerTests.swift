import Foundation
import Ledger
import StoreSupport
import Testing

/// The program on a fresh machine, with the server it makes itself.
struct OwnServerTests {
    @Test func `the first commands make the server, also several at once, and the figures come out`() async throws {
        try await Program.withOwnServer { program in
            let first = try await withThrowingTaskGroup(of: Int32.self) { group in
                for _ in 0..<4 { group.addTask { try program.run("commune", "list").status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(first == [0, 0, 0, 0])
            expectStatus(0, try program.run("migrate"))
            expectStatus(0, try program.run("commune", "add", "--code", "H45.18.03", "--name", "Xã Đồng Tiến"))
            let september = TestData.path("dong-tien-2026-09-30.xlsx")
            let outcomes = try await withThrowingTaskGroup(of: Program.Answer.self) { group in
                for _ in 0..<2 {
                    group.addTask {
                        try program.run(
                            "import",
                            "--commune",
                            "H45.18.03",
                            september,
                            "--exported-on",
                            "2026-09-30",
                            "--json"
                        )
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            for outcome in outcomes { expectStatus(0, outcome) }
            #expect(Set(try outcomes.map { try $0.json["batch"] }).count == 1)
            let summary = try program.run(
                "summary",
                "--commune",
                "H45.18.03",
                "--from",
                "2026-01-01",
                "--to",
                "2026-09-30",
                "--json"
            )
            #expect(try summary.json["received"]?["total"] == 2317)
            #expect(try summary.json["classes"]?["late"] == 43)
            #expect(try summary.json["rates"]?["in_time"]?["percent"] == "98.05")
            expectStatus(0, try program.run("ledger", "verify", "--commune", "H45.18.03"))
            expectStatus(0, try program.run("doctor"))
        }
    }
}
