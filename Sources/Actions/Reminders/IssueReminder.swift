public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// A leader gives a reminder or criticism on grounds that were explained in vain or not at all. It counts once it is served.
public struct IssueReminder: Act {
    /// Its name in the ledger.
    public static let kind = "reminder.issued"
    /// What the author must be allowed.
    public static let permission = Permission.issueReminder

    /// Made by the caller; the reminder's.
    public let id: UUID
    let draft: ReminderDraft
    private let issuedOn: CalendarDay?

    /// Gives it on a day, today without one. What was said in a meeting is recorded by `RecordMeeting`.
    public init(_ draft: ReminderDraft, issuedOn: CalendarDay? = nil, id: Reminder.ID = Reminder.ID()) throws(Refusal) {
        guard draft.form != .meeting else { throw Refusal(.meetingNeeded) }
        self.draft = draft
        self.issuedOn = issuedOn
        self.id = id.uuid
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["draft": draft.content, "issued_on": .day(issuedOn)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Reminder> {
        try scope.requireSubject(draft.official)
        let cited = try scope.cite(draft, isFinal: true)
        let written = try scope.write(draft, id: Reminder.ID(id), cited: cited)
        let issued = try scope.issue(
            written,
            by: try scope.issuer(of: draft.kind, to: draft.official),
            on: issuedOn ?? scope.today,
            id: .derived(from: id, "issued")
        )
        try scope.tell(.reminderIssued, to: [issued.official.person], about: scope.subject(issued))
        return .recorded(issued)
    }

    /// What the act answered when it happened, as it is now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Reminder {
        try Reminder.required(Reminder.ID(id), of: commune, on: db)
    }

    /// What a violated constraint means.
    public static func refusal(of constraint: String) -> Refusal.Code? {
        constraint == "reminder_guards_pkey" ? .groundUsed : nil
    }
}

/// A leader gives a reminder that somebody prepared. Its grounds must support it now, whatever they did when it was written.
public struct IssueDraftedReminder: Act {
    /// Its name in the ledger.
    public static let kind = "reminder.draft_issued"
    /// What the author must be allowed.
    public static let permission = Permission.issueReminder

    /// Made by the caller; the event's.
    public let id: UUID
    private let reminder: Reminder.ID
    private let issuedOn: CalendarDay?
    private let version: Int?

    /// Gives it on a day, today without one; refused if something happened since the caller saw `version` events.
    public init(_ reminder: Reminder.ID, issuedOn: CalendarDay? = nil, version: Int? = nil, id: UUID = UUID()) {
        self.reminder = reminder
        self.issuedOn = issuedOn
        self.version = version
        self.id = id
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["reminder_id": .id(reminder), "issued_on": .day(issuedOn)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Reminder> {
        let drafted = try scope.reminderOfOthers(reminder, version: version)
        guard drafted.issue == nil else { throw Refusal(.reminderAlreadyIssued, reminder.text) }
        try scope.requireSubject(drafted.official)
        try scope.requireSupport(drafted)
        let issued = try scope.issue(
            drafted,
            by: try scope.issuer(of: drafted.kind, to: drafted.official),
            on: issuedOn ?? scope.today,
            id: id
        )
        try scope.tell(.reminderIssued, to: [issued.official.person], about: scope.subject(issued))
        return .recorded(issued)
    }

    /// What the act answered when it happened, as it is now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Reminder {
        try Reminder.required(reminder, of: commune, on: db)
    }

    /// What a violated constraint means.
    public static func refusal(of constraint: String) -> Refusal.Code? {
        constraint == "reminder_guards_pkey" ? .groundUsed : nil
    }
}
