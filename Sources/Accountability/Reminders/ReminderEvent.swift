extension Reminder {
    /// Something that happened to a reminder.
    public typealias Event = RecordedEvent<EventKind>

    /// What may happen to a reminder.
    public enum EventKind: Hashable, Sendable {
        /// A leader gave it.
        case issued(Issue)
        /// The leader for whom it was recorded confirmed it, or his signed paper was attached.
        case confirmed(SignedDocument?)
        /// Somebody carried it to the official in vain; how.
        case serviceAttempted(String)
        /// It was handed over, or the official heard it in the meeting.
        case served(Manner)
        /// The official confirmed that he has it, which is not agreement.
        case acknowledged
        /// The official would not take it, before two witnesses.
        case refused(Witnesses)
        /// It counts as served after two attempts.
        case deemed
        /// Taken back by the issuer or the chairman; why.
        case withdrawn(reason: String)
        /// Entered by mistake: as if it had never been, except in the ledger.
        case cancelled(reason: String)
        /// Grounds of these numbers vanished; why.
        case groundAnnulled([Int], reason: String)
        /// The official asks to have it reconsidered (*kiến nghị xem xét lại*).
        case reconsiderationRequested(Plea)
        /// Decided on what he asked.
        case decided(Decision)
    }

    /// Whose reminder it is, and where it stands in the official's review year.
    public struct Issue: Hashable, Sendable {
        /// The leader's account; nil for one kept on paper, whose leader may have left before there were accounts.
        public let issuer: Account.ID?
        /// The leader.
        public let person: Person.ID
        /// As what he gave it.
        public let role: Role
        /// The review year it belongs to by its day, under the policy of that day.
        public let reviewYear: Int
        /// Its running number in that year: without gaps, kept also when it is withdrawn.
        public let number: Int
        /// The last day it counts: the end of its review year.
        public let countsThrough: CalendarDay
        /// Who was present when it was given in a meeting.
        public let present: [Person.ID]

        /// An issue as recorded.
        public init(
            issuer: Account.ID?,
            person: Person.ID,
            role: Role,
            reviewYear: Int,
            number: Int,
            countsThrough: CalendarDay,
            present: [Person.ID] = []
        ) {
            self.issuer = issuer
            self.person = person
            self.role = role
            self.reviewYear = reviewYear
            self.number = number
            self.countsThrough = countsThrough
            self.present = present
        }
    }

    /// How it reached the official.
    public enum Manner: String, CaseIterable, Sendable, Codable {
        /// Handed over.
        case inPerson = "in_person"
        /// He was in the meeting.
        case meeting
    }

    /// Two persons who saw a refusal.
    public struct Witnesses: Hashable, Sendable {
        /// One of them.
        public let first: Person.ID
        /// The other.
        public let second: Person.ID

        /// Refused unless they are two.
        public init(_ first: Person.ID, _ second: Person.ID) throws(Refusal) {
            guard first != second else { throw Refusal(.witnessesNeeded) }
            self.first = first
            self.second = second
        }
    }

    /// What an official asks for when he asks for reconsideration.
    public struct Plea: Hashable, Sendable {
        /// His words.
        public let text: String
        /// Why he asks after the window; nil within it.
        public let lateCause: String?

        /// A plea as recorded.
        public init(text: String, lateCause: String?) {
            self.text = text
            self.lateCause = lateCause
        }
    }

    /// What became of a reconsideration.
    public struct Decision: Hashable, Sendable {
        /// The four answers there are.
        public enum Outcome: Hashable, Sendable {
            /// It stands as it is.
            case upheld
            /// It stands, changed.
            case varied(Variation)
            /// It does not stand any more.
            case overturned
            /// It was asked too late and the cause is not accepted: it stands as it is, undiscussed.
            case declined
        }

        /// Who decided. Whoever issued or is the subject never does.
        public enum Way: Hashable, Sendable {
            /// A leader who is neither.
            case anotherLeader
            /// The leaders together, the subject excluded, with minutes.
            case collective(members: [Person.ID], minutes: SignedDocument)
            /// The authority above, in a letter.
            case superior(authority: String, letter: SignedDocument)

            /// Whether inspectors are shown it as an exception.
            public var isException: Bool { self != .anotherLeader }
        }

        /// The answer.
        public let outcome: Outcome
        /// Why.
        public let reason: String
        /// Who decided.
        public let way: Way

        /// A decision as recorded.
        public init(outcome: Outcome, reason: String, way: Way) {
            self.outcome = outcome
            self.reason = reason
            self.way = way
        }
    }

    /// What a decision changes; at least one of the three.
    public struct Variation: Hashable, Sendable {
        /// What it is from then on.
        public let kind: Kind?
        /// What it says from then on.
        public let text: String?
        /// The numbers of the grounds it no longer rests on.
        public let dropped: [Int]

        /// A variation as recorded.
        public init(kind: Kind? = nil, text: String? = nil, dropped: [Int] = []) {
            self.kind = kind
            self.text = text
            self.dropped = dropped
        }
    }
}

extension Reminder.EventKind {
    /// The stable name of this kind.
    public var name: String {
        switch self {
        case .issued: "issued"
        case .confirmed: "confirmed"
        case .serviceAttempted: "service_attempted"
        case .served: "served"
        case .acknowledged: "acknowledged"
        case .refused: "refused"
        case .deemed: "deemed"
        case .withdrawn: "withdrawn"
        case .cancelled: "cancelled"
        case .groundAnnulled: "ground_annulled"
        case .reconsiderationRequested: "reconsideration_requested"
        case .decided(let decision): decision.outcome.name
        }
    }
}

extension Reminder.Decision.Outcome {
    /// The stable name of this answer.
    public var name: String {
        switch self {
        case .upheld: "upheld"
        case .varied: "varied"
        case .overturned: "overturned"
        case .declined: "reconsideration_declined"
        }
    }
}

extension Reminder.Decision.Way {
    /// The stable name of who decided.
    public var name: String {
        switch self {
        case .anotherLeader: "another_leader"
        case .collective: "collective"
        case .superior: "superior"
        }
    }
}
