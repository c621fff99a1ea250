public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Decides on a reconsideration, or records how the leaders together or the superior authority decided. Neither the issuer nor the
/// official has a hand in it. Where the chairman issued, no single leader decides; each such exception is shown to inspectors.
public struct DecideReconsideration: Act {
    /// Its name in the ledger.
    public static let kind = "reconsideration.decided"
    /// What the author must be allowed.
    public static let permission = Permission.decideReconsideration

    /// Made by the caller; the event's.
    public let id: UUID
    private let reminder: Reminder.ID
    private let decision: Reminder.Decision
    private let decidedOn: CalendarDay?
    private let version: Int?

    /// Records it for the day of the decision, today without one. Refused without a reason, and for leaders together that are fewer
    /// than two.
    public init(
        _ reminder: Reminder.ID,
        _ decision: Reminder.Decision,
        on decidedOn: CalendarDay? = nil,
        version: Int? = nil,
        id: UUID = UUID()
    ) throws(Refusal) {
        self.reminder = reminder
        self.decision = try decision.checked()
        self.decidedOn = decidedOn
        self.version = version
        self.id = id
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        let kind = Reminder.EventKind.decided(decision)
        var content: [String: JSON] = [
            "reminder_id": .id(reminder), "on": .day(decidedOn), "outcome": .string(kind.name),
        ]
        content.merge(kind.columns) { own, _ in own }
        if case .collective(let members, _) = decision.way { content["members"] = .array(members.map { .id($0) }) }
        return .object(content)
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Reminder> {
        let before = try scope.reminderOfOthers(reminder, version: version)
        let day = decidedOn ?? scope.today
        // The machine speaks first: where nothing was asked there is nothing anybody may answer.
        try before.check(.decided(decision), on: day)
        let deciders = before.issue.map { [EarlierDecider(person: $0.person, role: $0.role)] } ?? []
        try scope.requireMayReconsider(
            decision.way,
            about: before.official,
            unit: before.unit,
            decidedBy: deciders,
            reminder.text
        )
        let after = try scope.record(.decided(decision), of: before, on: day, id: id)
        try scope.tell(.reconsiderationDecided, to: after.concerned, about: scope.subject(after))
        if decision.way.isException { try scope.tellException() }
        try scope.settle(after, since: before)
        return .recorded(after)
    }

    /// What the act answered when it happened, as it is now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Reminder {
        try Reminder.required(reminder, of: commune, on: db)
    }
}

extension Reminder.Decision {
    /// The same with its texts in normal form and its members each once.
    fileprivate func checked() throws(Refusal) -> Reminder.Decision {
        var outcome = outcome
        if case .varied(let variation) = outcome {
            let text = try variation.text.map { (text) throws(Refusal) in
                try Text.required(text, limit: Reminder.longestText, else: .textInvalid)
            }
            outcome = .varied(Reminder.Variation(kind: variation.kind, text: text, dropped: variation.dropped.sorted()))
        }
        var way = way
        switch way {
        case .anotherLeader: break
        case .collective(let members, let minutes):
            let members = Array(Set(members)).sorted { $0.text < $1.text }
            guard members.count >= 2 else { throw Refusal(.minutesNeeded) }
            way = .collective(members: members, minutes: minutes)
        case .superior(let authority, let letter):
            way = .superior(authority: try Text.requiredLine(authority, limit: 300), letter: letter)
        }
        return Reminder.Decision(
            outcome: outcome,
            reason: try Text.required(reason, limit: Reminder.longestText, else: .reasonNeeded),
            way: way
        )
    }
}
