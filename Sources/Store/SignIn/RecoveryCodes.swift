public import Accountability
import Ledger
public import Postgres

/// Codes for whoever lost the phone: ten letters and digits each, good once.
public enum RecoveryCodes {
    /// A fresh set, which replaces the old one; shown once.
    public static func renew(of person: Person.ID, in commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> [String]
    {
        let codes = (0..<SignInTerms.recoveryCodes).map { _ in make() }
        try db.execute("delete from kc.recovery_codes where commune_id = \(commune) and person_id = \(person)")
        for code in codes {
            try db.execute(
                """
                insert into kc.recovery_codes (commune_id, person_id, code_hash)
                values (\(commune), \(person), \(hash(code)))
                """
            )
        }
        return codes
    }

    /// Uses one; false for a wrong or used one.
    public static func use(
        _ typed: String,
        of person: Person.ID,
        at now: Instant,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> Bool {
        try db.first(
            """
            update kc.recovery_codes
               set used_at = \(now)
             where commune_id = \(commune) and person_id = \(person) and code_hash = \(hash(typed)) and used_at is null
            returning person_id
            """
        ) != nil
    }

    /// How many are left.
    public static func left(of person: Person.ID, in commune: Commune.ID, on db: Connection) throws -> Int {
        try db.query(
            """
            select code_hash
              from kc.recovery_codes
             where commune_id = \(commune) and person_id = \(person) and used_at is null
            """
        ).count
    }

    /// Letters and digits nobody mistakes for one another; 50 bits.
    private static let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")

    private static func make() -> String {
        let letters = RandomBytes.make(40).filter { $0 < 248 }.prefix(10).map { alphabet[Int($0) % 31] }
        return String(letters.prefix(5)) + "-" + String(letters.dropFirst(5))
    }

    private static func hash(_ code: String) -> Digest {
        SHA256.hash(Array(code.lowercased().filter { $0.isLetter || $0.isNumber }.utf8))
    }
}
