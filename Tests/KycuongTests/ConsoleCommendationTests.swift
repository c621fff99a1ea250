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

    @Test func `a nomination is verified by another, approved, registered, announced and kept`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            let nominate = { (words: [String]) in
                let made = try office.run(
                    ["commendations", "nominate", "--kind", "ad_hoc", "--form", "certificate", "--on", "2026-03-02"]
                        + ["--achievement", "Số hóa hồ sơ", "--official", office.official, "--json"] + words,
                    as: "vice_chairman"
                )
                return try #require(try made.json["commendation"]?["id"]?.string, "\(made.errors)")
            }
            let id = try nominate([])
            expectStatus(5, try office.run("commendations", "verify", id, as: "vice_chairman"))
            #expect(try office.state("commendations", "verify", id, as: "chairman") == "verified")
            expectStatus(5, try office.run("commendations", "approve", id, as: "vice_chairman"))
            #expect(try office.state("commendations", "approve", id, as: "chairman") == "approved")
            let register = ["commendations", "register", id, "--number", "125/QĐ-UBND", "--document-on", "2026-03-03"]
            expectStatus(0, try office.run(register, as: "chairman"))
            let announce = ["commendations", "announce", id, "--consenting", office.official]
            #expect(try office.state(announce, as: "chairman") == "announced")
            let propose = ["commendations", "propose-revocation", id, "--reason", "Số liệu chưa rõ"]
            expectStatus(5, try office.run(propose))
            expectStatus(0, try office.run(propose, as: "vice_chairman"))
            let decide = ["commendations", "decide-revocation", id]
            expectStatus(5, try office.run(decide, as: "vice_chairman"))
            #expect(try office.state(decide + ["--keep", "Số liệu đã rõ"], as: "chairman") == "announced")
            expectStatus(0, try office.run(propose, as: "vice_chairman"))
            #expect(try office.state(decide, as: "chairman") == "revoked")

            let other = try nominate([])
            expectStatus(0, try office.run("commendations", "verify", other, as: "chairman"))
            let decline = ["commendations", "decline", other, "--reason", "Chưa đủ minh chứng"]
            #expect(try office.state(decline, as: "chairman") == "declined")
            expectStatus(4, try office.run(decline, as: "chairman"))
            expectStatus(0, try office.run("ledger", "verify"))
        }
    }

    private func token(_ program: Program, _ role: String, _ name: String) throws -> String {
        try program.run("account", "add", "--commune", code, "--role", role, "--name", name, "--token").output
            .trimmingCharacters(in: .newlines)
    }
}
