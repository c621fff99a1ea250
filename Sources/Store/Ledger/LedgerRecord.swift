public import Accountability
public import Ledger
public import Postgres

/// Where the signed checkpoints of a commune are kept in the database; the copy outside of it is what makes them evidence.
extension Checkpoint {
    /// The notes of a commune's checkpoints in the order of their size.
    public static func notes(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [String] {
        try db.query("select note from kc.checkpoints where commune_id = \(commune) order by size")
            .map { (row) throws(PostgresError) in try row.value("note") }
    }

    /// Keeps a signed checkpoint; one of the same size is kept already.
    public static func store(
        _ checkpoint: Checkpoint,
        note: String,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) {
        try db.execute(
            """
            insert into kc.checkpoints (commune_id, size, root, note, signed_at)
            values (\(commune), \(checkpoint.size), \(checkpoint.root), \(note), clock_timestamp())
            on conflict on constraint checkpoints_pkey do nothing
            """
        )
    }
}
