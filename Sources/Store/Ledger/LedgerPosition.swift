public import Accountability
public import Ledger
public import Postgres

/// Where a commune's ledger stood at the end of a day: what a printed statement names, so that anybody can hold it against the ledger.
public struct LedgerPosition: Hashable, Sendable {
    /// The number of the last entry.
    public let seq: Int
    /// Its hash.
    public let hash: Digest
    /// The newest signed checkpoint that is not longer; nil before the first.
    public let checkpoint: String?

    /// The position at the end of a day; nil for a ledger that was empty then.
    public static func find(asOf day: CalendarDay, of commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> LedgerPosition?
    {
        let row = try db.one(
            """
            select p.seq, p.hash, p.checkpoint
              from kc.ledger_position(\(commune), \(Instant.knownBy(day))) as p
            """
        )
        guard let seq = try row.value("seq", as: Int?.self) else { return nil }
        return LedgerPosition(
            seq: seq,
            hash: try row.value("hash"),
            checkpoint: try row.value("checkpoint", as: String?.self)
        )
    }
}
