import CLinux
import Glibc

/// A program with its arguments, by absolute path.
public struct Command: Equatable, Sendable {
    let program: String
    let arguments: [String]
    /// What the process list shows in place of the program's path.
    var name: String?
    /// Nothing of our own environment reaches a child: it may hold secrets, or PG* variables that change the server.
    var environment = ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8", "HOME=/"]

    init(program: String, arguments: [String], name: String? = nil) {
        self.program = program
        self.arguments = arguments
        self.name = name
    }

    /// A short command of the machine.
    public init(_ program: String, _ arguments: [String]) {
        self.init(program: program, arguments: arguments)
    }

    /// Runs it to its end; answers its exit code and what it printed on either stream.
    public func run() throws(EmbeddedServerError) -> (code: Int32, output: String) {
        let (status, output) = try ChildProcess.run(self)
        return (status.code, output)
    }
}

/// How a child ended: its exit code, or 128 + the signal that ended it, as shells count.
struct ExitStatus: Equatable, Sendable {
    let code: Int32

    init(waitStatus: Int32) {
        code = waitStatus & 0x7f == 0 ? (waitStatus >> 8) & 0xff : 128 + (waitStatus & 0x7f)
    }
}

/// A child of this process. Confined to the thread that waits for it.
final class ChildProcess {
    let processID: Int32
    private var ended: ExitStatus?

    /// Starts the command with `output` as its standard output and error.
    init(
        _ command: Command,
        output: Int32,
        newSession: Bool = false,
        blocksStopSignals: Bool = false
    ) throws(EmbeddedServerError) {
        var processID: pid_t = 0
        // The C strings live until the call returns, and the kernel has copied them by then.
        var arguments = unsafe ([command.name ?? command.program] + command.arguments).map { unsafe strdup($0) } + [nil]
        var environment = unsafe command.environment.map { unsafe strdup($0) } + [nil]
        defer { unsafe (arguments + environment).forEach { unsafe free($0) } }
        let failed = unsafe "/".withCString { directory in
            var options = unsafe kc_spawn_options(
                output: output,
                new_session: newSession,
                blocks_stop_signals: blocksStopSignals,
                directory: directory
            )
            return unsafe kc_spawn(&processID, command.program, &arguments, &environment, &options)
        }
        guard failed == 0 else { throw .system(operation: "spawn", path: command.program, code: failed) }
        self.processID = processID
    }

    /// Nil while it runs. Never blocks.
    func exitStatus() -> ExitStatus? {
        if let ended { return ended }
        var status: Int32 = 0
        if unsafe waitpid(processID, &status, WNOHANG) == processID { ended = ExitStatus(waitStatus: status) }
        return ended
    }

    /// Waits until it ended or the time is over.
    func exitStatus(within limit: Duration) -> ExitStatus? {
        let end = ContinuousClock.now + limit
        while ContinuousClock.now < end {
            if let status = exitStatus() { return status }
            SystemCall.pause(.milliseconds(10))
        }
        return exitStatus()
    }

    func send(_ signal: Int32) {
        if exitStatus() == nil { kill(processID, signal) }
    }

    /// Runs a short command to its end and returns what it printed on either stream.
    static func run(_ command: Command) throws(EmbeddedServerError) -> (status: ExitStatus, output: String) {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { throw SystemCall.failure("pipe", command.program) }
        let (reading, writing) = (ends[0], ends[1])
        defer { close(reading) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let child: ChildProcess
        do { child = try ChildProcess(command, output: writing) } catch {
            close(writing)
            throw error
        }
        close(writing)
        let output = String(decoding: try SystemCall.readAll(reading, path: command.program), as: UTF8.self)
        while true {
            if let status = child.exitStatus(within: .seconds(1)) { return (status, output) }
        }
    }
}
