import ArgumentParser
import Logging
import Postgres

/// Owns the private server; started by other commands, not by people. It is a synchronous command, because the thread it runs
/// on must live as long as the server does.
struct SupervisePostgresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supervise-postgres",
        abstract: "Trông coi PostgreSQL riêng (chương trình tự gọi).",
        shouldDisplay: false
    )

    @Option var home: String
    @Option var lingerMs: Int
    @Option var pgBin: String?

    func run() throws {
        let logger = Logger(label: "kycuong.supervisor") { StreamLogHandler.standardError(label: $0) }
        var timing = ServerTiming()
        timing.linger = .milliseconds(lingerMs)
        let server = EmbeddedServer(home: home, binaryDirectory: pgBin, timing: timing)
        let code = server.supervise(logger: logger)
        guard code == 0 else { throw ExitCode(code) }
    }
}
