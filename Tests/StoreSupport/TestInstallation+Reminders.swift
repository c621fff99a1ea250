public import Accountability
public import Actions

extension TestInstallation {
    /// Somebody reminded of an incident of a day, who acknowledges it; the far Monday without one.
    public func remind(
        _ official: Official.ID,
        in commune: Commune,
        on day: CalendarDay = TestInstallation.farMonday,
        by chairman: Author
    ) async throws {
        let himself = try await addAccount(.official, official: official, to: commune)
        let ground = try await door.perform(TestIncident(about: official, on: day), by: chairman)
        let draft = try ReminderDraft(
            official: official,
            kind: .reminder,
            form: .oral,
            text: "Vắng mặt tại quầy",
            cited: [.init(ground, reason: "Đã trao đổi trực tiếp")]
        )
        let reminder = try await door.perform(try IssueReminder(draft), by: chairman)
        _ = try await door.perform(AcknowledgeReminder(reminder.id), by: himself)
    }
}
