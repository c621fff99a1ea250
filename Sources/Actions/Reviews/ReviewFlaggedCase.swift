public import Accountability
import Ledger
import Postgres
import Store

/// Says what becomes of a decided case that lost so many of its reminders that it was flagged: a decision is never changed silently.
public struct ReviewFlaggedCase: ReviewAct {
    /// Its name in the ledger.
    public static let kind = "review.flag_settled"
    /// What the author must be allowed.
    public static let permission = Permission.decideReview

    /// What becomes of it.
    public enum SecondLook: Hashable, Sendable {
        /// The decision stands.
        case kept
        /// The case is void; its reminders count as if it had never been.
        case setAside
    }

    /// The step.
    public let step: Step<ReviewCase>
    let event: ReviewCase.EventKind

    /// Somebody looked again, on a day.
    public init(
        _ step: Step<ReviewCase>,
        _ outcome: SecondLook,
        reason: String,
        document: SignedDocument? = nil
    ) throws(Refusal) {
        self.step = step
        let reason = try Text.required(reason, else: .reasonNeeded)
        event =
            switch outcome {
            case .kept: .kept(reason: reason, document: document)
            case .setAside: .setAside(reason: reason, document: document)
            }
    }

    func check(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.requireNotOwnCase(review.official)
    }

    func follow(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.tell(.reviewDecided, to: [review.official.person], about: review.noticeSubject)
        try settleReviews(of: review.official, in: scope)
    }
}
