public import Accountability
import Ledger
import Postgres
import Store

/// Confirms or declines one suggestion of a review case, with a reason and the signed paper. The software suggests; this is where a
/// person decides.
public struct DecideReview: ReviewAct {
    /// Its name in the ledger.
    public static let kind = "review.decided"
    /// What the author must be allowed.
    public static let permission = Permission.decideReview

    /// What is decided.
    public enum Decision: Hashable, Sendable {
        /// The suggestion is followed; a transfer says how far.
        case confirmed(ReviewCase.Confirmation)
        /// It is not followed.
        case declined(Suggestion)
    }

    /// The step.
    public let step: Step<ReviewCase>
    let event: ReviewCase.EventKind

    /// A decision on one suggestion, as signed on a day.
    public init(
        _ step: Step<ReviewCase>,
        _ decision: Decision,
        reason: String,
        document: SignedDocument
    ) throws(Refusal) {
        self.step = step
        let reason = try Text.required(reason, else: .reasonNeeded)
        event =
            switch decision {
            case .confirmed(let confirmation): .confirmed(confirmation, reason: reason, document: document)
            case .declined(let suggestion): .declined(suggestion, reason: reason, document: document)
            }
    }

    func check(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.requireNotOwnCase(review.official)
        // The machine speaks first: a case that ended has no reminders left either.
        try review.check(event)
        guard case .confirmed = event else { return }
        let reminders = try OfficialReminders(of: review.official, in: scope)
        try ReminderRule.checkConfirmation(
            of: review,
            reminders.marks,
            cases: reminders.cases,
            threshold: try scope.threshold(of: review.year)
        )
    }

    /// The first decision fixes the reminders it rests on; they count for no other case. What came since may open one.
    func follow(_ review: ReviewCase, in scope: ActScope) throws {
        if !review.standing.usesGrounds {
            let reminders = try OfficialReminders(of: review.official, in: scope)
            let grounds = ReminderRule.support(of: review, reminders.marks, cases: reminders.cases)
            try scope.insertReviewGrounds(
                grounds.reminders + grounds.underReconsideration,
                stage: "decided",
                of: review.id,
                official: review.official
            )
        }
        try scope.tell(.reviewDecided, to: [review.official.person], about: review.noticeSubject)
        try settleReviews(of: review.official, in: scope)
    }
}
