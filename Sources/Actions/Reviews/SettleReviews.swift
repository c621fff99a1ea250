public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// What the clock does to reviews: on the day a version of the rules takes effect that was adopted before, everybody is judged by it, not
/// each with the next thing that happens to him. Where that day was slept through, it is done on the next.
public struct SettleReviews: Act {
    /// Its name in the ledger.
    public static let kind = "review.settled"
    /// What the author must be allowed; the console runs the clock.
    public static let permission = Permission.scan

    /// Made by the caller.
    public let id: UUID
    private let asOf: CalendarDay

    /// Looks at the clock on a day.
    public init(asOf: CalendarDay, id: UUID = UUID()) {
        self.id = id
        self.asOf = asOf
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["as_of": .day(asOf)] }

    /// Draws what the rule says of everybody, and answers whether there was anything. Without a version that was adopted ahead nothing
    /// can have changed by itself.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Bool> {
        // A caller whose clock is ahead of the ledger's would take the day for done before it has begun.
        try scope.requireNotFuture(asOf)
        let versions = try PolicyVersion.list(of: scope.commune.id, on: scope.db)
        guard versions.contains(where: { $0.wasAdoptedAhead && $0.effectiveOn <= scope.today }) else {
            return .nothingNew(false)
        }
        return try settleEverybody(in: scope) > 0 ? .recorded(true) : .nothingNew(false)
    }

    /// What the act answered when it happened: only what changed something was recorded.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Bool { true }
}

extension PolicyVersion {
    /// Whether it was adopted for a day to come. One for the day itself settles everybody in its own act.
    fileprivate var wasAdoptedAhead: Bool { effectiveOn > recordedAt.day }
}
