public import Accountability
public import Ledger
public import Postgres

/// The end of a commune's chain: what the next entry follows.
public struct LedgerHead: Sendable, Hashable {
    /// The number of entries.
    public let seq: Int
    /// The hash of the last entry; zero for an empty chain.
    public let hash: Digest
    /// When the last entry was recorded; nil for an empty chain.
    public let recordedAt: Instant?

    /// The head of a chain without entries.
    public static let empty = LedgerHead(seq: 0, hash: .zero, recordedAt: nil)

    /// Locks the head until the transaction ends, so that acts of a commune happen one after another. nil if the commune has
    /// no chain yet.
    public static func lock(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> LedgerHead? {
        try db.first(
            """
            select seq, hash, recorded_at
              from kc.ledger_heads
             where commune_id = \(commune)
               for update
            """
        ).map(LedgerHead.init(row:))
    }

    /// The head as it is, without a lock.
    public static func read(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> LedgerHead? {
        try db.first("select seq, hash, recorded_at from kc.ledger_heads where commune_id = \(commune)")
            .map(LedgerHead.init(row:))
    }

    /// Moves the head to the entry just written, or makes the head of a new chain.
    static func move(to entry: LedgerEntry, at: Instant, of commune: Commune.ID, on db: Connection)
        throws(PostgresError)
    {
        try db.execute(
            """
            insert into kc.ledger_heads (commune_id, seq, hash, recorded_at)
            values (\(commune), \(entry.seq), \(entry.hash), \(at))
            on conflict (commune_id) do update
               set (seq, hash, recorded_at) = (excluded.seq, excluded.hash, excluded.recorded_at)
            """
        )
    }

    init(row: Row) throws(PostgresError) {
        seq = try row.value("seq")
        hash = try row.value("hash")
        recordedAt = try row.value("recorded_at", as: Instant.self)
    }

    private init(seq: Int, hash: Digest, recordedAt: Instant?) {
        self.seq = seq
        self.hash = hash
        self.recordedAt = recordedAt
    }
}
