public import Accountability
import Ledger
import Postgres
import Store

/// Lets a review case rest while the official cannot be asked to answer: illness, maternity, a child under twelve months,
/// prosecution. The count goes on; the case may still lapse.
public struct SuspendReview: ReviewAct {
    /// Its name in the ledger.
    public static let kind = "review.suspended"
    /// What the author must be allowed.
    public static let permission = Permission.decideReview

    /// The step.
    public let step: Step<ReviewCase>
    let event: ReviewCase.EventKind

    /// Rests from a day on.
    public init(
        _ step: Step<ReviewCase>,
        ground: SuspensionGround,
        reason: String,
        document: SignedDocument? = nil
    ) throws(Refusal) {
        self.step = step
        event = .suspended(
            ground,
            reason: try Text.required(reason, else: .reasonNeeded),
            document: document
        )
    }

    func check(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.requireNotOwnCase(review.official)
    }

    func follow(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.tell(.reviewSuspended, to: [review.official.person], about: review.noticeSubject)
    }
}

/// Takes a resting review case up again.
public struct ResumeReview: ReviewAct {
    /// Its name in the ledger.
    public static let kind = "review.resumed"
    /// What the author must be allowed.
    public static let permission = Permission.decideReview

    /// The step.
    public let step: Step<ReviewCase>
    let event: ReviewCase.EventKind

    /// Goes on from a day on.
    public init(
        _ step: Step<ReviewCase>,
        reason: String
    ) throws(Refusal) {
        self.step = step
        event = .resumed(reason: try Text.required(reason, else: .reasonNeeded))
    }

    func check(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.requireNotOwnCase(review.official)
    }

    func follow(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.tell(.reviewResumed, to: [review.official.person], about: review.noticeSubject)
    }
}
