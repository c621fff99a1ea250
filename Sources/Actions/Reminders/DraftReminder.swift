public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Prepares a reminder for a leader, who issues it or does not. A draft has no effect, and nobody is told.
public struct DraftReminder: Act {
    /// Its name in the ledger.
    public static let kind = "reminder.drafted"
    /// What the author must be allowed.
    public static let permission = Permission.draftReminder

    /// Made by the caller; the reminder's.
    public let id: UUID
    private let draft: ReminderDraft

    /// Prepares it. What was said in a meeting is recorded by `RecordMeeting`.
    public init(_ draft: ReminderDraft, id: Reminder.ID = Reminder.ID()) throws(Refusal) {
        guard draft.form != .meeting else { throw Refusal(.meetingNeeded) }
        self.draft = draft
        self.id = id.uuid
    }

    /// What makes two acts of this id the same.
    public var content: JSON { draft.content }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Reminder> {
        try scope.requireSubject(draft.official)
        let cited = try scope.cite(draft, isFinal: false)
        return .recorded(try scope.write(draft, id: Reminder.ID(id), cited: cited))
    }

    /// What the act answered when it happened, as it is now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Reminder {
        try Reminder.required(Reminder.ID(id), of: commune, on: db)
    }
}

extension ReminderDraft {
    /// What makes two acts with one id the same.
    var content: JSON {
        [
            "official_id": .id(official), "kind": .string(kind.rawValue), "form": .string(form.rawValue),
            "text": .string(text), "document": document?.content ?? .null,
            "grounds": .array(cited.map { ["ground": $0.ground.json, "reason": .text($0.reason)] }),
        ]
    }
}
