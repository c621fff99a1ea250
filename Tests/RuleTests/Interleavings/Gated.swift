import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import Synchronization

/// Where an act stops in its open transaction, before it reaches for the lock, until it is let through.
final class Gate: Sendable {
    private let state = Mutex((hasArrived: false, isOpen: false))

    /// Whether the act stands before it.
    var hasArrived: Bool { state.withLock { $0.hasArrived } }

    /// Lets the act through.
    func open() { state.withLock { $0.isOpen = true } }

    /// Stops here until it is open.
    func pass(on db: Connection) throws(PostgresError) {
        state.withLock { $0.hasArrived = true }
        while !state.withLock({ $0.isOpen }) { try db.execute("select pg_sleep(0.002)") }
    }
}

/// An act that stops at a gate once its transaction is open, and is otherwise itself.
struct Gated<Done: Act>: Act {
    static var kind: String { Done.kind }
    static var permission: Permission { Done.permission }

    let act: Done
    let gate: Gate

    var id: UUID { act.id }
    var content: JSON { act.content }

    func prepare(in commune: Commune, on db: Connection) throws -> Done.Preparation {
        let prepared = try act.prepare(in: commune, on: db)
        try gate.pass(on: db)
        return prepared
    }

    func perform(_ prepared: Done.Preparation, in scope: ActScope) throws -> ActResult<Done.Outcome> {
        try act.perform(prepared, in: scope)
    }

    func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Done.Outcome {
        try act.outcome(of: recorded, in: commune, on: db)
    }

    static func refusal(of constraint: String) -> Refusal.Code? { Done.refusal(of: constraint) }
    static func isRace(_ constraint: String) -> Bool { Done.isRace(constraint) }
}
