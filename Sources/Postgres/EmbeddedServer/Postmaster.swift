import FoundationEssentials
import Glibc

/// What the running server writes about itself into `postmaster.pid`.
struct PostmasterFile: Equatable, Sendable {
    let processID: Int32
    /// "starting", "stopping" or "ready"; empty while the file is still being written.
    let status: String

    /// Nil when there is none, or when it cannot be read as one.
    static func read(inData data: String) throws(EmbeddedServerError) -> PostmasterFile? {
        guard let text = try SystemCall.read(data + "/postmaster.pid") else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, let processID = Int32(first), processID > 0 else { return nil }
        let status = lines.count > 7 ? lines[7].prefix { !$0.isWhitespace } : ""
        return PostmasterFile(processID: processID, status: String(status))
    }
}

/// The server processes of one data directory, whoever started them.
struct ClusterProcesses: Sendable {
    let data: String

    /// The process numbers of this cluster's server and its children: they alone are called postgres and work in this directory.
    func running() -> [Int32] {
        // Processes come and go while we look: one that cannot be read is gone or not ours.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { Int32($0) }.filter { processID in
            guard SystemCall.linkTarget("/proc/\(processID)/cwd") == data else { return false }
            return (try? SystemCall.read("/proc/\(processID)/comm")) == "postgres\n"
        }
    }

    /// Ends a server that lost its supervisor, and backends that lost their server, gently first. Without this a new server
    /// would find the old one's shared memory still in use and refuse to start.
    ///
    /// False when something was still there when the time was over.
    func clear(fastShutdownLimit: Duration) throws(EmbeddedServerError) -> Bool {
        let start = ContinuousClock.now
        let hasLeader = try PostmasterFile.read(inData: data).map { running().contains($0.processID) } ?? false
        let gentle = hasLeader ? fastShutdownLimit : .seconds(2)
        var steps: [(after: Duration, leader: Int32, others: Int32)] = [
            (.zero, SIGINT, SIGTERM), (gentle, SIGQUIT, SIGQUIT), (gentle + .seconds(6), SIGKILL, SIGKILL),
        ]
        while true {
            let found = running()
            if found.isEmpty { return true }
            let elapsed = ContinuousClock.now - start
            if let step = steps.first, elapsed >= step.after {
                steps.removeFirst()
                let leader = try PostmasterFile.read(inData: data)?.processID
                if let leader, found.contains(leader) {
                    kill(leader, step.leader)
                } else {
                    for processID in found { kill(processID, step.others) }
                }
            }
            if elapsed > gentle + .seconds(12) { return false }
            SystemCall.pause(.milliseconds(50))
        }
    }
}

/// Whether somebody listens on a Unix socket.
enum UnixSocket {
    static func accepts(_ path: String) -> Bool {
        let descriptor = socket(
            AF_UNIX,
            Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue),
            0
        )
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count <= SocketDirectory.longestPath else { return false }
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
        // connect() wants the general address type; both begin with the family.
        let answer = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        // EAGAIN: the queue of a busy server is full, so there is one.
        return answer == 0 || errno == EAGAIN
    }
}
