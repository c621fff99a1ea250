public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Seals the looks of every day that is over: their number and hash go into the ledger, so that a look taken away or slipped in later
/// shows. Days without looks have nothing to seal; days that were slept through are sealed on the next.
public struct SealLooks: Act {
    /// Its name in the ledger.
    public static let kind = "looks.sealed"
    /// What the author must be allowed; the console runs the clock.
    public static let permission = Permission.scan

    /// Made by the caller.
    public let id: UUID

    /// Seals what is over and not sealed yet.
    public init(id: UUID = UUID()) {
        self.id = id
    }

    /// What makes two acts of this id the same.
    public var content: JSON { [:] }

    /// Records what each of these days has; answers how many days there were.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Int> {
        let days = try LookDay.unsealed(on: scope.db)
        guard !days.isEmpty else { return .nothingNew(0) }
        let rows = days.map { day -> [String: JSON] in
            ["day": .day(day.day), "looks": .integer(day.looks), "sha256": .bytes(day.sha256.bytes)]
        }
        try scope.insert(rows.map { $0.merging(scope.authorship) { own, _ in own } }, into: .lookDays)
        return .recorded(days.count)
    }

    /// What the act answered when it happened: whoever repeats it has nothing left to seal.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Int { 0 }
}
