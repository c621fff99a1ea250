public import Accountability
public import Postgres

/// How a person signs in: as kept, with everything secret hashed or sealed.
public struct SignInRecord: Sendable {
    /// Who.
    public let person: Person.ID
    /// The name he types.
    public let name: SignInName
    /// Argon2id; nil until he chose a password.
    public let passwordHash: String?
    /// The sealed secret of the second factor; it counts once it was confirmed.
    public let secondFactor: [UInt8]?
    /// When a first code was typed.
    public let confirmedAt: Instant?
    /// The last step whose code was used.
    public let lastStep: Int?

    /// Whether codes are asked of him.
    public var hasSecondFactor: Bool { confirmedAt != nil }

    /// How somebody of this name signs in.
    public static func find(_ name: SignInName, of commune: Commune.ID, on db: Connection) throws -> SignInRecord? {
        try db.first("\(columns) where commune_id = \(commune) and sign_in_name = \(name.text)").map(
            SignInRecord.init(row:)
        )
    }

    /// How this person signs in.
    public static func find(_ person: Person.ID, of commune: Commune.ID, on db: Connection) throws -> SignInRecord? {
        try db.first("\(columns) where commune_id = \(commune) and person_id = \(person)").map(SignInRecord.init(row:))
    }

    /// Whether somebody else has this name.
    public static func isTaken(
        _ name: SignInName,
        besides person: Person.ID,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> Bool {
        try db.first(
            """
            select 1 as taken
              from kc.sign_in_links
             where commune_id = \(commune) and sign_in_name = \(name.text) and person_id <> \(person)
             limit 1
            """
        ) != nil
    }

    /// Lets a person choose a password for the first time, or anew: the old sessions and, where asked, the old phone are over.
    public static func setPassword(
        _ hash: String,
        name: SignInName,
        of person: Person.ID,
        forgettingSecondFactor: Bool,
        at now: Instant,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) {
        try db.execute(
            """
            insert into kc.sign_ins (commune_id, person_id, sign_in_name, password_hash, password_set_at, added_at)
            values (\(commune), \(person), \(name.text), \(hash), \(now), \(now))
                on conflict (commune_id, person_id)
                do update set sign_in_name = excluded.sign_in_name, password_hash = excluded.password_hash,
                              password_set_at = excluded.password_set_at
            """
        )
        try OpenSession.endAll(of: person, in: commune, on: db)
        if forgettingSecondFactor { try forgetSecondFactor(of: person, in: commune, on: db) }
    }

    /// Takes the phone and the recovery codes away.
    public static func forgetSecondFactor(of person: Person.ID, in commune: Commune.ID, on db: Connection)
        throws(PostgresError)
    {
        try db.execute(
            """
            update kc.sign_ins
               set second_factor = null, confirmed_at = null, last_step = null
             where commune_id = \(commune) and person_id = \(person)
            """
        )
        try db.execute("delete from kc.recovery_codes where commune_id = \(commune) and person_id = \(person)")
        try db.execute("delete from kc.known_browsers where commune_id = \(commune) and person_id = \(person)")
    }

    /// Keeps a secret that is about to be confirmed; one already confirmed is never replaced this way.
    public static func offerSecondFactor(
        _ sealed: [UInt8],
        to person: Person.ID,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) {
        try db.execute(
            """
            update kc.sign_ins
               set second_factor = \(sealed)
             where commune_id = \(commune) and person_id = \(person) and confirmed_at is null
            """
        )
    }

    /// Notes that the code of a step was used; false when it had been used before, by whoever was faster.
    public static func useStep(
        _ step: Int,
        of person: Person.ID,
        at now: Instant,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> Bool {
        try db.first(
            """
            update kc.sign_ins
               set last_step = \(step), confirmed_at = coalesce(confirmed_at, \(now))
             where commune_id = \(commune) and person_id = \(person) and coalesce(last_step, 0) < \(step)
            returning person_id
            """
        ) != nil
    }

    private static let columns: SQL = """
        select person_id, sign_in_name, password_hash, second_factor, confirmed_at, last_step
          from kc.sign_ins
        """

    private init(row: Row) throws {
        person = try row.value("person_id")
        guard let name = SignInName(try row.value("sign_in_name")) else { throw UndecodableText() }
        self.name = name
        passwordHash = try row.value("password_hash")
        secondFactor = try row.value("second_factor")
        confirmedAt = try row.value("confirmed_at")
        lastStep = try row.value("last_step")
    }
}
