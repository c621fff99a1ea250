public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// The official asks to have a reminder reconsidered (*kiến nghị xem xét lại*): once, within the window from service, or later with a
/// cause. Until it is decided the reminder is provisional and triggers nothing.
public struct RequestReconsideration: Act {
    /// Its name in the ledger.
    public static let kind = "reconsideration.requested"
    /// What the author must be allowed.
    public static let permission = Permission.answerOwnCase

    /// Made by the caller; the event's.
    public let id: UUID
    private let reminder: Reminder.ID
    private let text: String
    private let lateCause: String?

    /// Asks today. `lateCause` says why he could not ask within the window; within it, it is not needed and not kept.
    public init(_ reminder: Reminder.ID, text: String, lateCause: String? = nil, id: UUID = UUID()) throws(Refusal) {
        self.reminder = reminder
        self.text = try Text.required(text, limit: Reminder.longestText, else: .reasonNeeded)
        self.lateCause = try lateCause.map { (cause) throws(Refusal) in
            try Text.required(cause, limit: Reminder.longestText, else: .reasonNeeded)
        }
        self.id = id
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        ["reminder_id": .id(reminder), "text": .string(text), "late_cause": .text(lateCause)]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Reminder> {
        let before = try scope.reminder(reminder)
        try scope.requireOwnCase(before.official, otherwise: .reminderNotFound, reminder.text)
        let deadline = try before.reconsiderationDeadline(
            policy: try scope.policy(on: before.servedOn),
            calendar: try scope.calendar(),
            leave: try Leave.days(of: before.official, on: scope.db)
        )
        let isLate = deadline.map { scope.today > $0 } ?? false
        guard !isLate || lateCause != nil else { throw Refusal(.reconsiderationTooLate, deadline?.iso) }
        let plea = Reminder.Plea(text: text, lateCause: isLate ? lateCause : nil)
        let after = try scope.record(.reconsiderationRequested(plea), of: before, on: scope.today, id: id)
        let leaders = try scope.persons(in: .chairman) + scope.persons(in: .viceChairman)
        let office = try scope.headOfOffice(unit: nil, of: after.official)
        try scope.tell(.reconsiderationRequested, to: leaders + office + after.concerned, about: scope.subject(after))
        try scope.settle(after, since: before)
        return .recorded(after)
    }

    /// What the act answered when it happened, as it is now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Reminder {
        try Reminder.required(reminder, of: commune, on: db)
    }
}
