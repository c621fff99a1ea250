public import Accountability
public import Postgres

extension Commune {
    /// The commune of this code, in a transaction of `Identity.signIn(of: .zero)`.
    public static func find(code: String, on db: Connection) throws(PostgresError) -> Commune? {
        try db.first("select commune_id, code, name from kc.communes where code = \(code)").map(Commune.init(row:))
    }

    /// The commune of this id, as far as it exists for the identity that asks: its own.
    public static func find(_ id: ID, on db: Connection) throws(PostgresError) -> Commune? {
        try db.first("select commune_id, code, name from kc.communes where commune_id = \(id)").map(Commune.init(row:))
    }

    /// The commune of this id with the head of its ledger, as far as it exists for the identity that asks.
    public static func withLedger(_ id: ID, on db: Connection) throws(PostgresError) -> (Commune, LedgerHead)? {
        try db.first(
            """
            select c.commune_id, c.code, c.name, h.seq, h.hash, h.recorded_at
              from kc.communes as c
              left join kc.ledger_heads as h on h.commune_id = c.commune_id
             where c.commune_id = \(id)
            """
        ).map { (row) throws(PostgresError) in
            (try Commune(row: row), try row.isNull("seq") ? .empty : LedgerHead(row: row))
        }
    }

    /// All communes by code, the installation left out, in a transaction of `Identity.signIn(of: .zero)`.
    public static func list(on db: Connection) throws(PostgresError) -> [Commune] {
        try db.query("select commune_id, code, name from kc.communes where code <> '-' order by code collate \"C\"")
            .map(Commune.init(row:))
    }

    private init(row: Row) throws(PostgresError) {
        self.init(id: try row.value("commune_id"), code: try row.value("code"), name: try row.value("name"))
    }
}
