import Glibc

/// The operating system account that owns the cluster and runs the server: `postgres` when we are root, because PostgreSQL
/// refuses root, and ourselves otherwise.
struct ServerAccount: Equatable, Sendable {
    /// Numbers under which files are owned.
    struct Identity: Equatable, Sendable {
        let userID: UInt32
        let groupID: UInt32

        /// Who runs this program.
        static var current: Identity { Identity(userID: geteuid(), groupID: getegid()) }
    }

    let name: String
    let identity: Identity
    /// True when the server runs under another account than this program.
    let isForeign: Bool

    static func current() throws(EmbeddedServerError) -> ServerAccount {
        let own = Identity.current
        guard own.userID == 0 else {
            return ServerAccount(name: name(ofUser: own.userID) ?? "#\(own.userID)", identity: own, isForeign: false)
        }
        // getpwnam's result is read at once, on one thread of a starting command.
        guard let entry = unsafe getpwnam("postgres") else { throw .accountMissing("postgres") }
        let identity = unsafe Identity(userID: entry.pointee.pw_uid, groupID: entry.pointee.pw_gid)
        return ServerAccount(name: "postgres", identity: identity, isForeign: true)
    }

    private static func name(ofUser userID: UInt32) -> String? {
        guard let entry = unsafe getpwuid(userID), let name = unsafe entry.pointee.pw_name else { return nil }
        return unsafe String(cString: name)
    }

    /// The command as this account, ended by `signal` when the thread that started it ends, however it ends.
    func command(_ program: String, _ arguments: [String], onParentDeath signal: String) -> Command {
        var all = ["--pdeathsig", signal]
        if isForeign { all += ["--reuid=\(name)", "--regid=\(identity.groupID)", "--init-groups"] }
        return Command(program: "/usr/bin/setpriv", arguments: all + ["--", program] + arguments)
    }
}
