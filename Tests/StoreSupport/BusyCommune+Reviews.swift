import Accountability
import Actions
import Store

extension BusyCommune {
    /// Three acknowledged reminders open a case; the official is heard, one suggestion is confirmed, the other waits.
    static func reviews(in installation: TestInstallation, _ commune: Commune) async throws {
        let door = installation.door
        let official = try await installation.addOfficial("Lưu Văn Quang", unit: "Văn phòng", to: commune)
        let mine = try await installation.addAccount(.official, official: official, to: commune)
        let chairman = try await installation.addAccount(.chairman, name: "Phan Thị Hoa", to: commune)
        for _ in 0..<3 {
            let ground = try await door.perform(TestIncident(about: official, on: .test(2026, 2, 2)), by: chairman)
            let draft = try ReminderDraft(
                official: official,
                kind: .reminder,
                form: .oral,
                text: "Vắng mặt tại quầy",
                cited: [.init(ground, reason: "Đã trao đổi trực tiếp")]
            )
            let reminder = try await door.perform(try IssueReminder(draft), by: chairman)
            _ = try await door.perform(AcknowledgeReminder(reminder.id), by: mine)
        }
        let reviews = try await installation.reading(commune) { db in
            try ReviewCase.list(of: commune.id, official: official, on: db)
        }
        guard let review = reviews.first?.id else { throw Refusal(.reviewNotFound) }
        let paper = try await installation.paper("15/TB-UBND", about: official, by: chairman)
        _ = try await door.perform(
            try RecordHearing(Step(review), heard: "Tôi sẽ khắc phục.", minutes: paper),
            by: chairman
        )
        let decision = try DecideReview(
            Step(review),
            .confirmed(.transfer(.withinCommune)),
            reason: "Cần đổi vị trí",
            document: paper
        )
        _ = try await door.perform(decision, by: chairman)
        _ = try await door.perform(try SuspendReview(Step(review), ground: .illness, reason: "Nằm viện"), by: chairman)
    }
}
