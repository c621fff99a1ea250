import FoundationEssentials
import Glibc

/// How a supervisor process is started: a program, and the arguments that lead it to `EmbeddedServer.supervise`.
public struct SupervisorLauncher: Equatable, Sendable {
    /// The program, by absolute path.
    public let program: String
    /// What stands before `--home`.
    public let arguments: [String]

    /// Names a program and the arguments that stand before `--home`.
    public init(program: String, arguments: [String]) {
        self.program = program
        self.arguments = arguments
    }

    /// This very program, also when its file was replaced meanwhile, with the command `supervise-postgres`.
    public static let thisProgram = SupervisorLauncher(program: "/proc/self/exe", arguments: ["supervise-postgres"])

    func command(for server: EmbeddedServer) -> Command {
        let milliseconds = Int(server.timing.linger / .milliseconds(1))
        var all = arguments + ["--home", server.home, "--linger-ms", "\(milliseconds)"]
        if let directory = server.binaryDirectory { all += ["--pg-bin", directory] }
        var command = Command(program: program, arguments: all, name: "kycuong")
        // Where Swift's libraries lie, when the program does not know it itself.
        if let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
            command.environment.append("LD_LIBRARY_PATH=\(libraries)")
        }
        return command
    }
}

/// The file that holds what the supervisor says, and the server before it opens its own log.
enum SupervisorLog {
    private static let rotationSize = 1 << 20

    /// Keeps one old file.
    static func rotate(_ path: String) throws(EmbeddedServerError) {
        var found = stat()
        guard unsafe lstat(path, &found) == 0, found.st_size > rotationSize else { return }
        try SystemCall.rename(path, to: path + ".1")
    }

    static func withDescriptor<Result>(
        _ path: String,
        _ body: (Int32) throws(EmbeddedServerError) -> Result
    ) throws(EmbeddedServerError) -> Result {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw SystemCall.failure("open", path) }
        defer { close(descriptor) }
        return try body(descriptor)
    }
}
