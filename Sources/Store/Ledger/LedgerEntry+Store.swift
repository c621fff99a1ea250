public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres

/// An act as the ledger recorded it.
public struct RecordedAct: Sendable {
    /// The id its caller made.
    public let id: UUID
    /// The kind, such as `import.recorded`.
    public let kind: String
    /// The position in the commune's chain.
    public let seq: Int
    /// When it was recorded.
    public let recordedAt: Instant
    /// Whose account recorded it.
    public let recordedBy: Account.ID
    /// What distinguished the act from another of the same id: the SHA-256 of its content, in hexadecimal.
    public let content: String

    /// The act of this id in the commune of the transaction, if it happened.
    public static func find(_ id: UUID, on db: Connection) throws -> RecordedAct? {
        guard
            let row = try db.first(
                """
                select a.kind, a.seq, a.recorded_at, a.recorded_by, a.content
                  from kc.recorded_act(\(id)) as a
                """
            )
        else { return nil }
        return RecordedAct(
            id: id,
            kind: try row.value("kind"),
            seq: try row.value("seq"),
            recordedAt: try row.value("recorded_at"),
            recordedBy: try row.value("recorded_by"),
            content: try row.value("content")
        )
    }
}

extension LedgerEntry {
    /// Writes this entry and moves the head to it.
    public func append(
        act: UUID,
        kind: String,
        at: Instant,
        by account: Account.ID,
        to commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) {
        try db.execute(
            """
            insert into kc.ledger_entries (commune_id, seq, act_id, kind, recorded_at, recorded_by, previous, commitment, hash)
            values (\(commune), \(seq), \(act), \(kind), \(at), \(account), \(previous), \(commit), \(hash))
            """
        )
        try db.execute(
            "insert into kc.ledger_bodies (commune_id, seq, salt, body) values (\(commune), \(seq), \(salt), \(body))"
        )
        try LedgerHead.move(to: self, at: at, of: commune, on: db)
    }

    /// The hashes of a chain after a position, in order, one at a time.
    public static func forEachHash(
        of commune: Commune.ID,
        after seq: Int,
        on db: Connection,
        _ body: (Digest) throws -> Void
    ) throws {
        try db.forEach(
            "select hash from kc.ledger_entries where commune_id = \(commune) and seq > \(seq) order by seq"
        ) { try body(try $0.value("hash")) }
    }

    /// The entries of a chain up to a position, in order, one at a time.
    public static func forEach(
        of commune: Commune.ID,
        through seq: Int = .max,
        on db: Connection,
        _ body: (LedgerEntry) throws -> Void
    ) throws {
        try db.forEach(
            """
            select e.seq, e.previous, b.salt, b.body, e.commitment, e.hash
              from kc.ledger_entries as e
              left join kc.ledger_bodies as b on b.commune_id = e.commune_id and b.seq = e.seq
             where e.commune_id = \(commune) and e.seq <= \(seq)
             order by e.seq
            """
        ) { row in
            try body(
                LedgerEntry(
                    seq: try row.value("seq"),
                    previous: try row.value("previous"),
                    salt: try row.value("salt", as: [UInt8]?.self),
                    body: try row.value("body", as: String?.self),
                    commit: try row.value("commitment"),
                    hash: try row.value("hash")
                )
            )
        }
    }
}
