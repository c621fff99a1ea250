import Accountability
import Actions
import FoundationEssentials
import Ledger
import StoreSupport
import Testing

@testable import Web

/// A reminder over HTTP, from its giving to its end.
struct ReminderTests {
    private static let path = "/api/v1/reminders"

    private func body(_ official: Official.ID, _ ground: Ground) -> JSON {
        guard case .incident(let incident) = ground else { return [:] }
        return [
            "official_id": .string(official.text), "kind": "reminder", "form": "oral", "text": "Báo cáo nộp chậm",
            "grounds": [["incident_id": .string(incident.text), "reason": "Đã giải trình miệng"]],
        ]
    }

    @Test func `a leader gives one, the official acknowledges it, and his colleague knows of none`() async throws {
        try await withAPI { api in
            let his = try await api.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế")
            let colleague = try await api.addOfficial("Phạm Thị Dung", unit: "Phòng Kinh tế")
            let official = try #require(his.official)
            let chairman = try #require(api.callers[.chairman])
            let ground = try await api.installation.door.perform(
                TestIncident(about: official, on: .test(2026, 2, 2)),
                by: .init(commune: api.commune, account: chairman.account)
            )
            let key = UUID()
            let given = try await api.post(Self.path, as: .chairman, key: key, body(official, ground))
            #expect(given.status == 201, "\(given.text)")
            let again = try await api.post(Self.path, as: .chairman, key: key, body(official, ground))
            #expect(again.status == 201 && again.bytes == given.bytes)
            let one = "\(Self.path)/\(key.uuidString.lowercased())"
            #expect(try await api.get(one, as: colleague).status == 404)
            #expect(try await api.post("\(one)/acknowledgement", as: colleague).status == 404)
            let received = try await api.post("\(one)/acknowledgement", as: his)
            #expect(received.status == 200, "\(received.text)")
            #expect(try received.json["reminder"]?["state"] == "in_force")
            #expect(try received.json["reminder"]?["counts"] == true)
            #expect(try received.json["reminder"]?["notice"] == .string(Reminder.isNotDiscipline))
            let list = try await api.get(Self.path, as: his)
            #expect(try list.json["reminders"]?.array?.count == 1)
            #expect(try await api.get(Self.path, as: colleague).json["reminders"]?.array?.isEmpty == true)
        }
    }

    @Test func `a draft is no record of the official until a leader gives it`() async throws {
        try await withAPI { api in
            let his = try await api.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế")
            let official = try #require(his.official)
            let chairman = try api.author(.chairman)
            let incident = TestIncident(about: official, on: .test(2026, 2, 2))
            let ground = try await api.installation.door.perform(incident, by: chairman)
            let key = UUID()
            var draft = body(official, ground).object ?? [:]
            draft["draft"] = true
            let drafted = try await api.post(Self.path, as: .clerk, key: key, .object(draft))
            #expect(drafted.status == 201, "\(drafted.text)")
            let one = "\(Self.path)/\(key.uuidString.lowercased())"
            let record = "/api/v1/officials/\(official.text)/record"
            let seen = { (caller: Caller) async throws -> [Int] in
                let lists = [
                    try await api.get(Self.path, as: caller),
                    try await api.get("\(Self.path)?kind=reminder", as: caller),
                    try await api.get(record, as: caller),
                ]
                return try lists.map { try $0.json["reminders"]?.array?.count ?? -1 }
                    + [try await api.get(one, as: caller).status]
            }
            let clerk = try #require(api.callers[.clerk])
            #expect(try await seen(his) == [0, 0, 0, 404])
            #expect(try await seen(clerk) == [1, 1, 0, 200])
            let given = try await api.post("\(one)/issue", as: .chairman, ifMatch: 0, [:])
            #expect(given.status == 200, "\(given.text)")
            #expect(try await seen(his) == [1, 1, 1, 200])
            #expect(try await seen(clerk) == [1, 1, 1, 200])
        }
    }

    @Test func `whoever withdraws says what he has seen`() async throws {
        try await withAPI { api in
            let his = try await api.addOfficial("Nguyễn Văn An")
            let official = try #require(his.official)
            let chairman = try #require(api.callers[.chairman])
            let ground = try await api.installation.door.perform(
                TestIncident(about: official, on: .test(2026, 2, 2)),
                by: .init(commune: api.commune, account: chairman.account)
            )
            let key = UUID()
            let given = try await api.post(Self.path, as: .chairman, key: key, body(official, ground))
            #expect(given.status == 201, "\(given.text)")
            let end = "\(Self.path)/\(key.uuidString.lowercased())/withdrawal"
            let reason: JSON = ["reason": "Có giấy đi họp"]
            #expect(try await api.post(end, as: .chairman, reason).status == 428)
            #expect(try await api.post(end, as: .chairman, ifMatch: 0, reason).status == 412)
            #expect(try await api.post(end, as: .viceChairman, ifMatch: 1, reason).status == 403)
            let withdrawn = try await api.post(end, as: .chairman, ifMatch: 1, reason)
            #expect(withdrawn.status == 200, "\(withdrawn.text)")
            #expect(try withdrawn.json["reminder"]?["state"] == "withdrawn")
            #expect(try await api.post(end, as: .chairman, ifMatch: 2, reason).status == 409)
        }
    }
}
