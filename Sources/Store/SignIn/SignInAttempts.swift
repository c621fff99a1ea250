public import Accountability
import Ledger
public import Postgres

/// Attempts to sign in that failed one after another, by the name that was typed, whether or not somebody has it, and the browser
/// where it is one the name's owner signed in from before.
public struct SignInAttempts: Sendable {
    private let commune: Commune.ID
    private let subject: Digest

    /// The attempts with a name; a known browser's are counted apart from strangers'.
    public init(_ name: SignInName, knownBrowser: BearerToken?, in commune: Commune.ID) {
        self.commune = commune
        subject = SHA256.hash(Array(name.text.utf8), [0], knownBrowser?.hash.bytes ?? [])
    }

    /// Attempts with one person's codes.
    public init(codesOf person: Person.ID, in commune: Commune.ID) {
        self.commune = commune
        subject = SHA256.hash(Array("code".utf8), [1], Array(person.text.utf8))
    }

    /// When the next attempt may be made; nil: now.
    public func wait(at now: Instant, on db: Connection) throws -> Instant? {
        guard
            let row = try db.first(
                """
                select failures, failed_at
                  from kc.failed_sign_ins
                 where commune_id = \(commune) and subject_hash = \(subject)
                """
            )
        else { return nil }
        let delay = SignInTerms.delay(after: try row.value("failures"))
        let next = try row.value("failed_at", as: Instant.self).adding(seconds: delay)
        return next > now ? next : nil
    }

    /// One more failed.
    public func add(at now: Instant, on db: Connection) throws(PostgresError) {
        try db.execute(
            """
            insert into kc.failed_sign_ins as f (commune_id, subject_hash, failures, failed_at)
            values (\(commune), \(subject), 1, \(now))
                on conflict (commune_id, subject_hash)
                do update set failures = f.failures + 1, failed_at = excluded.failed_at
            """
        )
    }

    /// One succeeded: the count begins anew.
    public func forget(on db: Connection) throws(PostgresError) {
        try db.execute("delete from kc.failed_sign_ins where commune_id = \(commune) and subject_hash = \(subject)")
    }
}
