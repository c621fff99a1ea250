import Accountability
import Actions
import Logging
import Postgres
import Schema
import Store

/// What a command works with: the database in all its roles, the door, and the clock read once.
struct Runtime: Sendable {
    let configuration: Configuration
    let connections: Connections
    let database: Database
    let today: CalendarDay

    var door: Door { Door(database) }

    /// Connects; the private database is created and migrated where needed, somebody else's must be current already.
    static func open(_ configuration: Configuration, isDemo: Bool = false, logger: Logger) async throws -> Runtime {
        let connections = try Connections(configuration, isDemo: isDemo)
        let schema = try SchemaSession(connections: connections, logger: logger)
        if connections.isOwned {
            try await schema.createDatabase()
            try await schema.migrate { _ in }
        }
        try await schema.requireCurrent()
        let signer = try await schema.signer()
        let database = try Database(signer: signer, logger: logger) { role in try connections.settings(role) }
        do {
            try await Installation.begin(in: database, calendars: Schema.calendars)
        } catch {
            await database.shutdown()
            throw error
        }
        return Runtime(configuration: configuration, connections: connections, database: database, today: Clock.today())
    }

    /// The ledger's keeper, whose key is made when first needed.
    var keeper: LedgerKeeper {
        LedgerKeeper(
            database,
            folder: configuration.ledgerFolder + (connections.database == "kycuong_demo" ? "/demo" : "")
        )
    }

    /// Who uses the command line in a commune: the holder of the token in KYCUONG_TOKEN, or the server's console.
    func author(in commune: Commune) async throws -> Author {
        guard let secret = configuration.token else { return .console(of: commune) }
        guard let token = BearerToken(text: secret.revealed()),
            let author = try await Actions.Installation.signIn(token, in: database), author.commune == commune
        else { throw Refusal(.tokenUnknown) }
        return author
    }

    /// The commune of a code.
    func commune(_ code: String) async throws -> Commune {
        try await Actions.Installation.commune(code: code, in: database)
    }
}

/// Brings the schema forward, as the user who may.
struct SchemaSession: Sendable {
    let connections: Connections
    let logger: Logger
    let schema: InstallationSchema

    init(connections: Connections, logger: Logger) throws {
        self.connections = connections
        self.logger = logger
        schema = try InstallationSchema(migrations: Schema.migrations, prefix: connections.database)
    }

    /// Makes the private database where it does not exist yet. Two commands may try at once: the second finds it made.
    func createDatabase() async throws {
        try await withPool("maintenance", { try connections.administrator(of: "postgres") }) { pool in
            let name = connections.database
            try await pool.session(limit: .seconds(60)) { db in
                guard try db.first("select oid from pg_catalog.pg_database where datname = \(name)") == nil else {
                    return
                }
                do {
                    // The two names a private server can have.
                    try db.execute(name == "kycuong_demo" ? "create database kycuong_demo" : "create database kycuong")
                } catch PostgresError.server(let error) where ["42P04", "23505"].contains(error.sqlState) {
                    return
                }
            }
        }
    }

    /// Applies what is pending.
    func migrate(report: @escaping @Sendable (Migration) -> Void) async throws {
        try await withPool("administrator", { try connections.administrator() }) { pool in
            try await schema.migrate(in: pool, report: report)
        }
    }

    /// How the schema stands.
    func status() async throws -> SchemaStatus {
        try await withPool("administrator", { try connections.administrator() }) { try await schema.status(in: $0) }
    }

    /// Refuses a schema that is older or newer than this program.
    func requireCurrent() async throws {
        let status = try await status()
        guard status == .current else { throw SchemaNotCurrent(status: status) }
    }

    func signer() async throws -> ContextSigner {
        try await withPool("owner", { try connections.settings(.owner) }) {
            try await InstallationSchema.signer(in: $0)
        }
    }

    private func withPool<Value>(
        _ name: String,
        _ settings: @escaping @Sendable () throws -> ConnectionSettings,
        _ body: (Pool) async throws -> Value
    ) async throws -> Value {
        try await Pool.withPool(
            settings: settings,
            configuration: Pool.Configuration(
                name: name,
                connections: 1,
                waitLimit: .seconds(60),
                transactionLimit: .seconds(3600)
            ),
            logger: logger
        ) { try await body($0) }
    }
}

/// The database's schema is not the one this program was built for.
struct SchemaNotCurrent: Error, CustomStringConvertible {
    let status: SchemaStatus

    var description: String {
        switch status {
        case .current: "Cơ sở dữ liệu đúng phiên bản."
        case .empty: "Cơ sở dữ liệu còn trống. Hãy chạy: kycuong migrate"
        case .behind(let pending): "Cơ sở dữ liệu cũ hơn chương trình \(pending.count) bước. Hãy chạy: kycuong migrate"
        case .ahead(let number):
            "Cơ sở dữ liệu mới hơn chương trình (đã có bước \(number)). Hãy cập nhật chương trình kycuong."
        case .altered(let number):
            "Bước \(number) trong cơ sở dữ liệu khác với bước của chương trình này. Không được chạy tiếp; hãy kiểm tra bản cài đặt."
        }
    }
}
