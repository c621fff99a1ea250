import Accountability
import FoundationEssentials
import Ledger
import StoreSupport
import Testing

@testable import Web

/// What people are told over HTTP.
struct NoticeAPITests {
    private static let path = "/api/v1/me/notices"

    @Test func `a notice is told after ten minutes, in words without names, to its reader only`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let hoa = try await api.addOfficial("Phùng Thị Hoa")
            let thing = try await api.nominate(try #require(lan.official))
            _ = try await api.post("/api/v1/commendations/\(thing.id)/verification", as: .clerk, ifMatch: 0)
            _ = try await api.post("/api/v1/commendations/\(thing.id)/approval", as: .viceChairman, ifMatch: 1)
            #expect(try await api.get(Self.path, as: lan).json["notices"] == .array([]))
            let soon = api.later(minutes: 11)
            let answer = try await soon.get(Self.path, as: lan)
            #expect(answer.status == 200, "\(answer.text)")
            let told = try answer.json["notices"]?.array
            #expect(told?.map { $0["kind"] } == ["commendation.approved"])
            #expect(told?.first?["path"] == .string("/api/v1/commendations/\(thing.id)"))
            for name in ["Lan", "Hoa", "Người"] { #expect(!answer.text.contains(name)) }
            #expect(try await soon.get(Self.path, as: hoa).json["notices"] == .array([]))
            #expect(try await soon.get(Self.path, as: .administrator).status == 403)
            #expect(try await soon.get(Self.path, as: nil as Caller?).status == 401)
        }
    }

    @Test func `notices come a page at a time, the newest first`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            var ids: [String] = []
            for _ in 1...3 { ids.append(try await api.nominate(try #require(lan.official)).id) }
            let soon = api.later(minutes: 11)
            var seen: [String] = []
            var path: String? = "\(Self.path)?limit=2"
            while let next = path {
                let page = try await soon.get(next, as: .clerk)
                seen += try page.json["notices"]?.array?.compactMap { $0["subject_id"]?.string } ?? []
                path = try page.json["meta"]?["next_cursor"]?.string.map { "\(Self.path)?limit=2&cursor=\($0)" }
            }
            #expect(seen == Array(ids.reversed()))
        }
    }
}
