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
    /// changed since. `browser` is the secret of the browser, if it sent one.
    public static func find(_ token: BearerToken, browser: BearerToken?, at now: Instant, on db: Connection) throws
        -> OpenSession?
    {
        try db.first(
            """
            \(columns(browser)) where s.commune_id = \(token.commune) and s.session_hash = \(token.hash) and \(isOpen(at: now))
            """
        ).map { try OpenSession(row: $0, at: now) }
    }

    /// A person's open sessions, the newest first.
    public static func list(of person: Person.ID, in commune: Commune.ID, at now: Instant, on db: Connection) throws
        -> [OpenSession]
    {
        try db.query(
            """
            \(columns(nil)) where s.commune_id = \(commune) and s.person_id = \(person) and \(isOpen(at: now))
             order by s.opened_at desc, s.session_id
            """
        ).map { try OpenSession(row: $0, at: now) }
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

    /// Columns and tables; the browser's pass is looked up by its own key.
    private static func columns(_ browser: BearerToken?) -> SQL {
        """
        select s.session_id, s.opened_at, s.seen_at, s.proven_at, s.browser, a.account_id, a.person_id, a.role, a.unit_id,
               i.confirmed_at is not null as has_second_factor, b.passes_until
          from kc.sessions as s
          join kc.accounts as a on a.commune_id = s.commune_id and a.account_id = s.account_id
          join kc.sign_ins as i on i.commune_id = s.commune_id and i.person_id = s.person_id
          left join kc.known_browsers as b
            on b.commune_id = s.commune_id and b.person_id = s.person_id and b.browser_hash = \(browser?.hash)
        """
    }

    private static func isOpen(at now: Instant) -> SQL {
        let idle = now.adding(seconds: -SignInTerms.idleSeconds)
        let longest = now.adding(seconds: -SignInTerms.longestSeconds)
        return """
            s.seen_at > \(idle) and s.opened_at > \(longest) and s.opened_at >= i.password_set_at
               and not exists (select
                                 from kc.accounts as n
                                 left join kc.account_closures as c on c.commune_id = n.commune_id and c.account_id = n.account_id
                                where n.commune_id = s.commune_id and n.person_id = s.person_id
                                  and (n.added_at > s.opened_at or c.closed_at > s.opened_at
                                       or c.account_id is not null and n.account_id = s.account_id))
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
