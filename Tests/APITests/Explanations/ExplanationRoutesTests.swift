import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Ledger
import Store
import StoreSupport
import Testing

@testable import Web

/// Asking, answering and deciding over HTTP.
struct ExplanationRoutesTests {
    private static let path = "/api/v1/explanation-requests"

    private static func incident(about official: Official.ID, in api: API) async throws -> String {
        let chairman = try #require(api.callers[.chairman])
        let act = TestIncident(about: official, on: .test(2026, 1, 5))
        let author = Author(commune: api.commune, account: chairman.account)
        _ = try await api.installation.door.perform(act, by: author)
        return act.id.uuidString.lowercased()
    }

    @Test func `from a request to a verdict, with a file, as each side sees it`() async throws {
        try await withAPI { api in
            let khoa = try await api.addOfficial("Đinh Văn Khoa")
            let peer = try await api.addOfficial("Phạm Thị Dung")
            let incident = try await Self.incident(about: try #require(khoa.official), in: api)
            let key = UUID()
            let asked = try await api.post(
                "/api/v1/incidents/\(incident)/explanation-request",
                as: .chairman,
                key: key,
                ["question": "Vì sao chậm?"]
            )
            #expect(asked.status == 201, "\(asked.text)")
            let id = key.uuidString.lowercased()
            #expect(asked.headers[.location] == "\(Self.path)/\(id)")
            let served = try await api.post("\(Self.path)/\(id)/service", as: .clerk, ["method": "in_person"])
            #expect(served.status == 200, "\(served.text)")
            #expect(try served.json["explanation_request"]?["state"] == "served")
            #expect(try await api.post("\(Self.path)/\(id)/acknowledgement", as: khoa).status == 200)

            let bytes = Array("%PDF-1.7 giấy xác nhận".utf8)
            let attachment = UUID()
            let attached = try await api.send(
                .post,
                "\(Self.path)/\(id)/attachments?name=x%C3%A1c%20nh%E1%BA%ADn.pdf",
                as: khoa,
                [.contentType: "application/pdf", .idempotencyKey: attachment.uuidString.lowercased()],
                bytes
            )
            #expect(attached.status == 201, "\(attached.text)")
            let download = "/api/v1/attachments/\(attachment.uuidString.lowercased())"
            let kept = try await api.get(download, as: .chairman)
            #expect(kept.status == 200 && kept.bytes == bytes)
            #expect(kept.headers[.contentType] == "application/pdf")
            #expect(kept.headers[.contentDisposition] == "attachment; filename*=UTF-8''x%C3%A1c%20nh%E1%BA%ADn.pdf")
            #expect(kept.headers[.xContentTypeOptions] == "nosniff")
            #expect(try await api.get(download, as: peer).status == 404)

            let said = try await api.post(
                "\(Self.path)/\(id)/explanation",
                as: khoa,
                ["cause": "absence", "text": "Đi công tác"]
            )
            #expect(said.status == 200, "\(said.text)")
            let verdict: JSON = ["verdict": "accepted", "reason": "Có giấy", "objective_cause_confirmed": true]
            let decision = "/api/v1/explanations/\(id)/verdict"
            #expect(try await api.post(decision, as: .chairman, verdict).status == 428)
            #expect(try await api.post(decision, as: .chairman, ifMatch: 1, verdict).status == 412)
            let decided = try await api.post(decision, as: .chairman, ifMatch: said.version, verdict)
            #expect(decided.status == 200, "\(decided.text)")
            let shown = try await api.get("\(Self.path)/\(id)", as: khoa)
            #expect(try shown.json["explanation_request"]?["objective_cause_confirmed"] == true)
            #expect(try await api.get("\(Self.path)/\(id)", as: .chairman).bytes == shown.bytes)
            #expect(try await api.get("\(Self.path)/\(id)", as: peer).status == 404)
            try await expectNoVerdictText(of: id, official: try #require(khoa.official), in: api)
            #expect(try await api.get(Self.path, as: peer).json["meta"]?["total"] == 0)
            #expect(try await api.get(Self.path, as: khoa).json["meta"]?["total"] == 1)
            #expect(try await api.installation.keeper.verify(api.commune).isSound)
        }
    }

    /// The office keeps the books: it sees which verdict was given, not its words, wherever it looks.
    private func expectNoVerdictText(of id: String, official: Official.ID, in api: API) async throws {
        let today = api.dependencies.now().day.iso
        let looks = [
            "\(Self.path)/\(id)", Self.path, "/api/v1/officials/\(official.text)/record",
            "/api/v1/summary/explanations.accepted?from=2026-01-01&to=\(today)",
        ]
        for look in looks {
            let clerk = try await api.get(look, as: .clerk)
            #expect(clerk.status == 200 && clerk.text.contains("accepted"), "\(look): \(clerk.text)")
            #expect(!clerk.text.contains("Có giấy"), "\(look)")
            #expect(try await api.get(look, as: .viceChairman).text.contains("Có giấy"), "\(look)")
        }
        let own = try await api.addCaller(.clerk, official: official)
        #expect(try await api.get("\(Self.path)/\(id)", as: own).text.contains("Có giấy"), "his own case")
    }

    @Test func `a reason before being asked, and acceptance in bulk`() async throws {
        try await withAPI { api in
            let khoa = try await api.addOfficial("Đinh Văn Khoa")
            let official = try #require(khoa.official)
            var ids: [JSON] = []
            for _ in 1...2 {
                let key = UUID()
                let said = try await api.post(
                    "/api/v1/incidents/\(try await Self.incident(about: official, in: api))/explanation",
                    as: khoa,
                    key: key,
                    ["cause": "system_outage", "text": "Mất mạng"]
                )
                #expect(said.status == 201, "\(said.text)")
                ids.append(.string(key.uuidString.lowercased()))
            }
            let accepted = try await api.post(
                "/api/v1/explanations/verdicts",
                as: .viceChairman,
                [
                    "explanation_requests": .array(ids), "cause": "system_outage", "reason": "Sự cố chung",
                    "objective_cause_confirmed": true,
                ]
            )
            #expect(accepted.status == 200, "\(accepted.text)")
            #expect(try accepted.json["accepted"]?["explanation_requests"]?.array?.count == 2)
        }
    }
}
