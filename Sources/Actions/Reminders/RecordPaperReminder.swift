public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Enters a reminder kept on paper before (*chuyển từ sổ giấy*), also one of before the commune's start day and of a leader who left
/// since. It needs its document, and counts once a leader who did not enter it confirms it.
public struct RecordPaperReminder: Act {
    /// Its name in the ledger.
    public static let kind = "reminder.transferred"
    /// What the author must be allowed.
    public static let permission = Permission.recordMeeting

    /// Made by the caller; the reminder's.
    public let id: UUID
    private let draft: ReminderDraft
    private let issuedOn: CalendarDay
    private let servedOn: CalendarDay?
    private let issuer: Person.ID
    private let role: Role

    /// A reminder somebody gave on a day as the leader he was then, and the day the official had it, if the paper shows that. He needs
    /// no account. Refused without its document, and for a role that gives none of this kind.
    public init(
        _ draft: ReminderDraft,
        issuedOn: CalendarDay,
        servedOn: CalendarDay? = nil,
        issuer: Person.ID,
        as role: Role,
        id: Reminder.ID = Reminder.ID()
    ) throws(Refusal) {
        guard draft.document != nil else { throw Refusal(.documentNeeded) }
        guard role.may(draft.kind == .reminder ? .issueReminder : .issueCriticism) else {
            throw Refusal(.leaderNeeded, role.rawValue)
        }
        self.draft = draft
        self.issuedOn = issuedOn
        self.servedOn = servedOn
        self.issuer = issuer
        self.role = role
        self.id = id.uuid
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "draft": draft.content, "issued_on": .day(issuedOn), "served_on": .day(servedOn), "issuer": .id(issuer),
            "role": .string(role.rawValue),
        ]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Reminder> {
        try scope.requireSubject(draft.official)
        try scope.requirePersons([issuer])
        guard issuer != draft.official.person else { throw Refusal(.ownCase) }
        let cited = try scope.cite(draft, isFinal: true, isOnPaper: true)
        let written = try scope.write(
            draft,
            id: Reminder.ID(id),
            cited: cited,
            origin: .paper,
            meetingOn: draft.form == .meeting ? issuedOn : nil
        )
        let issued = UUID.derived(from: id, "issued")
        var reminder = try scope.issueOnPaper(written, by: issuer, as: role, on: issuedOn, id: issued)
        if let servedOn {
            let event = UUID.derived(from: id, "served")
            reminder = try scope.record(.served(.inPerson), of: reminder, on: servedOn, id: event)
        }
        try scope.tell(.reminderIssued, to: [draft.official.person], about: scope.subject(reminder))
        let leaders = try scope.persons(in: .chairman) + scope.persons(in: .viceChairman)
        try scope.tell(.reminderToConfirm, to: leaders, about: scope.subject(reminder))
        return .recorded(reminder)
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
