public import Accountability
public import Postgres

/// A browser somebody signed in from.
public enum KnownBrowser {
    /// Whether this person signed in from it before.
    public static func isKnown(_ browser: BearerToken, to person: Person.ID, on db: Connection) throws(PostgresError)
        -> Bool
    {
        try db.first(
            """
            select 1 as known
              from kc.known_browsers
             where commune_id = \(browser.commune) and browser_hash = \(browser.hash) and person_id = \(person)
            """
        ) != nil
    }

    /// Knows it from now on; with `passesUntil` it passes without a code for reading.
    public static func remember(
        _ browser: BearerToken,
        of person: Person.ID,
        passesUntil: Instant?,
        at now: Instant,
        on db: Connection
    ) throws(PostgresError) {
        try db.execute(
            """
            insert into kc.known_browsers as b (commune_id, browser_hash, person_id, passes_until, seen_at)
            values (\(browser.commune), \(browser.hash), \(person), \(passesUntil), \(now))
                on conflict (commune_id, browser_hash, person_id)
                do update set passes_until = coalesce(excluded.passes_until, b.passes_until), seen_at = excluded.seen_at
            """
        )
    }
}
