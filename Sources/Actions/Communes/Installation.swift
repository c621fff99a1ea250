public import Accountability
import Postgres
public import Store

/// What every installation needs before the first commune: its own ledger, the working calendars and the causes of
/// delay shipped with the program.
public enum Installation {
    /// Begins the installation's record where it has none, and records the shipped calendars of years that have none yet; also
    /// after a first start that was interrupted, or with a newer program that ships a further year.
    public static func begin(in database: Database, calendars: [(year: Int, csv: String)]) async throws {
        let author = Author.console(of: .installation)
        let door = Door(database)
        let isBegun = try await database.transaction(as: .signIn(of: .zero), .read) { db in
            try Commune.find(.zero, on: db) != nil
        }
        if !isBegun { _ = try await door.perform(AddCommune.installation(), by: author) }
        let calendar = try await database.transaction(as: .console(of: .zero), .read) { db in
            try WorkingCalendar.read(on: db)
        }
        let causes = try await database.transaction(as: .console(of: .zero), .read) { db in
            try CauseCategory.list(on: db)
        }
        if causes.isEmpty { _ = try await door.perform(RecordCauses(CauseCategory.shipped), by: author) }
        for (year, csv) in calendars where !calendar.covers(year) {
            _ = try await door.perform(RecordCalendar(csv: csv), by: author)
        }
    }

    /// The commune of a code.
    public static func commune(code: String, in database: Database) async throws -> Commune {
        let found = try await database.transaction(as: .signIn(of: .zero), .read) { db in
            try Commune.find(code: code, on: db)
        }
        guard let found, found.id != .zero else { throw Refusal(.communeNotFound, code) }
        return found
    }

    /// All communes.
    public static func communes(in database: Database) async throws -> [Commune] {
        try await database.transaction(as: .signIn(of: .zero), .read) { db in try Commune.list(on: db) }
    }

    /// Whom a token signs in, with what was lent to that account today; nil for a stranger's.
    public static func signIn(_ token: BearerToken, in database: Database) async throws -> Author? {
        try await database.transaction(as: .signIn(of: token.commune), .read) { db in
            try Account.find(holding: token, on: db).flatMap {
                try Author.signingIn(with: $0, to: token.commune, on: db)?.author
            }
        }
    }
}

extension Author {
    /// Whoever signs in with an account, with what was lent to it today, and where his commune's ledger stands; in a transaction of
    /// `Identity.signIn(of:)`.
    static func signingIn(with account: Account, to commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> (author: Author, ledger: LedgerHead)?
    {
        guard let (commune, ledger) = try Commune.withLedger(commune, on: db) else { return nil }
        let lent = try Delegation.heldToday(by: account.id, of: commune.id, on: db)
        return (Author(commune: commune, account: account, delegations: lent), ledger)
    }
}
