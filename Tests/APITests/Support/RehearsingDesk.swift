import Accountability
import Actions
import Postgres
import Store

@testable import Web

/// Lets acts happen up to the end and takes them back, so that hundreds of requests can be tried on the same cases.
struct RehearsingDesk: Desk {
    let database: Database

    /// Answers what would have been recorded. Somebody new is really added: whoever shows him looks him up.
    func perform<Done: Act>(_ act: Done, by account: SignedInAccount) async throws -> Done.Outcome {
        if act is AddOfficial { return try await Door(database).perform(act, by: account.author) }
        return try await rehearse(act, by: account)
    }

    func rehearse<Done: Act>(_ act: Done, by account: SignedInAccount) async throws -> Done.Outcome {
        try await Door(database).rehearse(act, by: account.author)
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

    func rehearse<Done: Act>(_ act: Done, by account: SignedInAccount) async throws -> Done.Outcome {
        throw Problem(.unavailable)
    }

    func read<Value: Sendable>(
        as account: SignedInAccount,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        throw Problem(.unavailable)
    }
}
