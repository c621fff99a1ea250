public import Accountability
public import FoundationEssentials
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

    /// Made by the caller: the id of the event.
    public let id: UUID
    let review: ReviewCase.ID
    let happenedOn: CalendarDay?
    let version: Int?
    let event: ReviewCase.Event.Kind

    /// Rests from a day on.
    public init(
        _ review: ReviewCase.ID,
        ground: SuspensionGround,
        reason: String,
        document: SignedDocument? = nil,
        on day: CalendarDay? = nil,
        version: Int? = nil,
        id: UUID = UUID()
    ) throws(Refusal) {
        self.id = id
        self.review = review
        self.version = version
        happenedOn = day
        event = .suspended(
            ground,
            reason: try ActText.required(reason, otherwise: .reasonNeeded),
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

    /// Made by the caller: the id of the event.
    public let id: UUID
    let review: ReviewCase.ID
    let happenedOn: CalendarDay?
    let version: Int?
    let event: ReviewCase.Event.Kind

    /// Goes on from a day on.
    public init(
        _ review: ReviewCase.ID,
        reason: String,
        on day: CalendarDay? = nil,
        version: Int? = nil,
        id: UUID = UUID()
    ) throws(Refusal) {
        self.id = id
        self.review = review
        self.version = version
        happenedOn = day
        event = .resumed(reason: try ActText.required(reason, otherwise: .reasonNeeded))
    }

    func check(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.requireNotOwnCase(review.official)
    }

    func follow(_ review: ReviewCase, in scope: ActScope) throws {
        try scope.tell(.reviewResumed, to: [review.official.person], about: review.noticeSubject)
    }
}
