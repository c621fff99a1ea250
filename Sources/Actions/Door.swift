import Accountability
import FoundationEssentials
import Ledger
import Postgres
public import Store

/// The one door through which everything is recorded: lock the commune's ledger, check, insert, append, all in one
/// transaction (`Sources/README.md`, "The write path").
///
/// The same act at the same moment waits for the first, and is answered like it; after five seconds it is told that the first is
/// still in progress.
public struct Door: Sendable {
    let database: Database
    #if DEBUG
        /// Whether nothing is asked about who acts (`Door+Unchecked.swift`).
        var isUnchecked = false
        /// Who PostgreSQL is told acts; nil for the author.
        var told: Identity?
    #else
        /// In a release build everybody is asked.
        var isUnchecked: Bool { false }
        /// In a release build PostgreSQL is told who acts.
        var told: Identity? { nil }
    #endif

    /// A door to this database.
    public init(_ database: Database) {
        self.database = database
    }

    /// Does it. A lost answer to COMMIT is asked for again with the same id; a serialization failure or deadlock is tried at
    /// most three times.
    @discardableResult
    public func perform<Done: Act>(_ act: Done, by author: Author) async throws -> Done.Outcome {
        try await run(act, by: author, rehearsing: false)
    }

    /// Does all of it and takes it back: the outcome is exactly what `perform` would answer.
    public func rehearse<Done: Act>(_ act: Done, by author: Author) async throws -> Done.Outcome {
        try await run(act, by: author, rehearsing: true)
    }

    /// Who proposed to annul a batch, if anybody did.
    func annulmentProposer(of batch: ImportBatch.ID, as author: Author) async throws -> Account.ID? {
        try await database.transaction(as: author.identity, .read) { db in
            try ImportBatch.annulmentProposer(of: batch, in: author.commune.id, on: db)
        }
    }

    /// How many files had their content from a batch.
    func changedFiles(of batch: ImportBatch.ID, as author: Author) async throws -> Int {
        try await database.transaction(as: author.identity, .read) { db in
            try ImportBatch.changedFiles(of: batch, in: author.commune.id, on: db)
        }
    }

    private func run<Done: Act>(_ act: Done, by author: Author, rehearsing: Bool) async throws -> Done.Outcome {
        guard isUnchecked || author.may(Done.permission) else { throw Refusal(.notAllowed) }
        var triesLeft = 3
        while true {
            triesLeft -= 1
            do {
                return try await database.transaction(as: told ?? author.identity) { db in
                    let outcome = try transact(act, by: author, on: db)
                    if rehearsing { throw Rehearsed(outcome: outcome) }
                    return outcome
                }
            } catch let rehearsed as Rehearsed<Done.Outcome> {
                return rehearsed.outcome
            } catch let error as PostgresError {
                if triesLeft > 0, Self.isWorthAnotherTry(error, of: Done.self) { continue }
                if let constraint = error.constraint, let code = Done.refusal(of: constraint) { throw Refusal(code) }
                throw error
            }
        }
    }

    private func transact<Done: Act>(_ act: Done, by author: Author, on db: Connection) throws -> Done.Outcome {
        guard try ActTurn.take(act.id, of: author.commune.id, on: db) else { throw Refusal(.actInProgress) }
        let prepared = try act.prepare(in: author.commune, on: db)
        let locked = try LedgerHead.lock(of: author.commune.id, on: db)
        guard let head = locked ?? (Done.self is any FoundingAct.Type ? LedgerHead.empty : nil) else {
            throw Refusal(.communeNotFound, author.commune.code)
        }
        let content = SHA256.hash(try act.content.canonicalBytes())
        if let recorded = try RecordedAct.find(act.id, on: db) {
            guard recorded.kind == Done.kind, recorded.content == content.hex,
                Done.isAnybodys || recorded.recordedBy == author.account.id
            else {
                throw Refusal(.actIDReused)
            }
            return try act.outcome(of: recorded, in: author.commune, on: db)
        }
        let clock: Instant = try db.one("select clock_timestamp() as now").value("now")
        let scope = ActScope(
            db: db,
            author: author,
            permission: Done.permission,
            isUnchecked: isUnchecked,
            act: act.id,
            seq: head.seq + 1,
            at: max(clock, head.recordedAt ?? clock)
        )
        switch try act.perform(prepared, in: scope) {
        case .nothingNew(let outcome):
            return outcome
        case .recorded(let outcome):
            let entry = try LedgerEntry.make(
                origin: LedgerOrigin.commune(author.commune.code),
                seq: scope.seq,
                previous: head.hash,
                salt: RandomBytes.make(LedgerEntry.saltLength),
                body: scope.body(kind: Done.kind, content: content)
            )
            try entry.append(
                act: act.id,
                kind: Done.kind,
                at: scope.at,
                by: author.account.id,
                to: author.commune.id,
                on: db
            )
            return outcome
        }
    }

    private static func isWorthAnotherTry<Done: Act>(_ error: PostgresError, of act: Done.Type) -> Bool {
        if case .outcomeUnknown = error { return true }
        return error.isRetryable || error.constraint.map(Done.isRace) == true
    }
}

/// An act that begins a commune's ledger.
protocol FoundingAct: Act {}

/// Carries the outcome out of a transaction that is rolled back.
private struct Rehearsed<Outcome: Sendable>: Error {
    let outcome: Outcome
}
