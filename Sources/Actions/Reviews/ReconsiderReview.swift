public import Accountability
import Ledger
import Postgres
import Store

/// The official asks that the decision in his case be reconsidered (*kiến nghị xem xét lại*): once, within the window from the day it
/// was recorded, or later with the cause of being late.
public struct RequestReviewReconsideration: ReviewAct {
    /// Its name in the ledger.
    public static let kind = "review.reconsideration_requested"
    /// What the author must be allowed.
    public static let permission = Permission.answerOwnCase

    /// The step.
    public let step: Step<ReviewCase>
    let event: ReviewCase.EventKind
    private let isExcused: Bool

    /// What he asks, and why so late if he is.
    public init(_ step: Step<ReviewCase>, reason: String, lateCause: String? = nil) throws(Refusal) {
        self.step = step
        let lateCause = try Text.optional(lateCause)
        isExcused = lateCause != nil
        event = .reconsiderationRequested(
            reason: try Text.required(reason, else: .reasonNeeded),
            lateCause: lateCause
        )
    }

    func check(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.requireOwnCase(review.official, otherwise: .reviewNotFound)
        try review.check(event)
        let leave = try Leave.days(of: review.official, on: scope.db)
        let deadline = try review.reconsiderationDeadline(
            policy: try scope.policy(on: review.decisionRecordedOn),
            calendar: try scope.calendar(),
            leave: leave
        )
        if let deadline, deadline < scope.today, !isExcused { throw Refusal(.reconsiderationTooLate, deadline.iso) }
    }

    func follow(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.tell(
            .reconsiderationRequested,
            to: try scope.persons(in: .chairman) + scope.persons(in: .viceChairman),
            about: review.noticeSubject
        )
    }
}

/// Answers an official who asked for reconsideration of the decision in his case. Whoever decided it, and the official himself, never
/// does: where the chairman decided, or somebody by his lent power, the leaders do together or the authority above does, with their
/// paper. Each such exception is shown to inspectors.
public struct DecideReviewReconsideration: ReviewAct {
    /// Its name in the ledger.
    public static let kind = "review.reconsidered"
    /// What the author must be allowed.
    public static let permission = Permission.decideReconsideration

    /// The step.
    public let step: Step<ReviewCase>
    let event: ReviewCase.EventKind
    private let way: Reminder.Decision.Way

    /// The answer, by whom and why.
    public init(
        _ step: Step<ReviewCase>,
        _ answer: ReviewCase.Answer,
        by way: Reminder.Decision.Way,
        reason: String
    ) throws(Refusal) {
        self.step = step
        self.way = way
        event = .reconsidered(answer, by: way, reason: try Text.required(reason, else: .reasonNeeded))
    }

    func check(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.requireNotOwnCase(review.official)
        try review.check(event)
        try scope.requireMayReconsider(
            way,
            about: review.official,
            unit: review.unit,
            decidedBy: try review.deciders.compactMap { try scope.decider($0) }
        )
    }

    func follow(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.tell(.reconsiderationDecided, to: [review.official.person], about: review.noticeSubject)
        if way.isException { try scope.tellException() }
    }
}

extension ActScope {
    /// The decider of a suggestion. Whose own role decides none did it by the chairman's lent power.
    fileprivate func decider(_ id: Account.ID) throws -> EarlierDecider? {
        try Account.find(id, of: commune.id, on: db).map { account in
            let isOwn = account.role.may(DecideReview.permission)
            return EarlierDecider(person: account.person, role: isOwn ? account.role : .chairman)
        }
    }
}
