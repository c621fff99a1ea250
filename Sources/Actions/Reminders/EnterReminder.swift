public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Enters a reminder as a draft, or gives it at once: what one form of the office does.
public struct EnterReminder: Act {
    /// Its name in the ledger.
    public static let kind = "reminder.entered"
    /// What the author must be allowed; giving it at once also asks for the right to give it.
    public static let permission = Permission.draftReminder

    /// Made by the caller; the reminder's.
    public let id: UUID
    private let step: Step

    private enum Step {
        case draft(DraftReminder)
        case issue(IssueReminder)
    }

    /// Enters it; with `issues` it is given on a day, today without one.
    public init(
        _ draft: ReminderDraft,
        issues: Bool,
        issuedOn: CalendarDay? = nil,
        id: Reminder.ID = Reminder.ID()
    ) throws(Refusal) {
        self.id = id.uuid
        if issues {
            step = .issue(try IssueReminder(draft, issuedOn: issuedOn, id: id))
        } else {
            step = .draft(try DraftReminder(draft, id: id))
        }
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        switch step {
        case .draft(let act): ["draft": act.content]
        case .issue(let act): ["issue": act.content]
        }
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Reminder> {
        switch step {
        case .draft(let act): return try act.perform(prepared, in: scope)
        case .issue(let act):
            let official = act.draft.official
            try scope.use(IssueReminder.permission, about: official, unit: try scope.unit(of: official))
            return try act.perform(prepared, in: scope)
        }
    }

    /// What the act answered when it happened, as it is now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Reminder {
        try Reminder.required(Reminder.ID(id), of: commune, on: db)
    }

    /// What a violated constraint means.
    public static func refusal(of constraint: String) -> Refusal.Code? { IssueReminder.refusal(of: constraint) }
}
