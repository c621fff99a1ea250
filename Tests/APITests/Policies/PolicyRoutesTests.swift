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
            #expect(try preview.json["preview"]?["reached"] == 1, "\(preview.text)")
            body["previewed"] = try preview.json["preview"]?["mark"]
            #expect(try await api.post("/api/v1/policies", as: .chairman, .object(body)).status == 201)
            body["threshold"] = 3
            let stale = try await api.post("/api/v1/policies", as: .chairman, .object(body))
            #expect(stale.status == 409 && stale.text.contains("policy.preview_stale"), "\(stale.text)")
        }
    }
}
