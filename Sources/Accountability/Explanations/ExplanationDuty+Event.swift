extension ExplanationDuty {
    /// Something that happened to a duty.
    public typealias Event = RecordedEvent<EventKind>

    /// What can happen.
    public enum EventKind: Hashable, Sendable {
        /// The request reached the official: the clock begins.
        case served(Service)
        /// He says that he has it, which is not agreement.
        case acknowledged
        /// He explained; from here on nothing of it changes.
        case submitted(Submission)
        /// The leader asks for more, once.
        case returned(question: String)
        /// "Không phải hồ sơ của tôi".
        case disowned(reason: String)
        /// It was not his: the duty ends.
        case disownmentAccepted(reason: String)
        /// It is his: the clock begins anew.
        case disownmentRejected(reason: String)
        /// The leader decided.
        case decided(Verdict)
        /// New evidence speaks against a rejection, in part or on the whole: the official's clock begins anew and a leader decides
        /// again.
        case reopened(reason: String, evidence: String)
        /// The deadline passed and nothing came.
        case missed
        /// The leader stayed silent past his own deadline.
        case lapsed
        /// The leader no longer asks.
        case waived(reason: String)
        /// Opened by mistake, or its ground is gone.
        case cancelled(reason: String)
    }

    /// How a request reached the official (*giao yêu cầu*).
    public enum Service: String, CaseIterable, Sendable {
        /// Handed over.
        case inPerson = "in_person"
        /// Shown in the system.
        case bySystem = "by_system"
        /// Told at a meeting he was present at.
        case atMeeting = "at_meeting"
    }

    /// An explanation as it was given.
    public struct Submission: Hashable, Sendable {
        /// How it was given.
        public enum Method: String, CaseIterable, Sendable {
            /// By the official's own hand.
            case written
            /// Heard at a meeting and written down there.
            case atMeeting = "at_meeting"
        }

        /// How it was given.
        public let method: Method
        /// The category of the cause, as in ``CauseCategory``.
        public let cause: String
        /// What was said.
        public let text: String

        /// An explanation.
        public init(method: Method, cause: String, text: String) {
            self.method = method
            self.cause = cause
            self.text = text
        }
    }

    /// A leader's verdict (*kết luận về giải trình*).
    public struct Verdict: Hashable, Sendable {
        /// What was decided.
        public enum Outcome: String, CaseIterable, Sendable {
            /// Chấp nhận.
            case accepted
            /// Chấp nhận một phần.
            case partlyAccepted = "partly_accepted"
            /// Không chấp nhận.
            case rejected
        }

        /// What was decided.
        public let outcome: Outcome
        /// Why.
        public let reason: String
        /// Whether an objective cause is confirmed (*nguyên nhân khách quan được xác nhận*): of the whole where the
        /// explanation is accepted, of the accepted part where it is partly accepted. A mark of its own, because rating
        /// officials turns on it (Decree 335/2025/NĐ-CP: a delay with a confirmed objective cause takes no points), while an
        /// explanation may be accepted for other reasons.
        public let confirmsObjectiveCause: Bool
        /// Whose verdict it is; at a meeting somebody else may have recorded it.
        public let decidedBy: Account.ID

        /// A verdict.
        public init(outcome: Outcome, reason: String, confirmsObjectiveCause: Bool, decidedBy: Account.ID) {
            self.outcome = outcome
            self.reason = reason
            self.confirmsObjectiveCause = confirmsObjectiveCause
            self.decidedBy = decidedBy
        }
    }
}
