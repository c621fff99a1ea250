public import Logging

/// The private PostgreSQL server of one installation: made on first use, started when a command needs it, stopped when the last
/// command is gone. Nobody administers it.
///
/// Every command holds a shared lock on `users.lock` for as long as it lives. One supervisor process, started by whichever
/// command comes first, owns the server; it stops the server when it gets that lock for itself. The kernel drops the locks
/// of processes that were killed, so no count can go wrong.
public struct EmbeddedServer: Sendable {
    /// The directory that holds everything of this installation, as an absolute path.
    public let home: String
    /// Where PostgreSQL's programs lie; nil looks in Debian's places.
    public let binaryDirectory: String?
    /// How long things may take.
    public let timing: ServerTiming
    let launcher: SupervisorLauncher

    /// Describes a server; nothing is touched until `ensureRunning`.
    ///
    /// - Parameters:
    ///   - home: the value of KYCUONG_HOME, or `standardHome(userHome:)`.
    ///   - binaryDirectory: the value of KYCUONG_PG_BIN.
    public init(
        home: String,
        binaryDirectory: String? = nil,
        timing: ServerTiming = ServerTiming(),
        launcher: SupervisorLauncher = .thisProgram
    ) {
        self.home = home
        self.binaryDirectory = binaryDirectory
        self.timing = timing
        self.launcher = launcher
    }

    /// Where the home is when nobody says otherwise: root's in /var/lib, an ordinary user's below `userHome` ($HOME).
    public static func standardHome(userHome: String) -> String {
        ServerAccount.Identity.current.userID == 0
            ? "/var/lib/kycuong" : userHome + "/.local/share/kycuong"
    }

    /// Makes the home directory with the right permissions, or refuses one that others may write into. Whoever keeps files
    /// there calls this first; `ensureRunning` does so itself.
    ///
    /// - Returns: the home's path without symbolic links.
    @discardableResult
    public func prepareHome() throws(EmbeddedServerError) -> String { try ServerHome.open(home).path }

    /// Makes sure that the server runs, and keeps it running while the lease lives. Blocks the calling thread; the first start
    /// makes the cluster and takes about a second.
    public func ensureRunning(deadline: Duration = .seconds(60)) throws(EmbeddedServerError) -> ServerLease {
        let end = ContinuousClock.now + deadline
        let home = try ServerHome.open(self.home)
        // Said here rather than by the supervisor, so that the person at the terminal reads it at once.
        _ = try ServerBinaries.find(in: binaryDirectory, forCluster: ServerBinaries.major(ofCluster: home.data))
        let lock = try FileLock(path: home.usersLock)
        guard try lock.lock(.shared, until: end) else { throw .notAnswering(log: try supervisorLog(of: home)) }
        try lock.markUse()
        let lease = ServerLease(server: self, home: home, lock: lock)
        try lease.ensureRunning(until: end)
        return lease
    }

    /// What the server does at this moment. Changes nothing.
    public func status() throws(EmbeddedServerError) -> ServerStatus {
        guard let home = ServerHome(existing: self.home) else { return .absent }
        return try ServerWatch(home: home).status()
    }

    /// Owns the server until no command needs it any more; the body of the command that `launcher` names. Blocks the calling
    /// thread, which must be left to it alone: the kernel ends the server when this thread ends.
    ///
    /// - Returns: the exit code of the process: 0 after an orderly stop, or when another supervisor is already at work.
    public func supervise(logger: Logger) -> Int32 {
        do {
            return try Supervisor(server: self, home: ServerHome.open(home), logger: logger).run()
        } catch {
            logger.error("the private server cannot be run", metadata: ["reason": "\(error)"])
            return 1
        }
    }

    func startSupervisor(of home: ServerHome) throws(EmbeddedServerError) -> ChildProcess {
        try SupervisorLog.rotate(home.supervisorLog)
        return try SupervisorLog.withDescriptor(home.supervisorLog) { (output) throws(EmbeddedServerError) in
            try ChildProcess(
                launcher.command(for: self),
                output: output,
                newSession: true,
                blocksStopSignals: true
            )
        }
    }

    func supervisorLog(of home: ServerHome) throws(EmbeddedServerError) -> String {
        try SystemCall.read(home.supervisorLog, lastBytes: 2000) ?? ""
    }
}

/// What the private server is doing.
public enum ServerStatus: Equatable, Sendable {
    /// There is no cluster yet; the first command makes it.
    case absent
    /// Nobody needs it.
    case stopped
    /// A supervisor is making, starting, recovering or stopping it.
    case changing
    /// It answers; the number of its process.
    case running(processID: Int32)
}

/// Time limits of the private server.
public struct ServerTiming: Equatable, Sendable {
    /// How long the server stays after the last command ended, so that commands in a row do not start it each time.
    public var linger: Duration = .seconds(5)
    /// How long an orderly stop may take before the server is told to drop everything (it then recovers at the next start).
    public var stopLimit: Duration = .seconds(60)
    /// After being asked to end itself, how long the supervisor waits for the commands that still use the server.
    public var usersLimit: Duration = .seconds(20)

    /// The limits for real use.
    public init() {}
}
