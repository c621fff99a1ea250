public import Accountability
import Ledger
import Postgres
import Store

/// The official's side in his own case, before a transfer may be proposed: what he says, or that he will say nothing.
public struct GiveStatement: ReviewAct {
    /// Its name in the ledger.
    public static let kind = "review.statement_given"
    /// What the author must be allowed.
    public static let permission = Permission.answerOwnCase

    /// The step.
    public let step: Step<ReviewCase>
    let event: ReviewCase.EventKind

    /// His statement, in his words.
    public init(_ step: Step<ReviewCase>, text: String) throws(Refusal) {
        self.step = step
        event = .statementGiven(try Text.required(text, limit: 20_000))
    }

    /// That he makes none; why.
    public init(_ step: Step<ReviewCase>, waiving reason: String) throws(Refusal) {
        self.step = step
        event = .statementWaived(reason: try Text.required(reason, else: .reasonNeeded), document: nil)
    }

    func check(_ review: ReviewCase, in scope: ActScope) throws {
        // Somebody else's case does not exist for an official.
        try scope.requireOwnCase(review.official, otherwise: .reviewNotFound)
    }

    func follow(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.tell(.reviewStatement, to: try scope.persons(in: .chairman), about: review.noticeSubject)
    }
}

/// The statement step as a leader records it: the official was heard and it was taken down, or he was asked and said nothing.
public struct RecordHearing: ReviewAct {
    /// Its name in the ledger.
    public static let kind = "review.statement_recorded"
    /// What the author must be allowed.
    public static let permission = Permission.decideReview

    /// The step.
    public let step: Step<ReviewCase>
    let event: ReviewCase.EventKind

    /// What he said, with the minutes.
    public init(
        _ step: Step<ReviewCase>,
        heard text: String,
        minutes: SignedDocument
    ) throws(Refusal) {
        self.step = step
        event = .statementHeard(try Text.required(text, limit: 20_000), minutes: minutes)
    }

    /// That he was asked and made no statement; how and when he was asked.
    public init(
        _ step: Step<ReviewCase>,
        waivedBecause reason: String,
        document: SignedDocument? = nil
    ) throws(Refusal) {
        self.step = step
        event = .statementWaived(
            reason: try Text.required(reason, else: .reasonNeeded),
            document: document
        )
    }

    func check(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.requireNotOwnCase(review.official)
    }

    func follow(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.tell(.reviewStatement, to: [review.official.person], about: review.noticeSubject)
    }
}
