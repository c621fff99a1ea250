import Accountability
import Postgres
import Store

/// How to reach PostgreSQL in each role: the private server, where each class logs in as itself, or somebody else's, where the
/// one user given takes the role when the session starts.
struct Connections: Sendable {
    /// The private server, kept running while this lives.
    enum Server: Sendable {
        case embedded(ServerLease)
        case url(ConnectionSettings)
    }

    let server: Server
    /// The database, and the prefix of its roles.
    let database: String

    /// Starts the private server, or reads the URL.
    init(_ configuration: Configuration, isDemo: Bool) throws {
        let embedded = EmbeddedServer(home: configuration.home, binaryDirectory: configuration.binaryDirectory)
        if let url = configuration.databaseURL {
            // Keys, checkpoints and profiles lie there in any case.
            try embedded.prepareHome()
            let settings = try ConnectionSettings(url: url.revealed())
            server = .url(settings)
            database = settings.database
        } else {
            server = .embedded(try embedded.ensureRunning())
            database = isDemo ? "kycuong_demo" : "kycuong"
        }
    }

    /// Whether the database is ours alone: then it is created and migrated without being asked.
    var isOwned: Bool {
        if case .embedded = server { true } else { false }
    }

    /// As the user who may create roles and schemas; of another database of the server if one is named.
    func administrator(of other: String? = nil) throws -> ConnectionSettings {
        switch server {
        case .url(let settings): return settings
        case .embedded(let lease):
            try lease.ensureRunning()
            return ConnectionSettings(
                host: lease.socketDirectory,
                port: lease.port,
                database: other ?? database,
                user: lease.superuser
            )
        }
    }

    /// As a role of the installation.
    func settings(_ role: DatabaseRole) throws -> ConnectionSettings {
        let name: String
        switch role {
        case .owner: name = database + "_owner"
        case .identityClass(let identityClass): name = "\(database)_\(identityClass.rawValue)"
        }
        var settings = try administrator()
        settings.options["search_path"] = "pg_catalog"
        // Compiling a plan takes longer than our statements do: measured 1.1 s against 0.1 s for a year among ten million files.
        settings.options["jit"] = "off"
        // What a commune works with lies in memory: measured 1.2 ms by reading its whole table against 0.4 ms by the index of a period.
        settings.options["random_page_cost"] = "1.1"
        // A session is found by keys alone: planning that anew each time took as long as half of the finding.
        if role == .identityClass(.auth) { settings.options["plan_cache_mode"] = "force_generic_plan" }
        if case .embedded = server, role != .owner {
            settings.user = name
        } else {
            settings.role = name
        }
        return settings
    }
}
