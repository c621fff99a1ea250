import Accountability
import Actions
import StoreSupport

extension MatrixCase.Thing {
    /// A reminder as it stands.
    init(_ reminder: Reminder) { self.init(id: reminder.id.text, version: reminder.events.count) }
}

/// Reminders, for the matrix: each on an incident of its own, given by the deputy.
extension API {
    /// Written by the office, not given.
    func draftedReminder(of official: Official.ID) async throws -> MatrixCase.Thing {
        let draft = try await reminderDraft(to: official)
        return MatrixCase.Thing(try await installation.door.perform(try DraftReminder(draft), by: try author(.clerk)))
    }

    /// Given, not yet served.
    func issuedReminder(of official: Official.ID) async throws -> Reminder {
        let draft = try await reminderDraft(to: official)
        return try await installation.door.perform(try IssueReminder(draft), by: try author(.viceChairman))
    }

    /// Said in a meeting and recorded by the office for the deputy, who has yet to confirm it.
    func unconfirmedReminder(of official: Official.ID) async throws -> MatrixCase.Thing {
        let (clerk, deputy) = (try author(.clerk), try author(.viceChairman))
        let meeting = try RecordMeeting(
            try await reminderDraft(to: official, form: .meeting),
            meetingOn: .test(2026, 1, 15),
            present: [clerk.account.person],
            leader: deputy.account.id
        )
        return MatrixCase.Thing(try await installation.door.perform(meeting, by: clerk))
    }

    /// Given and acknowledged.
    func servedReminder(of official: Official.ID) async throws -> Reminder {
        let issued = try await issuedReminder(of: official)
        let received = AcknowledgeReminder(issued.id)
        return try await installation.door.perform(received, by: try await himself(official))
    }

    /// Acknowledged, and reconsideration asked for.
    func contestedReminder(of official: Official.ID) async throws -> MatrixCase.Thing {
        let served = try await servedReminder(of: official)
        let plea = try RequestReconsideration(served.id, text: "Hôm đó tôi đi họp ở tỉnh")
        return MatrixCase.Thing(try await installation.door.perform(plea, by: try await himself(official)))
    }

    /// Reconsideration asked for, and answered by the authority above.
    func answeredReminder(of official: Official.ID) async throws -> MatrixCase.Thing {
        let contested = try await contestedReminder(of: official)
        guard let id = Reminder.ID(text: contested.id) else { throw Refusal(.reminderNotFound) }
        let clerk = try author(.clerk)
        let letter = try await installation.paper("20/UBND-NC", about: official, by: clerk)
        let decision = Reminder.Decision(
            outcome: .upheld,
            reason: "Đã xem xét đủ căn cứ",
            way: .superior(authority: "UBND tỉnh", letter: letter)
        )
        return MatrixCase.Thing(try await installation.door.perform(try DecideReconsideration(id, decision), by: clerk))
    }

    private func reminderDraft(to official: Official.ID, form: Reminder.Form = .oral) async throws -> ReminderDraft {
        let cited = try ReminderDraft.Cited(
            try await openIncident(about: official).ground,
            reason: "Đã giải trình miệng"
        )
        return try ReminderDraft(
            official: official,
            kind: .reminder,
            form: form,
            text: "Báo cáo tuần nộp chậm",
            cited: [cited]
        )
    }
}
