public import Accountability
public import Postgres

/// How an account stands with signing in, as administrators and `kycuong doctor` look at it. It has no name: whoever may know
/// names asks for ``AccountHolder``.
public struct AccountStanding: Sendable, Hashable {
    /// The account.
    public let account: Account
    /// The unit it answers for.
    public let unitName: String?
    /// When it was added.
    public let addedAt: Instant
    /// When it was closed; nil while it is open.
    public let closedAt: Instant?
    /// The name its holder signs in by, or will.
    public let signInName: String?
    /// Whether its holder chose a password.
    public let hasPassword: Bool
    /// Whether its holder shows codes.
    public let hasSecondFactor: Bool
    /// When its holder signed in last, in whatever role; nil for never and for longer ago than browsers are known.
    public let seenAt: Instant?
    /// Until when a link waits that he has not used.
    public let linkUntil: Instant?

    /// The accounts of a commune but the console's, as the class that signs people in sees them; one person's where asked.
    public static func list(
        of commune: Commune.ID,
        person: Person.ID? = nil,
        at now: Instant,
        on db: Connection
    ) throws(PostgresError) -> [AccountStanding] {
        try db.query(
            """
            select a.account_id, a.person_id, a.role, a.unit_id, a.added_at, u.name as unit_name, c.closed_at,
                   coalesce(i.sign_in_name, l.sign_in_name) as sign_in_name,
                   i.password_set_at is not null as has_password, i.confirmed_at is not null as has_second_factor,
                   b.seen_at, case when x.link_hash is null and l.expires_at > \(now) then l.expires_at end as link_until
              from kc.accounts as a
              left join kc.org_units as u on u.commune_id = a.commune_id and u.unit_id = a.unit_id
              left join kc.account_closures as c on c.commune_id = a.commune_id and c.account_id = a.account_id
              left join kc.sign_ins as i on i.commune_id = a.commune_id and i.person_id = a.person_id
              left join lateral (select max(k.seen_at) as seen_at
                                   from kc.known_browsers as k
                                  where k.commune_id = a.commune_id and k.person_id = a.person_id) as b on true
              left join lateral (select s.link_hash, s.sign_in_name, s.expires_at
                                   from kc.sign_in_links as s
                                  where s.commune_id = a.commune_id and s.person_id = a.person_id
                                  order by s.issued_at desc
                                  limit 1) as l on true
              left join kc.sign_in_link_uses as x on x.commune_id = a.commune_id and x.link_hash = l.link_hash
             where a.commune_id = \(commune)
               and a.account_id <> \(Account.ID.zero)
               and a.person_id = coalesce(\(person), a.person_id)
             order by a.added_at, a.account_id
            """
        ).map(AccountStanding.init(row:))
    }

    private init(row: Row) throws(PostgresError) {
        account = try Account(row: row)
        unitName = try row.value("unit_name", as: String?.self)
        addedAt = try row.value("added_at")
        closedAt = try row.value("closed_at", as: Instant?.self)
        signInName = try row.value("sign_in_name", as: String?.self)
        hasPassword = try row.value("has_password")
        hasSecondFactor = try row.value("has_second_factor")
        seenAt = try row.value("seen_at", as: Instant?.self)
        linkUntil = try row.value("link_until", as: Instant?.self)
    }
}
