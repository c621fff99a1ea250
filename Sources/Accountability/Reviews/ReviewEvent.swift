extension ReviewCase {
    /// Something that happened to a case.
    public typealias Event = RecordedEvent<EventKind>

    /// What may happen to a case.
    public enum EventKind: Hashable, Sendable {
        /// The official gave his side, in his own words.
        case statementGiven(String)
        /// The official was heard and it was taken down, with the minutes.
        case statementHeard(String, minutes: SignedDocument)
        /// The official was asked and made no statement.
        case statementWaived(reason: String, document: SignedDocument?)
        /// The case rests.
        case suspended(SuspensionGround, reason: String, document: SignedDocument?)
        /// It goes on.
        case resumed(reason: String)
        /// A suggestion was confirmed; a transfer says how far.
        case confirmed(Confirmation, reason: String, document: SignedDocument)
        /// A suggestion was declined.
        case declined(Suggestion, reason: String, document: SignedDocument)
        /// So few of its reminders were left before the decision that the case ended.
        case lapsed(left: Int)
        /// So few were left after the decision: somebody must look at it again.
        case flagged(left: Int)
        /// Somebody looked, and the decision stands.
        case kept(reason: String, document: SignedDocument?)
        /// Somebody looked, and the case is void: its reminders count as if it had never been.
        case setAside(reason: String, document: SignedDocument?)
        /// The official asked that the decision be reconsidered; after the window with the cause of being late.
        case reconsiderationRequested(reason: String, lateCause: String?)
        /// The answer to it.
        case reconsidered(Answer, by: Reminder.Decision.Way, reason: String)
    }

    /// A confirmed suggestion.
    public enum Confirmation: Hashable, Sendable {
        case yearEndReview
        case transfer(TransferScope)

        /// Which suggestion.
        public var suggestion: Suggestion {
            switch self {
            case .yearEndReview: .yearEndReview
            case .transfer: .transfer
            }
        }
    }

    /// What became of a reconsideration.
    public enum Answer: Hashable, Sendable {
        /// Everything stands.
        case upheld
        /// One confirmed suggestion is taken back, the other stands.
        case varied(takingBack: Suggestion)
        /// Every confirmed suggestion is taken back.
        case overturned
    }
}

extension ReviewCase.EventKind {
    /// The stable name of this kind.
    public var name: String {
        switch self {
        case .statementGiven: "statement_given"
        case .statementHeard: "statement_heard"
        case .statementWaived: "statement_waived"
        case .suspended: "suspended"
        case .resumed: "resumed"
        case .confirmed: "confirmed"
        case .declined: "declined"
        case .lapsed: "lapsed"
        case .flagged: "flagged"
        case .kept: "kept"
        case .setAside: "set_aside"
        case .reconsiderationRequested: "reconsideration_requested"
        case .reconsidered(.upheld, _, _): "reconsideration_upheld"
        case .reconsidered(.varied, _, _): "reconsideration_varied"
        case .reconsidered(.overturned, _, _): "reconsideration_overturned"
        }
    }
}
