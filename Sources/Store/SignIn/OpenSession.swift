public import Accountability
public import FoundationEssentials
public import Postgres

/// Somebody who is signed in, in one role, in one browser.
public struct OpenSession: Sendable, Hashable {
    /// What a list of sessions names it by; tells nothing that would let anybody in.
    public let id: UUID
    /// Whose account is used.
    public let account: Account
    /// When he signed in.
    public let openedAt: Instant
    /// When it was used last, to the minute.
    public let seenAt: Instant
    /// When a code of the second factor was shown in it; nil: not yet.
    public let provenAt: Instant?
    /// Whether its holder set up a second factor, of his own will or because his role asks for it.
    public let hasSecondFactor: Bool
    /// Whether this browser passes without a code for reading today.
    public let passes: Bool
    /// The kind of browser.
    public let browser: String

    /// Opens one for an account under a fresh secret; `provenAt` is when its holder showed a code.
    public static func open(
        _ account: Account,
        as token: BearerToken,
        provenAt: Instant?,
        browser: String,
        at now: Instant,
        on db: Connection
    ) throws(PostgresError) {
        try db.execute(
            """
            insert into kc.sessions (commune_id, session_hash, session_id, person_id, account_id, opened_at, seen_at, proven_at,
                                     browser)
            values (\(token.commune), \(token.hash), \(UUID()), \(account.person), \(account.id), \(now), \(now), \(provenAt),
                    \(browser))
            """
        )
    }

    /// The session of a secret, unless it is over: ended, idle or too old, its account closed, or the person's password or roles
    /// changed since; and where the commune's ledger stood when it was found. `browser` is the secret of the browser, if it sent one.
    public static func find(_ token: BearerToken, browser: BearerToken?, at now: Instant, on db: Connection) throws
        -> (session: OpenSession, ledger: LedgerHead)?
    {
        let found = open(in: token.commune, session: token, browser: browser, at: now)
        return try db.first(found).map { row in
            (try OpenSession(row: row, at: now), try LedgerHead(row: row))
        }
    }

    /// A person's open sessions, the newest first.
    public static func list(of person: Person.ID, in commune: Commune.ID, at now: Instant, on db: Connection) throws
        -> [OpenSession]
    {
        let found = open(in: commune, of: person, at: now)
        return try db.query("\(found) order by o.opened_at desc, o.session_id")
            .map { try OpenSession(row: $0, at: now) }
    }

    /// Notes that it was used.
    public static func touch(_ token: BearerToken, at now: Instant, on db: Connection) throws(PostgresError) {
        try db.execute(
            """
            update kc.sessions set seen_at = greatest(seen_at, \(now))
             where commune_id = \(token.commune) and session_hash = \(token.hash)
            """
        )
    }

    /// Ends the session of a secret.
    public static func end(_ token: BearerToken, on db: Connection) throws(PostgresError) {
        try db.execute(
            "delete from kc.sessions where commune_id = \(token.commune) and session_hash = \(token.hash)"
        )
    }

    /// Ends one of a person's own sessions.
    public static func end(_ id: UUID, of person: Person.ID, in commune: Commune.ID, on db: Connection)
        throws(PostgresError)
    {
        try db.execute(
            "delete from kc.sessions where commune_id = \(commune) and person_id = \(person) and session_id = \(id)"
        )
    }

    /// Ends all of a person's sessions.
    public static func endAll(of person: Person.ID, in commune: Commune.ID, on db: Connection) throws(PostgresError) {
        try db.execute("delete from kc.sessions where commune_id = \(commune) and person_id = \(person)")
    }

    /// Removes what is long over: sessions, attempts of more than a day ago, browsers nobody came back with.
    public static func sweep(_ commune: Commune.ID, at now: Instant, on db: Connection) throws(PostgresError) {
        let old = now.adding(seconds: -SignInTerms.longestSeconds)
        try db.execute("delete from kc.sessions where commune_id = \(commune) and opened_at < \(old)")
        let yesterday = now.adding(seconds: -86_400)
        try db.execute("delete from kc.failed_sign_ins where commune_id = \(commune) and failed_at < \(yesterday)")
        let forgotten = now.adding(seconds: -86_400 * SignInTerms.knownBrowserDays)
        try db.execute("delete from kc.known_browsers where commune_id = \(commune) and seen_at < \(forgotten)")
    }

    /// The session of a secret or those of a person, as far as they are open.
    private static func open(
        in commune: Commune.ID,
        session: BearerToken? = nil,
        of person: Person.ID? = nil,
        browser: BearerToken? = nil,
        at now: Instant
    ) -> SQL {
        let idle = now.adding(seconds: -SignInTerms.idleSeconds)
        let longest = now.adding(seconds: -SignInTerms.longestSeconds)
        return """
            select o.session_id, o.opened_at, o.seen_at, o.proven_at, o.browser, o.account_id, o.person_id, o.role, o.unit_id,
                   o.has_second_factor, o.passes_until, o.seq, o.hash, o.recorded_at
              from kc.open_sessions(\(commune), \(session?.hash), \(person), \(browser?.hash), \(idle), \(longest)) as o
            """
    }

    private init(row: Row, at now: Instant) throws {
        id = try row.value("session_id")
        account = try Account(row: row)
        openedAt = try row.value("opened_at")
        seenAt = try row.value("seen_at")
        provenAt = try row.value("proven_at")
        hasSecondFactor = try row.value("has_second_factor")
        browser = try row.value("browser")
        let until: Instant? = try row.value("passes_until")
        passes = account.role.mayPassForReading && until.map { now < $0 } ?? false
    }
}
