import FoundationEssentials
public import Logging
@_spi(Testing) public import Postgres

/// The throw-away cluster that `scripts/with-test-server` has started.
public enum TestServer {
    /// Why the tests refuse to start.
    public struct Unavailable: Error, CustomStringConvertible {
        /// What to do.
        public let description: String
    }

    /// The superuser of the cluster.
    public static let user = "kycuong"

    /// A logger that says nothing below `critical`, so that provoked errors do not fill the test's output.
    public static var logger: Logger {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return logger
    }

    /// Settings through the cluster's Unix socket; the only server tests ever talk to.
    public static func settings(database: String, user: String = user) throws -> ConnectionSettings {
        let (directory, port) = try place()
        return ConnectionSettings(host: directory, port: port, database: database, user: user)
    }

    /// Settings through the loopback address, for tests that put a proxy in between.
    public static func loopbackSettings(database: String, port: Int? = nil) throws -> ConnectionSettings {
        let (_, serverPort) = try place()
        return ConnectionSettings(host: "127.0.0.1", port: port ?? serverPort, database: database, user: user)
    }

    /// The port on 127.0.0.1, also the number in the socket's name.
    public static var port: Int {
        get throws { try place().port }
    }

    private static func place() throws -> (directory: String, port: Int) {
        let environment = ProcessInfo.processInfo.environment
        guard let directory = environment["KYCUONG_TEST_SOCKET"], directory.hasPrefix("/"),
            let port = environment["KYCUONG_TEST_PORT"].flatMap({ Int($0) })
        else {
            throw Unavailable(description: "run the tests through scripts/with-test-server (or scripts/test)")
        }
        return (directory, port)
    }

    /// Runs statements as superuser on a database of the cluster, outside a transaction.
    public static func run(_ scripts: String..., on database: String = "postgres") async throws {
        let settings = try settings(database: database)
        try await Pool.withPool(
            settings: { settings },
            configuration: .init(name: "test-admin", connections: 1, waitLimit: .seconds(60)),
            logger: logger
        ) { pool in
            try await pool.session(limit: .seconds(120)) { connection in
                for script in scripts { try connection.runScript(script) }
            }
        }
    }
}
