extension ReviewCase {
    /// How a case stands, folded from its events.
    public struct Standing: Hashable, Sendable {
        /// What became of a suggestion.
        public enum Decision: Hashable, Sendable {
            /// Confirmed; a transfer says how far.
            case confirmed(Confirmation)
            /// Declined.
            case declined
            /// Confirmed once and taken back after reconsideration.
            case takenBack
        }

        /// How the official's side was heard.
        public enum Statement: String, Sendable {
            case given, heard, waived
        }

        /// How a case ended without or against its decision.
        public enum End: String, Sendable {
            /// So few reminders were left before the decision.
            case lapsed
            /// Void after a second look.
            case setAside = "set_aside"
        }

        /// Whether the official's side was heard, and how.
        public private(set) var statement: Statement?
        /// Why the case rests, while it does.
        public private(set) var suspension: SuspensionGround?
        /// What was decided so far.
        public private(set) var decisions: [Suggestion: Decision] = [:]
        /// Whether the case ended by lapse or was set aside.
        public private(set) var end: End?
        /// Whether somebody must look at the decision again.
        public private(set) var isFlagged = false
        /// How many of its reminders were left when it was last flagged.
        public private(set) var flaggedAt: Int?
        /// Whether an asked reconsideration waits for its answer.
        public private(set) var isReconsidered = false
        /// Whether reconsideration was ever asked for: it may be once.
        public private(set) var wasReconsidered = false

        /// The standing after these events.
        public init(after events: some Sequence<Event>) {
            for event in events { apply(event.kind) }
        }

        /// Whether there is still something to decide: such a case holds the place of its official and review year.
        public var isUndecided: Bool { end == nil && decisions.count < Suggestion.allCases.count }

        /// Whether its reminders are used up: something was decided and the case was not set aside.
        public var usesGrounds: Bool { end == nil && !decisions.isEmpty }

        /// The suggestions that are confirmed now.
        public var confirmed: [Suggestion] {
            Suggestion.allCases.filter { if case .confirmed = decisions[$0] { true } else { false } }
        }

        private mutating func apply(_ kind: EventKind) {
            switch kind {
            case .statementGiven: statement = .given
            case .statementHeard: statement = .heard
            case .statementWaived: statement = .waived
            case .suspended(let ground, _, _): suspension = ground
            case .resumed: suspension = nil
            case .confirmed(let confirmation, _, _): decisions[confirmation.suggestion] = .confirmed(confirmation)
            case .declined(let suggestion, _, _): decisions[suggestion] = .declined
            case .lapsed: end = .lapsed
            case .flagged(let left): (isFlagged, flaggedAt) = (true, left)
            case .kept: isFlagged = false
            case .setAside: (isFlagged, end) = (false, .setAside)
            case .reconsiderationRequested: (isReconsidered, wasReconsidered) = (true, true)
            case .reconsidered(let answer, _, _): takeBack(answer)
            }
        }

        private mutating func takeBack(_ answer: Answer) {
            isReconsidered = false
            switch answer {
            case .upheld: return
            case .varied(let suggestion): decisions[suggestion] = .takenBack
            case .overturned: for suggestion in confirmed { decisions[suggestion] = .takenBack }
            }
        }
    }

    /// The state a case is reported in.
    public enum State: String, CaseIterable, Sendable, Codable {
        /// Waits for a decision on one suggestion or both.
        case proposed
        /// Rests.
        case suspended
        /// Decided, with something confirmed that stands.
        case confirmed
        /// Decided, with nothing confirmed that stands.
        case declined
        /// Ended before the decision: too few reminders were left.
        case lapsed
        /// Void after a second look at the decision.
        case setAside = "set_aside"

        /// The Vietnamese term.
        public var title: String {
            switch self {
            case .proposed: "Chờ quyết định"
            case .suspended: "Tạm dừng xem xét"
            case .confirmed: "Đã xác nhận gợi ý"
            case .declined: "Không áp dụng gợi ý"
            case .lapsed: "Hết hiệu lực do không còn đủ số lần"
            case .setAside: "Đã hủy bỏ sau khi xem lại"
            }
        }
    }

    /// How the case stands.
    public var standing: Standing { Standing(after: events) }

    /// The state it is reported in.
    public var state: State {
        let standing = standing
        switch standing.end {
        case .lapsed: return .lapsed
        case .setAside: return .setAside
        case nil: break
        }
        if standing.suspension != nil { return .suspended }
        if standing.isUndecided { return .proposed }
        return standing.confirmed.isEmpty ? .declined : .confirmed
    }

    /// Whether an undecided case outlived its review year: the end of a year lapses nothing.
    public func isCarriedOver(on day: CalendarDay) -> Bool { standing.isUndecided && day > year.to }
}
