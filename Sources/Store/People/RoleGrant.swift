public import Accountability
public import Postgres

/// A role somebody was given: which, when and by whom, and when it ended.
public struct RoleGrant: Sendable, Hashable {
    /// The account that was made.
    public let account: Account
    /// The unit it answers for.
    public let unitName: String?
    /// When it was made.
    public let addedAt: Instant
    /// Who made it.
    public let giver: Person.ID
    /// When it was closed; nil while it is open.
    public let closedAt: Instant?

    /// All of a commune but the console's, the newest first.
    public static func list(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [RoleGrant] {
        try db.query(
            """
            select a.account_id, a.person_id, a.role, a.unit_id, a.added_at, u.name as unit_name, g.person_id as giver_id,
                   c.closed_at
              from kc.accounts as a
              join kc.accounts as g on g.commune_id = a.commune_id and g.account_id = a.added_by
              left join kc.org_units as u on u.commune_id = a.commune_id and u.unit_id = a.unit_id
              left join kc.account_closures as c on c.commune_id = a.commune_id and c.account_id = a.account_id
             where a.commune_id = \(commune) and a.account_id <> \(Account.ID.zero)
             order by a.added_at desc, a.account_id
            """
        ).map { (row) throws(PostgresError) in
            RoleGrant(
                account: try Account(row: row),
                unitName: try row.value("unit_name", as: String?.self),
                addedAt: try row.value("added_at"),
                giver: try row.value("giver_id"),
                closedAt: try row.value("closed_at", as: Instant?.self)
            )
        }
    }
}
