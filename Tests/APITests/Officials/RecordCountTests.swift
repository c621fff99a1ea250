import Accountability
import Actions
import Ledger
import StoreSupport
import Testing

/// The count in an official's record.
struct RecordCountTests {
    @Test func `the record counts what the rule of three counts: by the rules of each reminder's own day`() async throws
    {
        try await withAPI { api in
            let his = try await api.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế")
            let official = try #require(his.official)
            let monday = TestInstallation.farMonday
            try await api.installation.travel(to: monday, in: api.commune)
            let chairman = Author(commune: api.commune, account: try #require(api.callers[.chairman]).account)
            let himself = Author(commune: api.commune, account: his.account)
            let door = api.installation.door
            for _ in 0..<2 {
                let ground = try await door.perform(TestIncident(about: official, on: monday), by: chairman)
                let draft = try ReminderDraft(
                    official: official,
                    kind: .criticism,
                    form: .oral,
                    text: "Vắng mặt tại quầy",
                    cited: [.init(ground, reason: "Đã trao đổi trực tiếp")]
                )
                let issued = try await door.perform(try IssueReminder(draft), by: chairman)
                _ = try await door.perform(AcknowledgeReminder(issued.id), by: himself)
            }
            var draft = PolicyDraft()
            draft.countsCriticisms = false
            let next = try AdoptPolicy(
                draft,
                effectiveOn: monday.adding(days: 1),
                document: "QĐ 30",
                reason: "Theo kết luận giao ban"
            )
            _ = try await door.perform(next, by: chairman)
            for later in 0...1 {
                let day = monday.adding(days: later).iso
                let path = "/api/v1/officials/\(official.text)/record?as_of=\(day)"
                let count = try await api.get(path, as: his).json["reminder_count"]
                #expect(count?["in_force"] == 2 && count?["threshold"] == 3, "\(day)")
            }
        }
    }
}
