import Accountability
import Actions
import Postgres
import Store

@testable import Web

/// Lets acts happen up to the end and takes them back, so that hundreds of requests can be tried on the same cases.
struct RehearsingDesk: Desk {
    static let answer = "chỉ làm thử"
    let database: Database

    /// Answers 503 where the act would have been recorded.
    func perform<Done: Act>(_ act: Done, by account: SignedInAccount) async throws -> Done.Outcome {
        let outcome = try await Door(database).rehearse(act, by: account.author)
        throw Problem(.unavailable, detail: "\(Self.answer) \(type(of: outcome))")
    }

    func read<Value: Sendable>(
        as account: SignedInAccount,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await DatabaseDesk(database).read(as: account, body)
    }
}

/// Nobody is there.
struct NoDesk: Desk {
    func perform<Done: Act>(_ act: Done, by account: SignedInAccount) async throws -> Done.Outcome {
        throw Problem(.unavailable)
    }

    func read<Value: Sendable>(
        as account: SignedInAccount,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        throw Problem(.unavailable)
    }
}
