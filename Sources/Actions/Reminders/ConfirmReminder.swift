public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Makes a reminder count that somebody recorded for a leader, and the verdicts noted with it: the leader confirms it himself, or his
/// signed paper is attached.
/// One from a paper record has its paper already; a leader confirms it who did not enter it himself.
public struct ConfirmReminder: Act {
    /// Its name in the ledger.
    public static let kind = "reminder.confirmed"
    /// What the author must be allowed.
    public static let permission = Permission.recordMeeting

    /// Made by the caller; the event's.
    public let id: UUID
    private let reminder: Reminder.ID
    private let document: SignedDocument?
    private let version: Int?

    /// Confirms it, or attaches the paper.
    public init(_ reminder: Reminder.ID, document: SignedDocument? = nil, version: Int? = nil, id: UUID = UUID()) {
        self.reminder = reminder
        self.document = document
        self.version = version
        self.id = id
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["reminder_id": .id(reminder), "document": document?.content ?? .null] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Reminder> {
        let before = try scope.reminderOfOthers(reminder, version: version)
        let author = scope.author.account
        switch before.origin {
        case .here:
            guard document != nil || before.issue?.person == author.person else {
                throw Refusal(.confirmationNeeded, reminder.text)
            }
        case .paper:
            let entered = try Account.find(before.recordedBy, of: scope.commune.id, on: scope.db)?.person
            let needed: [Permission] = before.kind == .reminder ? [.issueReminder] : [.issueReminder, .issueCriticism]
            guard author.person != entered, needed.allSatisfy(scope.author.may) else {
                throw Refusal(.confirmationNeeded, reminder.text)
            }
            for permission in needed {
                try scope.use(permission, about: before.official, unit: before.unit)
                try scope.requireReminding(
                    scope.author.role(giving: permission, to: before.official),
                    on: scope.today
                )
            }
        }
        try scope.conclude(before)
        let after = try scope.record(.confirmed(document), of: before, on: scope.today, id: id)
        try scope.settle(after, since: before)
        return .recorded(after)
    }

    /// What the act answered when it happened, as it is now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Reminder {
        try Reminder.required(reminder, of: commune, on: db)
    }
}
