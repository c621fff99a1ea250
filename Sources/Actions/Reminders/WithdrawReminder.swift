public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Takes a reminder back: its issuer or the chairman, with a reason. It stays on the record as withdrawn and keeps its number.
public struct WithdrawReminder: Act {
    /// Its name in the ledger.
    public static let kind = "reminder.withdrawn"
    /// What the author must be allowed.
    public static let permission = Permission.withdrawReminder

    /// Made by the caller; the event's.
    public let id: UUID
    private let reminder: Reminder.ID
    private let reason: String
    private let version: Int?

    /// Takes it back today.
    public init(_ reminder: Reminder.ID, reason: String, version: Int? = nil, id: UUID = UUID()) throws(Refusal) {
        self.reminder = reminder
        self.reason = try Text.required(reason, limit: Reminder.longestText, else: .reasonNeeded)
        self.version = version
        self.id = id
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["reminder_id": .id(reminder), "reason": .string(reason)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Reminder> {
        let before = try scope.reminderOfOthers(reminder, version: version)
        let author = scope.author.account
        guard before.issue?.person == author.person || author.role == .chairman else {
            throw Refusal(.notIssuer, reminder.text)
        }
        let after = try scope.record(.withdrawn(reason: reason), of: before, on: scope.today, id: id)
        try scope.tell(.reminderWithdrawn, to: after.concerned, about: scope.subject(after))
        try scope.settle(after, since: before)
        return .recorded(after)
    }

    /// What the act answered when it happened, as it is now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Reminder {
        try Reminder.required(reminder, of: commune, on: db)
    }
}

/// Cancels a reminder entered by mistake, before it is served: outside record, counts and notices, kept in the ledger. Whoever
/// entered it may, its leader, and the chairman.
public struct CancelReminder: Act {
    /// Its name in the ledger.
    public static let kind = "reminder.cancelled"
    /// What the author must be allowed.
    public static let permission = Permission.draftReminder

    /// Made by the caller; the event's.
    public let id: UUID
    private let reminder: Reminder.ID
    private let reason: String
    private let version: Int?

    /// Cancels it today.
    public init(_ reminder: Reminder.ID, reason: String, version: Int? = nil, id: UUID = UUID()) throws(Refusal) {
        self.reminder = reminder
        self.reason = try Text.required(reason, limit: Reminder.longestText, else: .reasonNeeded)
        self.version = version
        self.id = id
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["reminder_id": .id(reminder), "reason": .string(reason)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Reminder> {
        let before = try scope.reminderOfOthers(reminder, version: version)
        let author = scope.author.account
        let entered =
            [before.recordedBy]
            + before.events.filter { if case .issued = $0.kind { true } else { false } }.map(\.recordedBy)
        guard entered.contains(author.id) || before.issue?.person == author.person || author.role == .chairman else {
            throw Refusal(.notIssuer, reminder.text)
        }
        return .recorded(try scope.record(.cancelled(reason: reason), of: before, on: scope.today, id: id))
    }

    /// What the act answered when it happened, as it is now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Reminder {
        try Reminder.required(reminder, of: commune, on: db)
    }
}

extension Reminder {
    /// Who is told when it stops standing: the official, and its leader.
    var concerned: [Person.ID] { [official.person] + [issue?.person].compactMap(\.self) }
}
