import FoundationEssentials
import Glibc

/// What the doctor looks at, gathered in one place so that the judgement is a pure function.
struct ServerFacts: Sendable {
    var installed: [ServerBinaries]
    /// The version that made the existing cluster.
    var clusterMajor: Int?
    /// Nil when the account that must own the server does not exist.
    var account: ServerAccount?
    var callerID: UInt32
    var home: String
    /// Nil when the home does not exist yet.
    var homeInfo: SystemCall.FileInfo?
    /// A directory above the data that the server's account may not walk through.
    var barredDirectory: String?
    var socket: String
    var disk: Disk
    var status: ServerStatus
    /// Seconds since 1970.
    var now: Int
    /// When the cluster was last written, in seconds since 1970.
    var clusterWrittenAt: Int?

    struct Disk: Sendable {
        var free: UInt64
        var total: UInt64
    }

    /// Changes nothing. Root sees everything; an ordinary user sees what is his own.
    static func gather(of server: EmbeddedServer) throws(EmbeddedServerError) -> ServerFacts {
        let home = ServerHome(existing: server.home)
        let path = home?.path ?? server.home
        let account: ServerAccount?
        do { account = try ServerAccount.current() } catch .accountMissing { account = nil }
        var barred: String?
        if let home, let account, account.isForeign { barred = try home.barredDirectory(for: account) }
        return ServerFacts(
            installed: try ServerBinaries.installed(in: server.binaryDirectory),
            clusterMajor: try home.flatMap { (home) throws(EmbeddedServerError) in
                try ServerBinaries.major(ofCluster: home.data)
            },
            account: account,
            callerID: ServerAccount.Identity.current.userID,
            home: path,
            homeInfo: try SystemCall.info(path),
            barredDirectory: barred,
            socket: home?.socket ?? "",
            disk: try disk(below: path),
            status: try server.status(),
            now: time(nil),
            clusterWrittenAt: home.flatMap { writtenAt($0.data + "/global/pg_control") }
        )
    }

    /// The disk on which the path lies, or will lie when it is made.
    private static func disk(below path: String) throws(EmbeddedServerError) -> Disk {
        var existing = path
        while try SystemCall.info(existing) == nil, let slash = existing.lastIndex(of: "/") {
            existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
        }
        var found = statvfs()
        guard unsafe statvfs(existing, &found) == 0 else { throw SystemCall.failure("statvfs", existing) }
        let block = UInt64(found.f_frsize)
        return Disk(free: UInt64(found.f_bavail) * block, total: UInt64(found.f_blocks) * block)
    }

    private static func writtenAt(_ path: String) -> Int? {
        var found = stat()
        return unsafe stat(path, &found) == 0 ? found.st_mtim.tv_sec : nil
    }
}
