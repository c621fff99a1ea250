public import Accountability
public import Postgres

/// Somebody lost the phone and the recovery codes: that an administrator asks to take the second factor away, until a second person
/// confirms it.
public struct SecondFactorReset: Sendable, Hashable {
    /// Identifies it within a commune.
    public typealias ID = Identifier<SecondFactorReset>

    /// The id.
    public let id: ID
    /// Whose second factor.
    public let person: Person.ID
    /// Who asked.
    public let asker: Account
    /// When.
    public let askedAt: Instant
    /// Whether a second person confirmed it.
    public let isConfirmed: Bool

    /// Whether it can still be confirmed; one nobody confirmed within the time of a link is over.
    public func isOpen(at now: Instant) -> Bool {
        !isConfirmed && now < askedAt.adding(seconds: SignInTerms.linkSeconds)
    }

    /// The one of this id.
    public static func find(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> SecondFactorReset?
    {
        try db.first("\(columns) where r.commune_id = \(commune) and r.reset_id = \(id)").map(
            SecondFactorReset.init(row:)
        )
    }

    /// Those that can still be confirmed, the oldest first.
    public static func open(of commune: Commune.ID, at now: Instant, on db: Connection) throws(PostgresError)
        -> [SecondFactorReset]
    {
        let since = now.adding(seconds: -SignInTerms.linkSeconds)
        return try db.query(
            """
            \(columns)
             where r.commune_id = \(commune) and r.recorded_at > \(since) and l.reset_id is null
             order by r.recorded_at
            """
        ).map(SecondFactorReset.init(row:))
    }

    private static let columns: SQL = """
        select r.reset_id, r.person_id as subject_id, r.recorded_at, l.reset_id is not null as is_confirmed,
               a.account_id, a.person_id, a.role, a.unit_id
          from kc.second_factor_resets as r
          join kc.accounts as a on a.commune_id = r.commune_id and a.account_id = r.recorded_by
          left join kc.sign_in_links as l on l.commune_id = r.commune_id and l.reset_id = r.reset_id
        """

    private init(row: Row) throws(PostgresError) {
        id = try row.value("reset_id")
        person = try row.value("subject_id")
        asker = try Account(row: row)
        askedAt = try row.value("recorded_at")
        isConfirmed = try row.value("is_confirmed")
    }
}
