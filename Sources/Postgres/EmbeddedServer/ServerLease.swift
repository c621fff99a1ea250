import Synchronization

/// A command's claim on the private server: while it lives, and is not released, the server is kept running.
///
/// Swift lets go of a value after its last use: end the command with `release()`, so that the claim lasts until then.
public final class ServerLease: Sendable {
    /// Where the server's socket lies: libpq's `host`.
    public let socketDirectory: String
    /// Part of the socket's name: libpq's `port`.
    public let port = ServerHome.port
    /// The database role that may do everything in this cluster.
    public let superuser = ServerSettings.superuser

    private struct State: ~Copyable {
        var lock: FileLock?
        /// The supervisor this process started, remembered so that its end is noticed and it leaves no zombie.
        var supervisor: ChildProcess?
    }

    private let server: EmbeddedServer
    private let home: ServerHome
    private let state: Mutex<State>

    init(server: EmbeddedServer, home: ServerHome, lock: consuming FileLock) {
        self.server = server
        self.home = home
        socketDirectory = home.socketDirectory
        state = Mutex(State(lock: lock, supervisor: nil))
    }

    /// Waits until the server answers, starting a new supervisor if somebody killed it. Costs well under a millisecond when all is
    /// well: call it before every new connection.
    public func ensureRunning(deadline: Duration = .seconds(60)) throws(EmbeddedServerError) {
        try ensureRunning(until: ContinuousClock.now + deadline)
    }

    /// Gives the claim up. The end of the process does the same, however it ends.
    public func release() {
        state.withLock { $0.lock = nil }
    }

    func ensureRunning(until end: ContinuousClock.Instant) throws(EmbeddedServerError) {
        let watch = ServerWatch(home: home)
        while true {
            let atWork = try reapOrStartSupervisor(watch)
            if atWork, try watch.serverOfSupervisor() != nil { return }
            guard ContinuousClock.now < end else { throw .notAnswering(log: try server.supervisorLog(of: home)) }
            SystemCall.pause(.milliseconds(20))
        }
    }

    /// True when a supervisor held its lock; otherwise one was started, and the caller looks again later.
    private func reapOrStartSupervisor(_ watch: ServerWatch) throws(EmbeddedServerError) -> Bool {
        try state.withLock { (state) throws(EmbeddedServerError) -> Bool in
            if let ended = state.supervisor?.exitStatus() {
                state.supervisor = nil
                // 128 and more: killed by a signal, which a new one repairs. 0: another supervisor was faster.
                if (1..<128).contains(ended.code) {
                    throw .supervisorFailed(log: try server.supervisorLog(of: home))
                }
            }
            if try watch.isSupervised() { return true }
            if state.supervisor == nil { state.supervisor = try server.startSupervisor(of: home) }
            return false
        }
    }
}
