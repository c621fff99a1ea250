import Accountability
import Actions
import FoundationEssentials
import Ledger
import Store
import StoreSupport
import Testing

@testable import Web

/// What departs from the ordinary way, as inspectors see it.
struct ExceptionRoutesTests {
    private static let path = "/api/v1/exceptions"

    @Test func `an inspector opens what he is told of, and reads no name, text or case`() async throws {
        try await withAPI { api in
            let khoa = try await api.addOfficial("Đinh Văn Khoa")
            let official = try #require(khoa.official)
            let chairman = try api.author(.chairman)
            let issued = try await api.reminder(of: official, by: chairman)
            let himself = Author(commune: api.commune, account: khoa.account)
            _ = try await api.installation.door.perform(AcknowledgeReminder(issued), by: himself)
            let plea = try RequestReconsideration(issued, text: "Hôm đó tôi đi họp")
            _ = try await api.installation.door.perform(plea, by: himself)
            let letter = try await api.installation.paper("45/CV-UBND", about: official, by: chairman)
            let decision = Reminder.Decision(
                outcome: .upheld,
                reason: "Đã đối chiếu",
                way: .superior(authority: "UBND tỉnh", letter: letter)
            )
            let decided = try DecideReconsideration(issued, decision)
            _ = try await api.installation.door.perform(decided, by: try api.author(.clerk))
            let mistaken = try await api.reminder(of: official, by: chairman)
            let cancelled = try CancelReminder(mistaken, reason: "Nhầm người")
            _ = try await api.installation.door.perform(cancelled, by: chairman)

            let list = try await api.get(Self.path, as: .inspector)
            #expect(list.status == 200, "\(list.text)")
            let found = try #require(try list.json["exceptions"]?.array)
            #expect(found.map { $0["way"] } == ["cancelled_mistake", "superior"])
            #expect(found[1]["id"] == .string(decided.id.uuidString.lowercased()))
            #expect(found[1]["document"]?["title"] == "45/CV-UBND")
            #expect(found[0]["document"] == .null && found[0]["day"] == found[1]["day"])
            for word in ["Khoa", "Nhầm", "đi họp", official.text] { #expect(!list.text.contains(word)) }
            #expect(try await api.get(Self.path, as: .chairman).bytes == list.bytes)

            let notices = try await api.later(minutes: 11).get("/api/v1/me/notices", as: .inspector)
            let told = try #require(try notices.json["notices"]?.array?.first)
            #expect(told["path"] == .string(Self.path) && told["subject_id"] == found[1]["id"])
            #expect(try await api.get(try #require(told["path"]?.string), as: .inspector).status == 200)
        }
    }

    @Test func `a leader's silence is listed, an open duty is not`() async throws {
        try await withAPI { api in
            let khoa = try await api.addOfficial("Đinh Văn Khoa")
            let duty = try await api.request(to: try #require(khoa.official), as: .served).id
            try await api.installation.asSuperuser(
                """
                insert into kc.explanation_events (commune_id, event_id, request_id, ordinal, official_id, kind, happened_on, recorded_at,
                                                   recorded_by)
                select r.commune_id, gen_random_uuid(), r.request_id, 9, r.official_id, 'lapsed', '2026-10-01', now(), r.recorded_by
                  from kc.explanation_requests as r
                 where r.request_id = '\(duty)'
                """
            )
            _ = try await api.request(to: try #require(khoa.official), as: .served)
            let found = try await api.get(Self.path, as: .inspector).json["exceptions"]?.array
            #expect(found?.map { $0["way"] } == ["leader_silence"])
            #expect(found?.first?["subject"] == "explanation_requests" && found?.first?["day"] == "2026-10-01")
        }
    }
}

extension API {
    /// A reminder on an incident of his.
    fileprivate func reminder(of official: Official.ID, by leader: Author) async throws -> Reminder.ID {
        let ground = try await installation.door.perform(
            TestIncident(about: official, on: .test(2026, 2, 2)),
            by: leader
        )
        let draft = try ReminderDraft(
            official: official,
            kind: .reminder,
            form: .oral,
            text: "Báo cáo nộp chậm",
            cited: [try ReminderDraft.Cited(ground, reason: "Đã giải trình miệng")]
        )
        return try await installation.door.perform(try IssueReminder(draft), by: leader).id
    }
}
