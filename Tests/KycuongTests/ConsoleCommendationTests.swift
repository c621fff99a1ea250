import Foundation
import Ledger
import StoreSupport
import TestSupport
import Testing

/// Commendations and notices at the console, each by the holder of a token.
struct ConsoleCommendationTests {
    private let code = TestCommune.code

    @Test func `a token's holder nominates and reads, the console does neither in nobody's name`() async throws {
        try await Program.withTestServer { program, _ in
            try program.run("migrate")
            try program.run("commune", "add", "--code", code, "--name", "Xã Thử Nghiệm")
            let official = try program.run("officials", "add", "--commune", code, "--name", "Đỗ Thị Lan").output
                .trimmingCharacters(in: .newlines)
            let head = try token(program, "unit_head", "Tạ Văn Phúc")
            let chairman = try token(program, "chairman", "Hà Thị Thu")
            let nomination = [
                "commendations", "nominate", "--commune", code, "--kind", "ad_hoc", "--form", "certificate",
                "--achievement",
                "Số hóa hồ sơ", "--on", "2026-03-02", "--official", official, "--json",
            ]
            expectStatus(5, try program.run(nomination, with: [:]))
            let made = try program.run(nomination, with: ["KYCUONG_TOKEN": head])
            expectStatus(0, made)
            let id = try #require(made.json["commendation"]?["id"]?.string)
            #expect(try made.json["commendation"]?["state"] == "nominated")
            let listed = try program.run("commendations", "list", "--commune", code, "--json")
            #expect(try listed.json["commendations"]?.array?.count == 1)
            let shown = try program.run("commendations", "show", "--commune", code, id)
            expectStatus(0, shown)
            #expect(shown.output.contains("Đỗ Thị Lan") && shown.output.contains("Giấy khen"))
            expectStatus(3, try program.run("commendations", "show", "--commune", code, UUID().uuidString))
            let early = ["commendations", "approve", "--commune", code, id]
            expectStatus(4, try program.run(early, with: ["KYCUONG_TOKEN": chairman]))
            expectStatus(5, try program.run("notices", "--commune", code))
            let told = try program.run(["notices", "--commune", code, "--json"], with: ["KYCUONG_TOKEN": chairman])
            expectStatus(0, told)
            #expect(try told.json["notices"] == .array([]))
        }
    }

    private func token(_ program: Program, _ role: String, _ name: String) throws -> String {
        try program.run("account", "add", "--commune", code, "--role", role, "--name", name, "--token").output
            .trimmingCharacters(in: .newlines)
    }
}
