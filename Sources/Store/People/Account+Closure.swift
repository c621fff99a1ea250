public import Accountability
public import Postgres

extension Account {
    /// Whether nobody may sign in to it any more.
    public static func isClosed(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> Bool {
        try db.first(
            "select account_id from kc.account_closures where commune_id = \(commune) and account_id = \(id)"
        ) != nil
    }

    /// The accounts of a person that are not closed.
    public static func open(of person: Person.ID, in commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> [Account]
    {
        try db.query(
            """
            select a.account_id, a.person_id, a.role, a.unit_id
              from kc.accounts as a
             where a.commune_id = \(commune)
               and a.person_id = \(person)
               and not exists (select
                                 from kc.account_closures as c
                                where c.commune_id = a.commune_id and c.account_id = a.account_id)
             order by a.added_at, a.account_id
            """
        ).map(Account.init(row:))
    }
}
