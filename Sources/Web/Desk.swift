import Accountability
public import Actions
public import Postgres
public import Store

/// Where handlers act and read. They never open a transaction themselves.
///
/// A refusal is thrown as it is; the sentence people read is added where errors become answers.
public protocol Desk: Sendable {
    /// Does it through the one door, as the account.
    @discardableResult
    func perform<Done: Act>(_ act: Done, by account: SignedInAccount) async throws -> Done.Outcome

    /// Does all of it and takes it back: what doing it would answer.
    func rehearse<Done: Act>(_ act: Done, by account: SignedInAccount) async throws -> Done.Outcome

    /// Reads in one snapshot what exists for the account.
    func read<Value: Sendable>(
        as account: SignedInAccount,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value
}

/// The desk of a running service.
public struct DatabaseDesk: Desk {
    private let database: Database
    private let door: Door

    /// A desk on this database.
    public init(_ database: Database) {
        self.database = database
        door = Door(database)
    }

    /// Does it through the one door, as the account.
    public func perform<Done: Act>(_ act: Done, by account: SignedInAccount) async throws -> Done.Outcome {
        try await door.perform(act, by: account.author)
    }

    /// Does all of it and takes it back.
    public func rehearse<Done: Act>(_ act: Done, by account: SignedInAccount) async throws -> Done.Outcome {
        try await door.rehearse(act, by: account.author)
    }

    /// Reads in one snapshot what exists for the account.
    public func read<Value: Sendable>(
        as account: SignedInAccount,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await database.transaction(as: Identity(account.account, of: account.commune.id), .snapshot, body)
    }
}
