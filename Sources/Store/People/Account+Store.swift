public import Accountability
public import Postgres

extension Account {
    /// The account of this id.
    public static func find(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> Account? {
        try db.first(
            """
            select account_id, person_id, role, unit_id
              from kc.accounts
             where commune_id = \(commune) and account_id = \(id)
            """
        ).map(Account.init(row:))
    }

    /// The account a token signs in, unless the token was revoked or the account closed.
    public static func find(holding token: BearerToken, on db: Connection) throws(PostgresError) -> Account? {
        try db.first(
            """
            select a.account_id, a.person_id, a.role, a.unit_id
              from kc.account_tokens as t
              join kc.accounts as a on a.commune_id = t.commune_id and a.account_id = t.account_id
             where t.commune_id = \(token.commune)
               and t.token_hash = \(token.hash)
               and not exists (select
                                 from kc.token_revocations as r
                                where r.commune_id = t.commune_id and r.token_hash = t.token_hash)
               and not exists (select
                                 from kc.account_closures as c
                                where c.commune_id = t.commune_id and c.account_id = t.account_id)
            """
        ).map(Account.init(row:))
    }

    /// The accounts of a commune with the names of their holders, in Vietnamese order.
    public static func list(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [(
        Account, name: String
    )] {
        try db.query(
            """
            select a.account_id, a.person_id, a.role, a.unit_id, n.name
              from kc.accounts as a
              join lateral (select p.name, p.sort_name
                              from kc.person_names as p
                             where p.commune_id = a.commune_id and p.person_id = a.person_id and p.kind = 'full_name'
                             order by p.added_at desc
                             limit 1) as n on true
             where a.commune_id = \(commune)
             order by n.sort_name collate "vi-x-icu", a.account_id
            """
        ).map { (row) throws(PostgresError) in (try Account(row: row), name: try row.value("name")) }
    }

    /// The persons who hold a role in the commune of the transaction; with a unit, only those who answer for it.
    public static func persons(in role: Role, unit: OrgUnit.ID?, on db: Connection) throws(PostgresError) -> [Person.ID]
    {
        try db.query("select p.person_id from kc.persons_in_role(\(role.rawValue), \(unit)) as p(person_id)")
            .map { (row) throws(PostgresError) in try row.value("person_id") }
    }

    init(row: Row) throws(PostgresError) {
        self.init(
            id: try row.value("account_id"),
            person: try row.value("person_id"),
            role: try row.value("role"),
            unit: try row.value("unit_id", as: OrgUnit.ID?.self)
        )
    }
}
