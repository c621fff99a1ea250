import Glibc
import Logging

/// The one process that owns the server of a home: makes the cluster, starts the server as a child, starts it again when it
/// dies, and stops it when no command holds the users' lock any more.
final class Supervisor {
    private let server: EmbeddedServer
    private let home: ServerHome
    private let logger: Logger
    private let signals = StopSignals()
    private let processes: ClusterProcesses

    private var child: ChildProcess?
    private var childWasReady = false
    private var nextStart = ContinuousClock.now
    private var failedStarts = 0
    private var askedToStopAt: ContinuousClock.Instant?

    private static let tick: Duration = .milliseconds(100)
    private static let mostFailedStarts = 5

    init(server: EmbeddedServer, home: ServerHome, logger: Logger) {
        self.server = server
        self.home = home
        self.logger = logger
        processes = ClusterProcesses(data: home.data)
    }

    func run() throws(EmbeddedServerError) -> Int32 {
        let own = try FileLock(path: home.supervisorLock)
        // Commands try this lock for a moment to see whether a supervisor lives; only another supervisor keeps it.
        guard try own.lock(.exclusive, until: .now + .seconds(1)) else { return 0 }
        try own.write(SupervisorNote(server: nil).text)
        let users = try FileLock(path: home.usersLock)
        var idle = IdleWatch(linger: server.timing.linger, mark: try users.useMark())

        let account = try ServerAccount.current()
        let major = try ServerBinaries.major(ofCluster: home.data)
        let binaries = try ServerBinaries.find(in: server.binaryDirectory, forCluster: major)
        try home.layOut(for: account)
        try ClusterMaker(home: home, account: account, binaries: binaries).makeIfMissing()
        let settings = ServerSettings(home: home, account: account)
        let command = account.command(binaries.path(of: "postgres"), settings.arguments, onParentDeath: "INT")

        while true {
            if signals.wait(Self.tick), askedToStopAt == nil { askedToStopAt = .now }
            try noticeDeath(own)
            if try idle.isOver(users, linger: askedToStopAt == nil ? nil : .zero) || askedTooLongAgo {
                // From here to the end of this process the users' lock, if it is ours, makes new commands wait.
                try own.write(SupervisorNote(server: nil).text)
                stop()
                return 0
            }
            guard failedStarts < Self.mostFailedStarts else { return 1 }
            if child == nil, ContinuousClock.now >= nextStart {
                try settings.write()
                try start(command, own)
            }
        }
    }

    private var askedTooLongAgo: Bool {
        askedToStopAt.map { ContinuousClock.now - $0 > server.timing.usersLimit } ?? false
    }

    private func start(_ command: Command, _ own: borrowing FileLock) throws(EmbeddedServerError) {
        guard try processes.clear(fastShutdownLimit: server.timing.stopLimit) else {
            logger.error("an earlier server of this cluster does not end")
            return countFailedStart()
        }
        let started = try ChildProcess(command, output: STDERR_FILENO)
        child = started
        childWasReady = false
        try own.write(SupervisorNote(server: started.processID).text)
        logger.info("server started", metadata: ["server.pid": "\(started.processID)"])
    }

    private func noticeDeath(_ own: borrowing FileLock) throws(EmbeddedServerError) {
        guard let child else { return }
        if !childWasReady, let file = try PostmasterFile.read(inData: home.data) {
            childWasReady = file.processID == child.processID && file.status == "ready"
        }
        guard let status = child.exitStatus() else { return }
        logger.warning("server ended by itself", metadata: ["exit.code": "\(status.code)"])
        try own.write(SupervisorNote(server: nil).text)
        self.child = nil
        if childWasReady { failedStarts = 0 } else { countFailedStart() }
    }

    /// 0.2 s, 0.4 s, 0.8 s ... up to 5 s until the next try; after five in a row the commands are told.
    private func countFailedStart() {
        failedStarts += 1
        nextStart = .now + min(.milliseconds(100) * (1 << failedStarts), .seconds(5))
    }

    private func stop() {
        guard let child else { return }
        child.send(SIGINT)
        for (limit, signal) in [(server.timing.stopLimit, SIGQUIT), (.seconds(10), SIGKILL)] {
            if let status = child.exitStatus(within: limit) {
                return logger.info("server stopped", metadata: ["exit.code": "\(status.code)"])
            }
            logger.warning("server does not stop", metadata: ["next.signal": "\(signal)"])
            child.send(signal)
        }
        _ = child.exitStatus(within: .seconds(5))
    }
}

/// Tells when nobody has used the server for a while.
struct IdleWatch {
    let linger: Duration
    private var mark: [Int]
    private var since: ContinuousClock.Instant?

    init(linger: Duration, mark: [Int]) {
        self.linger = linger
        self.mark = mark
    }

    /// True when no command held the lock for the whole time; the exclusive lock then stays with the caller.
    ///
    /// A command shorter than our tick may come and go unseen; it leaves its mark on the file, and the time starts anew.
    mutating func isOver(
        _ lock: borrowing FileLock,
        linger shorter: Duration? = nil
    ) throws(EmbeddedServerError) -> Bool {
        guard try lock.tryLock(.exclusive) else {
            since = nil
            return false
        }
        let newest = try lock.useMark()
        let start = newest == mark ? since ?? .now : .now
        mark = newest
        since = start
        if ContinuousClock.now - start >= shorter ?? linger { return true }
        lock.unlock()
        return false
    }
}

/// SIGTERM, SIGINT and SIGHUP as answers to a question instead of interruptions. The process was started with them blocked in every
/// thread, so they wait until they are asked for; SIGCHLD only ends the waiting early.
struct StopSignals {
    private let all: sigset_t

    init() {
        var set = sigset_t()
        unsafe sigemptyset(&set)
        for signal in [SIGTERM, SIGINT, SIGHUP, SIGCHLD] { unsafe sigaddset(&set, signal) }
        // A supervisor started by hand has them open; this thread at least does not.
        unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
        all = set
    }

    /// Waits; true when somebody asked this process to end.
    func wait(_ limit: Duration) -> Bool {
        var set = all
        var time = timespec(tv_sec: 0, tv_nsec: Int(limit / .nanoseconds(1)))
        let signal = unsafe sigtimedwait(&set, nil, &time)
        return signal > 0 && signal != SIGCHLD
    }
}
