public import Accountability
public import FoundationEssentials
import Ledger
import Postgres
import Store

/// The official's side in his own case, before a transfer may be proposed: what he says, or that he will say nothing.
public struct GiveStatement: ReviewAct {
    /// Its name in the ledger.
    public static let kind = "review.statement_given"
    /// What the author must be allowed.
    public static let permission = Permission.answerOwnCase

    /// Made by the caller: the id of the event.
    public let id: UUID
    let review: ReviewCase.ID
    let happenedOn: CalendarDay? = nil
    let version: Int? = nil
    let event: ReviewCase.Event.Kind

    /// His statement, in his words.
    public init(_ review: ReviewCase.ID, text: String, id: UUID = UUID()) throws(Refusal) {
        self.id = id
        self.review = review
        event = .statementGiven(try ActText.required(text, upTo: 10_000))
    }

    /// That he makes none; why.
    public init(_ review: ReviewCase.ID, waiving reason: String, id: UUID = UUID()) throws(Refusal) {
        self.id = id
        self.review = review
        event = .statementWaived(reason: try ActText.required(reason, otherwise: .reasonNeeded), document: nil)
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

    /// Made by the caller: the id of the event.
    public let id: UUID
    let review: ReviewCase.ID
    let happenedOn: CalendarDay?
    let version: Int?
    let event: ReviewCase.Event.Kind

    /// What he said, with the minutes.
    public init(
        _ review: ReviewCase.ID,
        heard text: String,
        minutes: SignedDocument,
        on day: CalendarDay? = nil,
        version: Int? = nil,
        id: UUID = UUID()
    ) throws(Refusal) {
        self.id = id
        self.review = review
        self.version = version
        happenedOn = day
        event = .statementHeard(try ActText.required(text, upTo: 10_000), minutes: minutes)
    }

    /// That he was asked and made no statement; how and when he was asked.
    public init(
        _ review: ReviewCase.ID,
        waivedBecause reason: String,
        document: SignedDocument? = nil,
        on day: CalendarDay? = nil,
        version: Int? = nil,
        id: UUID = UUID()
    ) throws(Refusal) {
        self.id = id
        self.review = review
        self.version = version
        happenedOn = day
        event = .statementWaived(
            reason: try ActText.required(reason, otherwise: .reasonNeeded),
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
