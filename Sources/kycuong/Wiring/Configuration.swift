import FoundationEssentials
import Logging
import Postgres

#if canImport(Glibc)
    import Glibc
#endif

/// Everything that is set from outside, read once. `scripts/env.sample` documents each variable.
struct Configuration: Sendable {
    /// Where keys, outside checkpoints and the private server lie.
    let home: String
    /// Somebody else's PostgreSQL; nil means the private one.
    let databaseURL: Secret?
    /// Where PostgreSQL's programs lie, if not in Debian's places.
    let binaryDirectory: String?
    /// Below this nothing is logged.
    let logLevel: Logger.Level
    /// The token that says who uses the command line, where a command asks for a person.
    let token: Secret?
    /// Whether commands work on the model commune, which has a database of its own on the private server.
    let isDemo: Bool

    /// Reads the environment. A bad value stops the program with the variable's name, never its value.
    init(environment: [String: String] = ProcessInfo.processInfo.environment) throws(ConfigurationError) {
        let home = environment["KYCUONG_HOME"] ?? EmbeddedServer.standardHome(userHome: environment["HOME"] ?? "/")
        guard home.hasPrefix("/") else {
            throw ConfigurationError(variable: "KYCUONG_HOME", problem: "phải là đường dẫn tuyệt đối")
        }
        self.home = home
        databaseURL = try Self.secret("DATABASE_URL", in: environment)
        if let databaseURL, !["postgresql://", "postgres://"].contains(where: databaseURL.revealed().hasPrefix) {
            throw ConfigurationError(variable: "DATABASE_URL", problem: "phải bắt đầu bằng postgresql://")
        }
        binaryDirectory = environment["KYCUONG_PG_BIN"]
        token = try Self.secret("KYCUONG_TOKEN", in: environment)
        switch environment["KYCUONG_DEMO"] ?? "" {
        case "", "0": isDemo = false
        case "1" where databaseURL == nil: isDemo = true
        case "1": throw ConfigurationError(variable: "KYCUONG_DEMO", problem: "không dùng được cùng DATABASE_URL")
        default: throw ConfigurationError(variable: "KYCUONG_DEMO", problem: "phải là 0 hoặc 1")
        }
        let level = environment["KYCUONG_LOG_LEVEL"] ?? "notice"
        guard let logLevel = Logger.Level(rawValue: level) else {
            throw ConfigurationError(
                variable: "KYCUONG_LOG_LEVEL",
                problem: "phải là trace, debug, info, notice, warning, error hoặc critical"
            )
        }
        self.logLevel = logLevel
    }

    /// The folder of the signing key and the checkpoints outside the database.
    var ledgerFolder: String { home + "/ledger" }
    /// The key second factors are sealed under: beside the signing key, not in the database.
    var secondFactorKeyPath: String { home + "/secrets/second-factor.pem" }
    /// The folder of mapping profiles.
    var profileFolder: String { home + "/profiles" }

    /// The settings in force, secrets hidden, one a line.
    var lines: [String] {
        [
            "KYCUONG_HOME=\(home)", "DATABASE_URL=\(databaseURL.map { "\($0)" } ?? "(PostgreSQL riêng)")",
            "KYCUONG_PG_BIN=\(binaryDirectory ?? "(tự tìm)")", "KYCUONG_LOG_LEVEL=\(logLevel)",
            "KYCUONG_TOKEN=\(token.map { "\($0)" } ?? "(không đặt)")", "KYCUONG_DEMO=\(isDemo ? 1 : 0)",
        ]
    }

    /// A secret from a variable, or from the file that `…_FILE` names.
    private static func secret(_ name: String, in environment: [String: String]) throws(ConfigurationError) -> Secret? {
        if let value = environment[name], !value.isEmpty { return Secret(value) }
        guard let path = environment[name + "_FILE"], !path.isEmpty else { return nil }
        do {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            return Secret(String(text.prefix { !$0.isNewline }))
        } catch {
            throw ConfigurationError(variable: name + "_FILE", problem: "không đọc được tệp")
        }
    }
}

/// A variable with a value that cannot be used.
struct ConfigurationError: Error, CustomStringConvertible {
    let variable: String
    let problem: String

    var description: String { "Biến môi trường \(variable) \(problem)." }
}
