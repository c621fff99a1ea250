import Accountability
import Actions
import Ledger
import StoreSupport
import Testing

@testable import Web

/// The rules a commune works by, over the API.
struct PolicyRoutesTests {
    @Test func `a lower threshold that somebody reaches is adopted with the mark of its preview`() async throws {
        try await withAPI { api in
            let official = try #require(try await api.addOfficial("Đỗ Thị Lan").official)
            let today = api.dependencies.now().day
            let chairman = Author(commune: api.commune, account: try #require(api.callers[.chairman]).account)
            for _ in 0..<2 {
                try await api.installation.remind(official, in: api.commune, on: today, by: chairman)
            }
            var body: [String: JSON] = [
                "threshold": 2, "effective_on": .string(today.iso), "document": "QĐ 30", "reason": "Theo kết luận họp",
            ]
            let refused = try await api.post("/api/v1/policies", as: .chairman, .object(body))
            #expect(refused.status == 409 && refused.text.contains("policy.preview_needed"), "\(refused.text)")
            let preview = try await api.post("/api/v1/policies/preview", as: .chairman, ["threshold": 2])
            #expect(try preview.json["preview"]?["affected"] == 1, "\(preview.text)")
            #expect(try preview.json["preview"]?["opens"] == 1, "\(preview.text)")
            let told = try preview.json["preview"]?["officials"]?.array ?? []
            #expect(
                told.map { $0["official_id"] } == [.string(official.text)] && told.map { $0["effect"] } == ["opens"]
            )
            let tomorrow = today.adding(days: 1).iso
            let later = try await api.post(
                "/api/v1/policies/preview",
                as: .chairman,
                ["threshold": 4, "effective_on": .string(tomorrow)]
            )
            #expect(try later.json["preview"]?["affected"] == 0, "\(later.text)")
            body["previewed"] = try preview.json["preview"]?["mark"]
            #expect(try await api.post("/api/v1/policies", as: .chairman, .object(body)).status == 201)
            // What was given today would count no longer.
            body["counts_reminders"] = false
            let stale = try await api.post("/api/v1/policies", as: .chairman, .object(body))
            #expect(stale.status == 409 && stale.text.contains("policy.preview_stale"), "\(stale.text)")
        }
    }
}
