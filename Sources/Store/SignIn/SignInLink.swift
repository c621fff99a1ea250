public import Accountability
public import Postgres

/// A one-time link by which somebody chooses his password.
public struct SignInLink: Sendable, Hashable {
    /// Whose.
    public let person: Person.ID
    /// The name he will sign in by.
    public let name: SignInName
    /// Whether the old phone is forgotten with it.
    public let resetsSecondFactor: Bool

    /// The link of a secret, if it is good still. A link issued later makes those before it worthless.
    public static func find(_ token: BearerToken, at now: Instant, on db: Connection) throws -> SignInLink? {
        try db.first(
            """
            select l.person_id, l.sign_in_name, l.resets_second_factor
              from kc.sign_in_links as l
             where l.commune_id = \(token.commune)
               and l.link_hash = \(token.hash)
               and l.expires_at > \(now)
               and not exists (select from kc.sign_in_link_uses as u
                                where u.commune_id = l.commune_id and u.link_hash = l.link_hash)
               and not exists (select from kc.sign_in_links as n
                                where n.commune_id = l.commune_id and n.person_id = l.person_id and n.issued_at > l.issued_at)
            """
        ).map { row in
            guard let name = SignInName(try row.value("sign_in_name")) else { throw UndecodableText() }
            return SignInLink(
                person: try row.value("person_id"),
                name: name,
                resetsSecondFactor: try row.value("resets_second_factor")
            )
        }
    }

    /// Uses it up; a second use violates `sign_in_link_uses_pkey`.
    public static func use(_ token: BearerToken, at now: Instant, on db: Connection) throws(PostgresError) {
        try db.execute(
            """
            insert into kc.sign_in_link_uses (commune_id, link_hash, used_at)
            values (\(token.commune), \(token.hash), \(now))
            """
        )
    }

    /// The name a person was given before, if he was.
    public static func name(of person: Person.ID, in commune: Commune.ID, on db: Connection) throws -> SignInName? {
        try db.first(
            """
            select sign_in_name
              from kc.sign_in_links
             where commune_id = \(commune) and person_id = \(person)
             order by issued_at desc
             limit 1
            """
        ).flatMap { SignInName(try $0.value("sign_in_name")) }
    }
}
