// What a reminder is, told by its events. Read with the events of a day only, it is what it was at the end of that day.

extension Reminder {
    /// Whether it reached the official, and how. It counts from then.
    public enum Service: Hashable, Sendable {
        /// Not yet.
        case notServed
        /// Handed over, or heard in the meeting.
        case served(CalendarDay, Manner)
        /// He says that he has it.
        case acknowledged(CalendarDay)
        /// He would not take it, before two witnesses.
        case refused(CalendarDay)
        /// Deemed after two attempts.
        case deemed(CalendarDay)
    }

    /// Whether it stands.
    public enum Force: String, CaseIterable, Sendable, Codable {
        /// Written, not given.
        case drafted
        /// Given; it does not count until it is served, and confirmed where somebody recorded it for the leader.
        case issued
        /// Counts.
        case inForce = "in_force"
        /// Served, and under reconsideration: shown, triggers nothing.
        case provisional
        /// Its review year is over.
        case expired
        /// Taken back.
        case withdrawn
        /// Entered by mistake.
        case cancelled
        /// All its grounds vanished.
        case annulled
        /// Overturned on reconsideration.
        case overturned
    }

    /// Whose it is; nil for a draft.
    public var issue: Issue? {
        for event in events {
            if case .issued(let issue) = event.kind { return issue }
        }
        return nil
    }

    /// The day it was given, by which it is counted; nil for a draft.
    public var issuedOn: CalendarDay? { issueEvent?.happenedOn }

    /// How it first reached the official.
    public var service: Service {
        for event in events {
            switch event.kind {
            case .served(let manner): return .served(event.happenedOn, manner)
            case .acknowledged: return .acknowledged(event.happenedOn)
            case .refused: return .refused(event.happenedOn)
            case .deemed: return .deemed(event.happenedOn)
            default: continue
            }
        }
        return .notServed
    }

    /// The day it reached the official; the window for reconsideration runs from it.
    public var servedOn: CalendarDay? {
        switch service {
        case .notServed: nil
        case .served(let day, _), .acknowledged(let day), .refused(let day), .deemed(let day): day
        }
    }

    /// Whether the official himself said that he has it.
    public var isAcknowledged: Bool { events.contains { $0.kind == .acknowledged } }

    /// Whether it was recorded for a leader who neither confirmed it nor signed its paper, so that it does not count.
    ///
    /// One from paper needs both: its document, which it cannot be entered without, and a leader who confirms it.
    public var awaitsConfirmation: Bool {
        guard let event = issueEvent, let issue else { return false }
        let isConfirmed = events.contains { if case .confirmed = $0.kind { true } else { false } }
        switch origin {
        case .paper: return !isConfirmed
        case .here: return event.recordedBy != issue.issuer && document == nil && !isConfirmed
        }
    }

    /// What it rests on now.
    public var grounds: [CitedGround] {
        let dropped = Set(events.flatMap(\.droppedGrounds))
        return cited.filter { !dropped.contains($0.number) }
    }

    /// What it is now.
    public var kind: Kind { variation?.kind ?? writtenKind }

    /// What it says now.
    public var text: String { variation?.text ?? writtenText }

    /// What the official asked when he asked for reconsideration.
    public var plea: Plea? {
        for event in events {
            if case .reconsiderationRequested(let plea) = event.kind { return plea }
        }
        return nil
    }

    /// What became of it.
    public var decision: Decision? {
        for event in events {
            if case .decided(let decision) = event.kind { return decision }
        }
        return nil
    }

    /// The matters a decision on reconsideration took from it: nobody reminds the official of them again. What was only withdrawn,
    /// cancelled or annulled may be given again.
    public var clearedMatters: [String] {
        switch decision?.outcome {
        case .overturned: grounds.map(\.matter)
        case .varied(let variation): cited.filter { variation.dropped.contains($0.number) }.map(\.matter)
        case .upheld, .declined, nil: []
        }
    }

    /// Whether a reconsideration waits for its decision.
    public var isUnderReconsideration: Bool { plea != nil && decision == nil && stands }

    /// Whether it stands at the end of a day, as far as its events tell. The day decides about expiry alone; to know what was
    /// known on a day, read the events of that day. To count for a review year that is over, ask for its last day.
    public func force(asOf day: CalendarDay) -> Force {
        if let ending { return ending }
        guard let issue else { return .drafted }
        if grounds.isEmpty { return .annulled }
        guard servedOn != nil, !awaitsConfirmation else { return .issued }
        if day > issue.countsThrough { return .expired }
        return isUnderReconsideration ? .provisional : .inForce
    }

    /// Whether it counts towards a suggestion: it is in force, and no decided case rests on it.
    public func counts(asOf day: CalendarDay) -> Bool { usedIn == nil && isInForce(asOf: day) }

    /// The last day it may count; nil for a draft, and for one on which a decided case rests, which counts for no other.
    public var countsThrough: CalendarDay? { usedIn == nil ? issue?.countsThrough : nil }

    /// Whether it is in force: served, confirmed, standing, not under reconsideration, its year not over. One that a decided case rests on
    /// is in force and counts for nothing else: ``counts(asOf:)``.
    public func isInForce(asOf day: CalendarDay) -> Bool { force(asOf: day) == .inForce }

    /// Whether it would count, but for a reconsideration that is not decided. Never together with ``isInForce(asOf:)``.
    public func isProvisional(asOf day: CalendarDay) -> Bool { force(asOf: day) == .provisional }

    /// Whether nothing took it back, annulled or overturned it; a draft stands too, and so does one whose year is over.
    public var stands: Bool { ending == nil && !grounds.isEmpty }

    private var issueEvent: Event? {
        events.first { if case .issued = $0.kind { true } else { false } }
    }

    private var variation: Variation? {
        if case .varied(let variation) = decision?.outcome { variation } else { nil }
    }

    private var ending: Force? {
        for event in events {
            switch event.kind {
            case .withdrawn: return .withdrawn
            case .cancelled: return .cancelled
            case .decided(let decision) where decision.outcome == .overturned: return .overturned
            default: continue
            }
        }
        return nil
    }
}

extension Reminder.Event {
    /// The numbers of the grounds this event takes away.
    var droppedGrounds: [Int] {
        switch kind {
        case .groundAnnulled(let numbers, _): return numbers
        case .decided(let decision):
            if case .varied(let variation) = decision.outcome { return variation.dropped }
            return []
        default: return []
        }
    }
}
