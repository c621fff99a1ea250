import FoundationEssentials
import Glibc
import Testing

@testable import Postgres

@Suite struct ServerPartsTests {
    @Test(arguments: [
        ("postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)", "15.20"), ("postgres (PostgreSQL) 18.1", "18.1"),
        ("postgres (PostgreSQL) 19beta2", "19.0"),
    ])
    func `a version is read from the program's own answer`(answer: String, version: String) {
        #expect(ServerBinaries.Version(answer: answer)?.description == version)
    }

    @Test func `no version is read from something else`() {
        #expect(ServerBinaries.Version(answer: "command not found") == nil)
    }

    @Test func `a short home holds its socket and a long one has it elsewhere`() {
        #expect(SocketDirectory.path(forHome: "/var/lib/kycuong", userID: 0) == "/var/lib/kycuong/s")
        let long = "/srv/" + String(repeating: "x", count: 90)
        let (root, user) = (
            SocketDirectory.path(forHome: long, userID: 0), SocketDirectory.path(forHome: long, userID: 7)
        )
        #expect(root.hasPrefix("/run/kycuong-"))
        #expect(user.hasPrefix("/tmp/kycuong-7-"))
        #expect(SocketDirectory.path(forHome: long + "y", userID: 0) != root)
        #expect((user + "/.s.PGSQL.5432").utf8.count <= SocketDirectory.longestPath)
    }

    @Test func `the settings name every role a caller may enter as`() throws {
        let home = try #require(ServerHome(existing: "/tmp"))
        let identity = ServerAccount.Identity(userID: 1000, groupID: 1000)
        let account = ServerAccount(name: "lan", identity: identity, isForeign: false)
        let names = ServerSettings(home: home, account: account).namesText.split(separator: "\n")
        #expect(names.contains("kycuong \"lan\" kycuong"))
        #expect(names.contains("kycuong \"root\" kycuong_demo_inspector"))
        #expect(names.count == 1 + 2 * 9)
    }

    @Test func `a lock excludes another one of the same process until it is dropped`() throws {
        try TestHome.with { test in
            let home = try ServerHome.open(test.path)
            do {
                let first = try FileLock(path: home.usersLock)
                let second = try FileLock(path: home.usersLock)
                #expect(try first.tryLock(.shared))
                #expect(try second.tryLock(.shared))
                #expect(try !second.tryLock(.exclusive))
                first.unlock()
                #expect(try second.tryLock(.exclusive))
                #expect(try !first.tryLock(.shared))
            }
            #expect(try FileLock(path: home.usersLock).tryLock(.exclusive))
        }
    }

    @Test func `a home is made closed to others whatever the umask says`() throws {
        try TestHome.with(name: "a/b/home") { test in
            let path = try test.server.prepareHome()
            let made = try #require(try SystemCall.info(path))
            #expect(made.permissions == (geteuid() == 0 ? 0o711 : 0o700))
            #expect(made.userID == geteuid())
            #expect(try EmbeddedServer(home: path + "/").prepareHome() == path)
        }
    }

    @Test func `a relative home is refused`() {
        let server = EmbeddedServer(home: "data")
        #expect(throws: EmbeddedServerError.self) { try server.ensureRunning() }
    }

    @Test func `a link in place of a directory of ours is refused`() throws {
        try TestHome.with { test in
            let home = try ServerHome.open(test.path)
            try FileManager.default.createSymbolicLink(atPath: home.settings, withDestinationPath: "/etc")
            #expect(throws: EmbeddedServerError.self) { try home.layOut(for: try ServerAccount.current()) }
            try FileManager.default.removeItem(atPath: home.settings)
        }
    }

    @Test func `a child starts without our descriptors and our environment`() throws {
        try TestHome.with { test in
            let home = try ServerHome.open(test.path)
            let open = unsafe Glibc.open(home.path, O_RDONLY)
            defer { close(open) }
            let child = Command(
                program: "/bin/sh",
                arguments: ["-c", "ls /proc/self/fd | wc -l; pwd; env | grep -c ^PG"]
            )
            // 0, 1, 2 and the directory that ls itself reads.
            #expect(try ChildProcess.run(child).output == "4\n/\n0\n")
        }
    }

    @Test func `a child's end is told apart by code and signal`() throws {
        #expect(try ChildProcess.run(Command(program: "/bin/sh", arguments: ["-c", "exit 3"])).status.code == 3)
        let killed = Command(program: "/bin/sh", arguments: ["-c", "kill -9 $$"])
        #expect(try ChildProcess.run(killed).status.code == 137)
    }
}
