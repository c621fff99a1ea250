public import Accountability
public import Logging
public import Postgres
public import ServiceLifecycle

#if canImport(Glibc)
    import Glibc
#endif

/// The way to PostgreSQL: one pool for each class of privileges, each logged in as that class's database role, and the
/// signature under every transaction's identity.
public struct Database: Sendable {
    private let pools: [IdentityClass: Pool]
    private let owner: Pool
    private let signer: ContextSigner

    /// How long a signed context is good for: longer than the longest transaction.
    static let contextSeconds: Int64 = 3600

    /// Makes the pools; they connect when used. `settings` answers how to connect as a role, each time anew, so that an embedded
    /// server can be started again before.
    public init(
        signer: ContextSigner,
        configuration: DatabaseConfiguration = DatabaseConfiguration(),
        logger: Logger,
        settings: @escaping @Sendable (DatabaseRole) throws -> ConnectionSettings
    ) throws(PostgresError) {
        self.signer = signer
        var pools: [IdentityClass: Pool] = [:]
        for identityClass in IdentityClass.allCases {
            pools[identityClass] = try Pool(
                settings: { try settings(.identityClass(identityClass)) },
                configuration: configuration.pool(identityClass.rawValue),
                logger: logger
            )
        }
        self.pools = pools
        owner = try Pool(settings: { try settings(.owner) }, configuration: configuration.pool("owner"), logger: logger)
    }

    /// Runs a transaction in which only what exists for `identity` can be seen or written. Writing transactions of one commune
    /// share two workers at most.
    public func transaction<Value: Sendable>(
        as identity: Identity,
        _ mode: TransactionMode = .write,
        deadline: Duration? = nil,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        guard let pool = pools[identity.identityClass] else { throw PostgresError.shutDown }
        let context = signer.context(of: identity, expires: Int64(time(nil)) + Self.contextSeconds)
        return try await pool.transaction(
            mode,
            partition: mode == .write ? identity.commune.uuid : nil,
            local: [LocalSetting(name: "app.ctx", value: context)],
            deadline: deadline,
            body
        )
    }

    /// Runs a transaction as the schema's owner, who sees all communes and can change no fact: for verification at the console
    /// and nothing an outsider can reach.
    public func ownerTransaction<Value: Sendable>(
        _ mode: TransactionMode,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await owner.transaction(mode, body)
    }

    /// The pools, to be run in a service group.
    public var services: [any Service] {
        IdentityClass.allCases.compactMap { pools[$0] } + [owner]
    }

    /// Closes all connections; for commands that run without a service group.
    public func shutdown() async {
        for pool in pools.values { await pool.shutdown() }
        await owner.shutdown()
    }
}

/// How many connections each class of privileges has.
public struct DatabaseConfiguration: Sendable {
    /// Connections of the class most work is done in. Two of them may serve writes of one commune, so four leave the others
    /// moving.
    public var staffConnections = 4
    /// Connections of each other class.
    public var otherConnections = 2
    /// The longest a request waits for a connection.
    public var waitLimit: Duration = .seconds(5)
    /// The longest a transaction may take.
    public var transactionLimit: Duration = .seconds(60)

    /// The default.
    public init() {}

    func pool(_ name: String) -> Pool.Configuration {
        Pool.Configuration(
            name: name,
            connections: name == IdentityClass.staff.rawValue ? staffConnections : otherConnections,
            waitLimit: waitLimit,
            transactionLimit: transactionLimit
        )
    }
}

/// A database role of the installation.
public enum DatabaseRole: Sendable, Hashable {
    /// A class of privileges.
    case identityClass(IdentityClass)
    /// The owner of the schema.
    case owner
}
