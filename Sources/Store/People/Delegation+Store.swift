public import Accountability
public import Postgres

extension Delegation {
    /// The delegation of this id.
    public static func find(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> Delegation? {
        try query("d.delegation_id = \(id)", of: commune, on: db).first
    }

    /// The delegations of a commune, by their first day.
    public static func list(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [Delegation] {
        try query("true", of: commune, on: db)
    }

    /// What was lent to an account and holds today, by the database's clock; for whoever signs in. A closed account lends nothing.
    public static func heldToday(by delegate: Account.ID, of commune: Commune.ID, on db: Connection)
        throws(PostgresError) -> [Delegation]
    {
        let lent = try query(
            """
            d.to_account_id = \(delegate)
            and not exists (select
                              from kc.account_closures as c
                             where c.commune_id = d.commune_id and c.account_id = d.from_account_id)
            """,
            of: commune,
            on: db
        )
        guard !lent.isEmpty else { return [] }
        let now: Instant = try db.one("select clock_timestamp() as now").value("now")
        return lent.filter { $0.holds(on: now.day) }
    }

    /// What an account lent or was lent.
    public static func list(touching account: Account.ID, of commune: Commune.ID, on db: Connection)
        throws(PostgresError) -> [Delegation]
    {
        try query("\(account) = any (array[d.from_account_id, d.to_account_id])", of: commune, on: db)
    }

    /// What a person's accounts lent or were lent.
    public static func list(touching person: Person.ID, of commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> [Delegation]
    {
        try query(
            """
            exists (select
                      from kc.accounts as p
                     where p.commune_id = d.commune_id and p.person_id = \(person)
                       and p.account_id = any (array[d.from_account_id, d.to_account_id]))
            """,
            of: commune,
            on: db
        )
    }

    private static func query(_ which: SQL, of commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> [Delegation]
    {
        try db.query(
            """
            select d.delegation_id, d.to_account_id, d.permissions, d.from_on, d.to_on, d.document, e.ended_on,
                   e.reason as end_reason, a.account_id, a.person_id, a.role, a.unit_id
              from kc.delegations as d
              join kc.accounts as a on a.commune_id = d.commune_id and a.account_id = d.from_account_id
              left join lateral (select n.ended_on, n.reason
                                   from kc.delegation_ends as n
                                  where n.commune_id = d.commune_id and n.delegation_id = d.delegation_id
                                  order by n.ended_on
                                  limit 1) as e on true
             where d.commune_id = \(commune) and \(which)
             order by d.from_on, d.recorded_at, d.delegation_id
            """
        ).map(Delegation.init(row:))
    }

    private init(row: Row) throws(PostgresError) {
        let permissions: [String] = try row.value("permissions")
        self.init(
            id: try row.value("delegation_id"),
            delegator: try Account(row: row),
            delegate: try row.value("to_account_id"),
            // A permission that no longer exists lends nothing.
            permissions: permissions.compactMap(Permission.init(rawValue:)),
            fromOn: try row.value("from_on"),
            toOn: try row.value("to_on"),
            document: try row.value("document"),
            end: try DutyEnd(row: row)
        )
    }
}
