import FoundationEssentials
@_spi(Testing) public import Postgres

/// A database of one test, dropped afterwards together with the roles named after it.
public struct TestDatabase: Sendable {
    /// Its name, also the prefix of its roles if it is migrated.
    public let name: String

    /// Settings for the superuser through the socket.
    public var settings: ConnectionSettings {
        get throws { try TestServer.settings(database: name) }
    }

    /// A pool of the superuser for the time of the body.
    public func withPool<Value>(
        connections: Int = 2,
        isolation: isolated (any Actor)? = #isolation,
        _ body: (Pool) async throws -> Value
    ) async throws -> Value {
        try await withPool(.init(name: "test", connections: connections, waitLimit: .seconds(60)), body)
    }

    /// A pool with limits of its own, for the superuser or somebody else.
    public func withPool<Value>(
        _ configuration: Pool.Configuration,
        settings: ConnectionSettings? = nil,
        isolation: isolated (any Actor)? = #isolation,
        _ body: (Pool) async throws -> Value
    ) async throws -> Value {
        let settings = try settings ?? self.settings
        return try await Pool.withPool(
            settings: { settings },
            configuration: configuration,
            logger: TestServer.logger,
            body
        )
    }

    /// Runs statements as superuser, outside a transaction.
    public func run(_ script: String) async throws {
        try await TestServer.run(script, on: name)
    }

    static func create(template: String?, prefix: String) async throws -> TestDatabase {
        let name = "\(prefix)_\(UUID().uuidString.prefix(8).lowercased())"
        try await TestServer.run("create database \"\(name)\" template \"\(template ?? "template0")\"")
        return TestDatabase(name: name)
    }

    /// Drops the database and its roles, now; once more at the end does no harm.
    public func drop() async throws {
        let roles = ["owner", "official", "staff", "inspector", "auth"].map { "drop role if exists \"\(name)_\($0)\"" }
        try await TestServer.run("drop database if exists \"\(name)\" with (force)", roles.joined(separator: "; "))
    }
}

/// A fresh database, empty or cloned from a template, for the time of the body.
public func withDatabase<Value>(
    template: String? = nil,
    isolation: isolated (any Actor)? = #isolation,
    _ body: (TestDatabase) async throws -> Value
) async throws -> Value {
    let database = try await TestDatabase.create(template: template, prefix: "test")
    let result: Result<Value, any Error>
    do { result = .success(try await body(database)) } catch { result = .failure(error) }
    try await database.drop()
    return try result.get()
}

/// Databases prepared once in a test process and cloned by many tests; they end with the throw-away cluster.
public actor TemplateDatabase {
    private let prepare: @Sendable (TestDatabase) async throws -> Void
    private var preparation: Task<TestDatabase, any Error>?

    /// Describes a template; nothing happens before its first use. `prepare` must leave no session open on it.
    public init(prepare: @escaping @Sendable (TestDatabase) async throws -> Void) {
        self.prepare = prepare
    }

    /// The prepared template; its name is also the prefix of the roles that own the clones' objects.
    public func database() async throws -> TestDatabase {
        if let preparation { return try await preparation.value }
        let prepare = prepare
        // A task of its own, because the tests that wait for it must share it and outlive one another.
        let task = Task {
            let database = try await TestDatabase.create(template: nil, prefix: "template")
            try await prepare(database)
            return database
        }
        preparation = task
        return try await task.value
    }
}
