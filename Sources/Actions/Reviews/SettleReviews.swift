public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// What the clock does to reviews: on the day a version of the rules takes effect that was adopted before, everybody is judged by it, not
/// each with the next thing that happens to him. Where that day was slept through, it is done on the next. It happens once for each
/// version, so that nobody is told twice that he is one below.
public struct SettleReviews: Act {
    /// Its name in the ledger.
    public static let kind = "review.settled"
    /// What the author must be allowed; the console runs the clock.
    public static let permission = Permission.scan

    /// The version's own, whoever looks and however often.
    public let id: UUID
    private let version: PolicyVersion

    /// Judges everybody by a version of the rules.
    public init(_ version: PolicyVersion) {
        id = UUID.derived(from: version.id.uuid, Self.kind)
        self.version = version
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["policy_id": .id(version.id)] }

    /// Draws what the rule says of everybody, and answers how much that was.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Int> {
        // A caller whose clock is ahead of the ledger's would take the day for done before it has begun.
        try scope.requireNotFuture(version.effectiveOn)
        return .recorded(try settleEverybody(by: version, in: scope))
    }

    /// Asked again there is nothing left to draw.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Int { 0 }
}

extension Door {
    /// Judges everybody by the version in force on a day, if it was adopted for a day to come, and answers how much that changed; one for
    /// its own day settles everybody in its own act. A second time changes nothing.
    public func settleReviews(asOf day: CalendarDay, by author: Author) async throws -> Int {
        let commune = author.commune.id
        let version = try await database.transaction(as: author.identity, .read) { db in
            PolicyVersion.inForce(on: day, among: try PolicyVersion.list(of: commune, on: db))
        }
        guard let version, version.effectiveOn <= day, version.wasAdoptedAhead else { return 0 }
        return try await perform(SettleReviews(version), by: author)
    }
}
