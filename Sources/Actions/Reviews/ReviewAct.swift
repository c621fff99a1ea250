import Accountability
import FoundationEssentials
import Ledger
import Postgres
import Store

/// An act that adds one event to a review case. What all of them check stands here: the case exists, nothing happened to it since
/// the caller looked, the day has not yet to come and is not before what happened last, and the case's machine lets it follow.
protocol ReviewAct: Act where Outcome == ReviewCase, Preparation == Void {
    /// Whose event it is, and when it happened.
    var step: Step<ReviewCase> { get }
    /// What happens.
    var event: ReviewCase.EventKind { get }

    /// Checks who acts, and what else must hold, before the event is recorded.
    func check(_ review: ReviewCase, in scope: ActScope) throws
    /// What follows once it is.
    func follow(_ review: ReviewCase, in scope: ActScope) throws
}

extension ReviewAct {
    /// Made by the caller: the id of the event.
    public var id: UUID { step.id }

    /// What makes two acts of this id the same.
    public var content: JSON {
        .object(
            event.columns.merging(["review_id": .id(step.subject), "happened_on": .day(step.happenedOn)]) { own, _ in
                own
            }
            .filter { $0.value != .null }
        )
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ReviewCase> {
        let found = try ReviewCase.required(step.subject, in: scope.commune, on: scope.db)
        let day = step.happenedOn ?? scope.today
        try check(found, in: scope)
        try scope.requireVersion(step.version, is: found.version)
        try scope.requireNotFuture(day)
        let last = found.events.last?.happenedOn ?? found.openedOn
        guard day >= last else { throw Refusal(.periodReversed, last.iso) }
        try found.check(event)
        try scope.requireKept(event.document, about: found.official)
        try scope.insertReviewEvent(event, id: id, on: day, of: found)
        try follow(found, in: scope)
        return .recorded(try ReviewCase.required(step.subject, in: scope.commune, on: scope.db))
    }

    /// The case as it stands now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> ReviewCase {
        try ReviewCase.required(step.subject, in: commune, on: db)
    }
}

extension ReviewCase {
    /// The case of this id; refused where there is none, or none for whoever asks.
    static func required(_ id: ID, in commune: Commune, on db: Connection) throws -> ReviewCase {
        guard let found = try find(id, of: commune.id, on: db) else { throw Refusal(.reviewNotFound) }
        return found
    }

    /// What a notice is about.
    var noticeSubject: Notice.Subject { Notice.Subject("reviews", id) }
}
