public import Accountability
public import Ledger
public import Postgres

/// A ledger entry that records something about an official, with what of it is his to read.
public struct EntryAbout: Sendable {
    /// The position in the chain.
    public let seq: Int
    /// The act's kind.
    public let kind: String
    /// When it was recorded.
    public let recordedAt: Instant
    /// The hash of the entry before.
    public let previous: Digest
    /// What its hash covers of its content.
    public let commit: Digest
    /// Salt and body; nil where others' rows stand in it as well.
    public let whole: (salt: [UInt8], body: String)?
    /// His own rows, `{table, row}`.
    public let rows: [JSON]

    /// All of them, in order; the same to himself as to those above him.
    public static func list(about official: Official.ID, of commune: Commune.ID, on db: Connection) throws
        -> [EntryAbout]
    {
        try db.query(
            """
            select e.seq, e.kind, e.recorded_at, e.previous, e.commitment, e.salt, e.body, e.own_rows
              from kc.entries_about(\(commune), \(official)) as e
            """
        ).map { row in
            let salt = try row.value("salt", as: [UInt8]?.self)
            let body = try row.value("body", as: String?.self)
            return EntryAbout(
                seq: try row.value("seq"),
                kind: try row.value("kind"),
                recordedAt: try row.value("recorded_at"),
                previous: try row.value("previous"),
                commit: try row.value("commitment"),
                whole: salt.flatMap { salt in body.map { (salt, $0) } },
                rows: try JSON.parse(try row.value("own_rows", as: String.self)).array ?? []
            )
        }
    }
}

extension LedgerEntry {
    /// The hashes of a commune's chain in order, for whoever reads no entries.
    public static func hashes(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [Digest] {
        try db.query("select h.hash from kc.ledger_hashes(\(commune)) as h order by h.seq")
            .map { (row) throws(PostgresError) in try row.value("hash") }
    }
}

extension Checkpoint {
    /// The note of the newest signed checkpoint that the chain reaches; nil before the first.
    public static func newestNote(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> String? {
        try db.one("select p.checkpoint from kc.ledger_position(\(commune), 'infinity') as p").value(
            "checkpoint",
            as: String?.self
        )
    }
}
