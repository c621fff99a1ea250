public import Accountability
public import Postgres

/// A one-time link by which somebody was let in: when, by whom, and what it sets anew.
public struct LettingIn: Sendable, Hashable {
    /// When the link was issued.
    public let issuedAt: Instant
    /// Whose account issued it; the console's is ``Account/console``.
    public let issuer: Account
    /// Whether it takes a second factor away, besides the password.
    public let resetsSecondFactor: Bool
    /// When it was used; nil for one that waits or ran out.
    public let usedAt: Instant?

    /// The newest of a person, the newest first; the very first link, by which his account began, is none of them.
    public static func again(
        _ person: Person.ID,
        in commune: Commune.ID,
        limit: Int,
        on db: Connection
    ) throws(PostgresError) -> [LettingIn] {
        try db.query(
            """
            select l.issued_at, l.resets_second_factor, u.used_at, a.account_id, a.person_id, a.role, a.unit_id
              from kc.sign_in_links as l
              join kc.accounts as a on a.commune_id = l.commune_id and a.account_id = l.issued_by
              left join kc.sign_in_link_uses as u on u.commune_id = l.commune_id and u.link_hash = l.link_hash
             where l.commune_id = \(commune)
               and l.person_id = \(person)
               and exists (select
                             from kc.sign_in_links as f
                            where f.commune_id = l.commune_id and f.person_id = l.person_id and f.issued_at < l.issued_at)
             order by l.issued_at desc
             limit \(limit)
            """
        ).map { (row) throws(PostgresError) in
            LettingIn(
                issuedAt: try row.value("issued_at"),
                issuer: try Account(row: row),
                resetsSecondFactor: try row.value("resets_second_factor"),
                usedAt: try row.value("used_at", as: Instant?.self)
            )
        }
    }
}
