import Accountability
import Actions
import FoundationEssentials
import Ledger
import StoreSupport
import Testing

@testable import Web

/// Lists that the database cuts into pages.
struct PagedListsTests {
    private static let unit = "Phòng Kinh tế"

    @Test(
        arguments: [
            ("reminders", 4), ("reviews", 0), ("explanation-requests", 4), ("findings", 4), ("incidents", 8),
            ("commendations", 4),
        ]
    )
    func `pages of one follow each other without a gap or a repeat, and each tells how many there are`(
        noun: String,
        count: Int
    ) async throws {
        try await withAPI { api in
            try await Self.fill(api)
            let path = "/api/v1/\(noun)"
            let key = String(noun.map { $0 == "-" ? "_" : $0 })
            let whole = try await api.get(path, as: .chairman)
            #expect(whole.status == 200, "\(whole.text)")
            let all = try #require(try whole.json[key]?.array).compactMap { $0["id"]?.string }
            #expect(all.count == count)
            let paged = try await Self.walk("\(path)?limit=1", key, in: api, as: api.callers[.chairman], total: count)
            #expect(paged == all)
            let head = try await api.addCaller(.unitHead, name: "Bùi Văn Giang", unit: Self.unit)
            let heads = try await Self.walk("\(path)?limit=1", key, in: api, as: head, total: count / 2)
            #expect(heads.count == count / 2)
            #expect(Set(heads).isSubset(of: paged))
        }
    }

    @Test func `an official lists his own and nobody else's`() async throws {
        try await withAPI { api in
            let officials = try await Self.fill(api)
            let first = try #require(officials.first)
            for noun in ["reminders", "explanation-requests", "commendations"] {
                let key = String(noun.map { $0 == "-" ? "_" : $0 })
                let own = try await Self.walk("/api/v1/\(noun)?limit=1", key, in: api, as: first, total: 1)
                #expect(own.count == 1, "\(noun)")
            }
        }
    }

    @Test func `a list goes on where it was left, though the row it was left at is in it no more`() async throws {
        try await withAPI { api in
            let his = try await api.addOfficial("Nguyễn Văn An", unit: Self.unit)
            let official = try #require(his.official)
            var ids: [String] = []
            for _ in 1...3 { ids.append(try await Self.remind(official, in: api)) }
            let first = try await api.get("/api/v1/reminders?limit=1", as: .chairman)
            #expect(try first.json["reminders"]?.array?.compactMap { $0["id"]?.string } == [ids[0]])
            let cursor = try #require(try first.json["meta"]?["next_cursor"]?.string)
            let cancelled = try await api.post(
                "/api/v1/reminders/\(ids[0])/cancellation",
                as: .chairman,
                ifMatch: 1,
                ["reason": "Nhầm người"]
            )
            #expect(cancelled.status == 200, "\(cancelled.text)")
            let second = try await api.get("/api/v1/reminders?limit=1&cursor=\(cursor)", as: .chairman)
            #expect(try second.json["reminders"]?.array?.compactMap { $0["id"]?.string } == [ids[1]])
            #expect(try second.json["meta"]?["total"] == 2)
        }
    }

    @Test func `a cursor nobody gave is refused`() async throws {
        try await withAPI { api in
            for path in [
                "reminders", "reviews", "explanation-requests", "findings", "incidents", "commendations", "me/notices",
            ] {
                for cursor in ["b2Zmc2V0", UUID().uuidString.lowercased()] {
                    let answer = try await api.get("/api/v1/\(path)?cursor=\(cursor)", as: .chairman)
                    #expect(answer.status == 400, "\(path)")
                    #expect(try answer.problem == "request.bad_cursor", "\(path)")
                }
            }
        }
    }

    @Test func `what events decide is filtered and paged too`() async throws {
        try await withAPI { api in
            let official = try #require(try await Self.fill(api).first?.official)
            let chairman = api.callers[.chairman]
            let found = try #require(
                try await api.get("/api/v1/findings", as: .chairman).json["findings"]?.array?.first?["id"]?.string
            )
            let path = "/api/v1/findings/\(found)/responsible-official"
            let confirmed = try await api.post(
                path,
                as: .chairman,
                ifMatch: 0,
                ["official_id": .string(official.text), "reason": "Sổ ghi đúng"]
            )
            #expect(confirmed.status == 200, "\(confirmed.text)")
            let detected = "/api/v1/findings?limit=1&state=detected"
            #expect(try await Self.walk(detected, "findings", in: api, as: chairman, total: 3).count == 3)
            let decided = "/api/v1/findings?limit=1&state=needs_explanation"
            #expect(try await Self.walk(decided, "findings", in: api, as: chairman, total: 1) == [found])
            let recorded = "/api/v1/incidents?limit=1&state=recorded"
            #expect(try await Self.walk(recorded, "incidents", in: api, as: chairman, total: 8).count == 8)
        }
    }

    /// Two officials of one unit and two of another, each with a finding, an incident he is asked about, another he was reminded for,
    /// and a commendation.
    @discardableResult
    private static func fill(_ api: API) async throws -> [Caller] {
        let names = ["Nguyễn Văn An", "Trần Thị Bình", "Phạm Thị Dung", "Đỗ Văn Em"]
        var callers: [Caller] = []
        for (index, name) in names.enumerated() {
            let caller = try await api.addOfficial(name, unit: index < 2 ? unit : "Văn phòng")
            let official = try #require(caller.official)
            let finding = try await api.makeFinding(about: official)
            let praise = try await api.nominate(official)
            #expect(finding.id != praise.id)
            let asked = try RequestExplanation(try await incident(of: official, in: api), question: "Vì sao chậm?")
            #expect(try await api.installation.door.perform(asked, by: chairman(of: api)).official == official)
            let reminder = try await remind(official, in: api)
            #expect(reminder.count == 36)
            callers.append(caller)
        }
        return callers
    }

    private static func chairman(of api: API) throws -> Author {
        Author(commune: api.commune, account: try #require(api.callers[.chairman]).account)
    }

    private static func incident(of official: Official.ID, in api: API) async throws -> Ground {
        let act = TestIncident(about: official, on: .test(2026, 2, 2))
        return try await api.installation.door.perform(act, by: chairman(of: api))
    }

    /// A reminder on an incident; answers its id.
    private static func remind(_ official: Official.ID, in api: API) async throws -> String {
        let key = UUID()
        guard case .incident(let incident) = try await incident(of: official, in: api) else { return "" }
        let given = try await api.post(
            "/api/v1/reminders",
            as: .chairman,
            key: key,
            [
                "official_id": .string(official.text), "kind": "reminder", "form": "oral",
                "text": "Báo cáo nộp chậm",
                "grounds": [["incident_id": .string(incident.text), "reason": "Đã giải trình miệng"]],
            ]
        )
        #expect(given.status == 201, "\(given.text)")
        return key.uuidString.lowercased()
    }

    /// The ids of a list, page by page as each answer tells the next.
    private static func walk(_ first: String, _ key: String, in api: API, as caller: Caller?, total: Int) async throws
        -> [String]
    {
        var ids: [String] = []
        var path: String? = first
        while let asked = path, ids.count <= total {
            let answer = try await api.get(asked, as: caller)
            #expect(answer.status == 200, "\(answer.text)")
            let page = try answer.json
            #expect(page["meta"]?["total"] == .integer(total))
            ids += page[key]?.array?.compactMap { $0["id"]?.string } ?? []
            path = page["meta"]?["next_cursor"]?.string.map { "\(first)&cursor=\($0)" }
        }
        return ids
    }
}
