import FoundationEssentials

/// Where everything of one installation lies. `data` and the two directories the server writes belong to the server's account;
/// everything a root command writes lies in directories of root's own, so the server's account cannot mislead it by links.
struct ServerHome: Equatable, Sendable {
    /// Absolute, without symbolic links.
    let path: String
    let socketDirectory: String

    var usersLock: String { path + "/users.lock" }
    var supervisorLock: String { path + "/supervisor.lock" }
    var data: String { path + "/data" }
    var settings: String { path + "/conf.d" }
    var log: String { path + "/log" }
    var supervisorLog: String { log + "/supervisor.log" }
    var serverLog: String { log + "/postgres" }
    var socket: String { socketDirectory + "/.s.PGSQL.\(Self.port)" }

    /// Part of the socket's name only: the server listens on no network address.
    static let port = 5432

    /// The existing home at this path; nil when there is none yet.
    init?(existing path: String) {
        guard let real = SystemCall.realPath(path) else { return nil }
        self.path = real
        socketDirectory = SocketDirectory.path(forHome: real, userID: ServerAccount.Identity.current.userID)
    }

    /// Makes the home directory and what every command needs in it, or checks that the existing one is ours alone.
    static func open(_ path: String) throws(EmbeddedServerError) -> ServerHome {
        guard path.hasPrefix("/") else {
            throw .homeUnusable(path: path, reason: "cần đường dẫn tuyệt đối, bắt đầu bằng /")
        }
        let path = String(path.reversed().drop { $0 == "/" }.reversed())
        let own = ServerAccount.Identity.current
        // The server's account only walks through root's home; nobody else needs to see into ours.
        let mode: UInt32 = own.userID == 0 ? 0o711 : 0o700
        if try SystemCall.info(path) == nil { try make(path, mode: mode, owner: own) }
        guard let home = ServerHome(existing: path), let found = try SystemCall.info(home.path), found.isDirectory
        else {
            throw .homeUnusable(path: path, reason: "không phải thư mục")
        }
        guard found.userID == own.userID else {
            throw .homeUnusable(
                path: path,
                reason: "thư mục thuộc tài khoản số \(found.userID), chương trình chạy bằng tài khoản số \(own.userID)"
            )
        }
        // Not put right by us: a directory open to others may be a slip of the pen, such as /tmp itself.
        guard found.permissions & 0o022 == 0 else {
            throw .homeUnusable(path: path, reason: "tài khoản khác ghi vào được. Chạy: chmod go-w \(path)")
        }
        try SystemCall.makeDirectory(home.log, mode: mode, owner: own)
        return home
    }

    /// The last step is `mkdir` with the final mode, so that no other command ever sees a directory open to others.
    private static func make(
        _ path: String,
        mode: UInt32,
        owner: ServerAccount.Identity
    ) throws(EmbeddedServerError) {
        let parent = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        do { try FileManager.default.createDirectory(atPath: parent + "/", withIntermediateDirectories: true) } catch {
            throw .homeUnusable(path: path, reason: "không tạo được thư mục (\(error))")
        }
        try SystemCall.makeDirectory(path, mode: mode, owner: owner)
    }

    /// Makes the directories the server itself needs. Called by the supervisor alone.
    func layOut(for account: ServerAccount) throws(EmbeddedServerError) {
        if account.isForeign { try refuseBarredWay(for: account) }
        try SystemCall.makeDirectory(settings, mode: 0o755, owner: .current)
        try SystemCall.makeDirectory(serverLog, mode: 0o700, owner: account.identity)
        do { try SystemCall.makeDirectory(socketDirectory, mode: 0o700, owner: account.identity) } catch {
            throw .socketUnusable(path: socketDirectory, reason: error.description)
        }
        guard socket.utf8.count <= SocketDirectory.longestPath else {
            throw .socketUnusable(
                path: socketDirectory,
                reason: "đường dẫn dài quá \(SocketDirectory.longestPath) byte"
            )
        }
    }

    /// The first directory above the data that the server's account may not walk through, nil when the way is open.
    func barredDirectory(for account: ServerAccount) throws(EmbeddedServerError) -> String? {
        var directory = ""
        for part in path.split(separator: "/") {
            directory += "/" + part
            guard let found = try SystemCall.info(directory) else { continue }
            let bit: UInt32 =
                found.userID == account.identity.userID
                ? 0o100 : found.groupID == account.identity.groupID ? 0o010 : 0o001
            if found.mode & bit == 0 { return directory }
        }
        return nil
    }

    private func refuseBarredWay(for account: ServerAccount) throws(EmbeddedServerError) {
        guard let barred = try barredDirectory(for: account) else { return }
        throw .homeUnusable(
            path: path,
            reason: "tài khoản '\(account.name)' không đi qua được \(barred). Chạy: chmod o+x \(barred)"
        )
    }
}
