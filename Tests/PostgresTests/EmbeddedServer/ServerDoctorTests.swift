import Testing

@testable import Postgres

@Suite struct ServerDoctorTests {
    /// A machine on which all is well.
    private static func facts(_ change: (inout ServerFacts) -> Void = { _ in }) throws -> ServerFacts {
        var facts = ServerFacts(
            installed: [try binaries("postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)")],
            clusterMajor: 15,
            account: ServerAccount(
                name: "postgres",
                identity: ServerAccount.Identity(userID: 101, groupID: 104),
                isForeign: true
            ),
            callerID: 0,
            home: "/var/lib/kycuong",
            homeInfo: SystemCall.FileInfo(userID: 0, groupID: 0, mode: 0o40711),
            socket: "/var/lib/kycuong/s/.s.PGSQL.5432",
            disk: ServerFacts.Disk(free: 80 << 30, total: 200 << 30),
            status: .running(processID: 4711),
            now: 1_800_000_000,
            clusterWrittenAt: 1_799_999_000
        )
        change(&facts)
        return facts
    }

    private static func binaries(_ answer: String) throws -> ServerBinaries {
        ServerBinaries(
            directory: "/usr/lib/postgresql/x/bin",
            version: try #require(ServerBinaries.Version(answer: answer))
        )
    }

    /// The worst finding that a change brings.
    private func worst(_ change: (inout ServerFacts) -> Void) throws -> ServerFinding {
        let found = ServerDoctor.findings(of: try Self.facts(change))
        return try #require(found.max { $0.level < $1.level })
    }

    @Test func `a machine in order has nothing but good findings`() throws {
        #expect(ServerDoctor.findings(of: try Self.facts()).allSatisfy { $0.level == .ok && $0.advice == nil })
    }

    @Test func `missing binaries are a problem with a command that installs them`() throws {
        let found = try worst { facts in
            facts.installed = []
            facts.clusterMajor = nil
        }
        #expect(found.level == .problem)
        #expect(found.title == "Cần PostgreSQL từ phiên bản 15, máy chưa cài PostgreSQL")
        #expect(found.advice == "sudo apt-get install postgresql-15")
    }

    @Test func `a server older than 15 is a problem`() throws {
        let old = try Self.binaries("postgres (PostgreSQL) 13.14")
        let found = try worst { facts in
            facts.installed = [old]
            facts.clusterMajor = nil
        }
        #expect(
            found
                == ServerFinding(
                    .problem,
                    "Cần PostgreSQL từ phiên bản 15, máy chỉ có PostgreSQL 13.14",
                    advice: "sudo apt-get install postgresql-15"
                )
        )
    }

    @Test func `a cluster of another major version is a problem although newer binaries are there`() throws {
        let found = try worst { $0.clusterMajor = 16 }
        #expect(found.level == .problem)
        #expect(found.advice == "sudo apt-get install postgresql-16")
    }

    @Test func `an outdated minor version is a warning`() throws {
        let old = try Self.binaries("postgres (PostgreSQL) 15.6 (Debian 15.6-0+deb12u1)")
        let found = try worst { $0.installed = [old] }
        #expect(found.level == .warning)
        #expect(found.title == "PostgreSQL 15.6 đã cũ, bản sửa lỗi mới là 15.20")
    }

    @Test(
        arguments: [
            (150 << 20, 10 << 30, ServerFinding.Level.problem), (1 << 30, 100 << 30, .problem),
            (1 << 30, 4 << 30, .warning),
            (9 << 30, 100 << 30, .warning), (3 << 30, 20 << 30, .ok),
        ] as [(UInt64, UInt64, ServerFinding.Level)]
    )
    func `a disk is judged by what is free and by its share`(free: UInt64, total: UInt64, level: ServerFinding.Level)
        throws
    {
        #expect(try worst { $0.disk = ServerFacts.Disk(free: free, total: total) }.level == level)
    }

    @Test func `a home of somebody else is a problem`() throws {
        let found = try worst { $0.callerID = 1000 }
        #expect(found.level == .problem)
        #expect(found.title.contains("thuộc tài khoản số 0"))
    }

    @Test func `a home that others may write into is a problem`() throws {
        let found = try worst { $0.homeInfo = SystemCall.FileInfo(userID: 0, groupID: 0, mode: 0o40777) }
        #expect(found.advice == "chmod go-w /var/lib/kycuong")
    }

    @Test func `a home that is a file is a problem`() throws {
        #expect(
            try worst { $0.homeInfo = SystemCall.FileInfo(userID: 0, groupID: 0, mode: 0o100644) }.level == .problem
        )
    }

    @Test func `a barred way to the data is a problem`() throws {
        #expect(try worst { $0.barredDirectory = "/root" }.advice == "sudo chmod o+x /root")
    }

    @Test func `a socket path that the kernel cannot take is a problem`() throws {
        let path = "/" + String(repeating: "x", count: 107)
        #expect(try worst { $0.socket = path }.title.contains("dài 108 byte"))
    }

    @Test func `a clock before the newest data or before this program is a problem`() throws {
        #expect(try worst { $0.clusterWrittenAt = $0.now + 3600 }.level == .problem)
        #expect(
            try worst {
                $0.now = 0; $0.clusterWrittenAt = nil
            }.level == .problem
        )
        #expect(try worst { $0.clusterWrittenAt = $0.now + 30 }.level == .ok)
    }

    @Test func `a missing account is a problem`() throws {
        #expect(try worst { $0.account = nil }.title.contains("'postgres'"))
    }

    @Test func `the doctor sees a real home with a planted fault`() throws {
        try TestHome.with { test in
            let doctor = ServerDoctor(test.server)
            #expect(!doctor.findings().contains { $0.level == .problem })

            try test.server.ensureRunning().release()
            #expect(doctor.findings().contains { $0.title.hasPrefix("Máy chủ dữ liệu đang chạy") })
            try test.waitUntilStopped()
            try test.setPermissions(0o777)
            #expect(doctor.findings().contains { $0.level == .problem && $0.advice == "chmod go-w \(test.path)" })
            let error = #expect(throws: EmbeddedServerError.self) { try test.server.ensureRunning() }
            #expect(error?.description.contains("chmod go-w") == true)
        }
    }

    @Test func `a directory without binaries is told at once`() throws {
        try TestHome.with { test in
            let server = EmbeddedServer(home: test.path, binaryDirectory: "/nowhere", launcher: test.server.launcher)
            #expect(throws: EmbeddedServerError.binariesMissing(major: nil)) { try server.ensureRunning() }
            #expect(ServerDoctor(server).findings().contains { $0.title.contains("chưa cài PostgreSQL") })
        }
    }
}
