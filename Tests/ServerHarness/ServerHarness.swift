import Glibc
import Logging
import Postgres

/// What the tests of the private server run as processes of their own: its supervisor, and a command that holds a lease until
/// it is killed.
@main
struct ServerHarness {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        var options: [String: String] = [:]
        for index in stride(from: 1, to: arguments.count - 1, by: 2) {
            options[arguments[index]] = arguments[index + 1]
        }
        guard let verb = arguments.first, let home = options["--home"] else { exit(2) }

        var timing = ServerTiming()
        if let linger = options["--linger-ms"].flatMap(Int.init) { timing.linger = .milliseconds(linger) }
        let server = EmbeddedServer(
            home: home,
            binaryDirectory: options["--pg-bin"],
            timing: timing,
            launcher: SupervisorLauncher(program: "/proc/self/exe", arguments: ["supervise"])
        )
        switch verb {
        case "supervise":
            LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
            exit(server.supervise(logger: Logger(label: "kycuong.supervisor")))
        case "hold":
            let lease = try server.ensureRunning()
            print("held")
            fflush(nil)
            while true { try keep(lease) }
        default:
            exit(2)
        }
    }

    private static func keep(_ lease: ServerLease) throws {
        usleep(200_000)
        try lease.ensureRunning()
    }
}
