import Accountability
import Actions
import Postgres
import Store
import Synchronization

@testable import Web

/// Lets acts happen up to the end, takes them back, and keeps them, so that others may try the very same.
final class CapturingDesk: Desk {
    /// An act as it was asked for, to be rehearsed at any door by anybody.
    typealias Captured = @Sendable (Door, Author) async throws -> Void

    private let database: Database
    private let captured = Mutex<[Captured]>([])

    init(_ database: Database) {
        self.database = database
    }

    /// The acts since it was last asked.
    func take() -> [Captured] {
        captured.withLock { acts in
            defer { acts = [] }
            return acts
        }
    }

    func perform<Done: Act>(_ act: Done, by account: SignedInAccount) async throws -> Done.Outcome {
        captured.withLock { acts in acts.append { door, author in _ = try await door.rehearse(act, by: author) } }
        return try await RehearsingDesk(database: database).perform(act, by: account)
    }

    func rehearse<Done: Act>(_ act: Done, by account: SignedInAccount) async throws -> Done.Outcome {
        try await RehearsingDesk(database: database).rehearse(act, by: account)
    }

    func read<Value: Sendable>(
        as account: SignedInAccount,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await DatabaseDesk(database).read(as: account, body)
    }
}

/// Where the program is wrong about the commune: handlers and acts believe an account of another one, PostgreSQL is told who it is. Nobody is
/// asked whether he may.
struct DeceivedDesk: Desk {
    let database: Database
    let identity: Identity

    func perform<Done: Act>(_ act: Done, by account: SignedInAccount) async throws -> Done.Outcome {
        try await Door(unchecked: database, as: identity).perform(act, by: account.author)
    }

    func rehearse<Done: Act>(_ act: Done, by account: SignedInAccount) async throws -> Done.Outcome {
        try await Door(unchecked: database, as: identity).rehearse(act, by: account.author)
    }

    func read<Value: Sendable>(
        as account: SignedInAccount,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await database.transaction(as: identity, .snapshot, body)
    }
}
