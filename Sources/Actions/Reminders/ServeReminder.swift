public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Records how a reminder reached the official, or did not. From then on it counts, and the window for reconsideration runs.
public struct ServeReminder: Act {
    /// What happened when it was carried to him.
    public enum Way: Hashable, Sendable {
        /// Handed over.
        case handedOver
        /// He would not take it, before these two.
        case refused(Reminder.Witnesses)
        /// He was not met; how it was tried.
        case attempted(how: String)
        /// Twice not met, and the working days after it are over.
        case deemed
    }

    /// Its name in the ledger.
    public static let kind = "reminder.service_recorded"
    /// What the author must be allowed.
    public static let permission = Permission.recordService

    /// Made by the caller; the event's.
    public let id: UUID
    private let reminder: Reminder.ID
    private let way: Way
    private let happenedOn: CalendarDay?
    private let version: Int?

    /// Records it for a day, today without one.
    public init(
        _ reminder: Reminder.ID,
        _ way: Way,
        on happenedOn: CalendarDay? = nil,
        version: Int? = nil,
        id: UUID = UUID()
    ) throws(Refusal) {
        self.reminder = reminder
        if case .attempted(let how) = way {
            self.way = .attempted(how: try Text.required(how, limit: Reminder.longestText, else: .reasonNeeded))
        } else {
            self.way = way
        }
        self.happenedOn = happenedOn
        self.version = version
        self.id = id
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        var content: [String: JSON] = [
            "reminder_id": .id(reminder), "on": .day(happenedOn), "way": .string(eventKind.name),
        ]
        content.merge(eventKind.columns) { own, _ in own }
        return .object(content)
    }

    private var eventKind: Reminder.EventKind {
        switch way {
        case .handedOver: .served(.inPerson)
        case .refused(let witnesses): .refused(witnesses)
        case .attempted(let how): .serviceAttempted(how)
        case .deemed: .deemed
        }
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Reminder> {
        let before = try scope.reminderOfOthers(reminder, version: version)
        let day = happenedOn ?? scope.today
        switch way {
        case .handedOver, .attempted: break
        case .refused(let witnesses):
            try scope.requirePersons([witnesses.first, witnesses.second])
            let involved = [before.official.person] + [before.issue?.person].compactMap(\.self)
            guard !involved.contains(witnesses.first), !involved.contains(witnesses.second) else {
                throw Refusal(.witnessesNeeded, reminder.text)
            }
        case .deemed:
            let leave = try Leave.days(of: before.official, on: scope.db)
            let last = try before.deemableAfter(
                policy: try scope.policy(on: before.issuedOn),
                calendar: try scope.calendar(),
                leave: leave
            )
            guard let last, day > last else { throw Refusal(.attemptsNeeded, last?.iso ?? reminder.text) }
        }
        let served = try scope.record(eventKind, of: before, on: day, id: id)
        try scope.settle(served, since: before)
        return .recorded(served)
    }

    /// What the act answered when it happened, as it is now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Reminder {
        try Reminder.required(reminder, of: commune, on: db)
    }
}

/// The official confirms that he has the reminder. Receipt is not agreement (*nhận không có nghĩa là đồng ý*).
public struct AcknowledgeReminder: Act {
    /// Its name in the ledger.
    public static let kind = "reminder.acknowledged"
    /// What the author must be allowed.
    public static let permission = Permission.answerOwnCase

    /// Made by the caller; the event's.
    public let id: UUID
    private let reminder: Reminder.ID

    /// Confirms it today.
    public init(_ reminder: Reminder.ID, id: UUID = UUID()) {
        self.reminder = reminder
        self.id = id
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["reminder_id": .id(reminder)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Reminder> {
        let before = try scope.reminder(reminder)
        try scope.requireOwnCase(before.official, otherwise: .reminderNotFound, reminder.text)
        let acknowledged = try scope.record(.acknowledged, of: before, on: scope.today, id: id)
        try scope.settle(acknowledged, since: before)
        return .recorded(acknowledged)
    }

    /// What the act answered when it happened, as it is now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Reminder {
        try Reminder.required(reminder, of: commune, on: db)
    }
}
