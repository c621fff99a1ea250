import FoundationEssentials
import Glibc
import Testing

@testable import Postgres

extension EmbeddedServerTests {
    @Test func `a killed server comes back`() throws {
        try TestHome.with { test in
            let lease = try test.server.ensureRunning()
            defer { lease.release() }
            for round in 0..<3 {
                let process = try test.postmaster()
                #expect(kill(process, SIGKILL) == 0)
                try test.waitForServer(other: process, lease)
                #expect(try test.psql("select \(round)") == "\(round)")
            }
            #expect(try test.postmasters().count == 1)
        }
    }

    @Test func `a killed server comes back although an old backend is busy`() throws {
        try TestHome.with { test in
            let lease = try test.server.ensureRunning()
            defer { lease.release() }
            let busy = try Self.busyBackend(of: test)
            defer { busy.send(SIGKILL) }
            let process = try test.postmaster()
            #expect(kill(process, SIGKILL) == 0)
            try test.waitForServer(other: process, lease)
            #expect(busy.exitStatus(within: .seconds(5)) != nil)
            #expect(try test.postmasters().count == 1)
        }
    }

    @Test func `the next command repairs a killed supervisor`() throws {
        try TestHome.with { test in
            let lease = try test.server.ensureRunning()
            defer { lease.release() }
            #expect(try test.psql("create table kept (n int); insert into kept values (7)") == "CREATE TABLE")
            let process = try test.postmaster()
            #expect(kill(try test.supervisor(), SIGKILL) == 0)
            let next = try test.server.ensureRunning()
            defer { next.release() }
            try test.waitForServer(other: process, next)
            #expect(try test.psql("select n from kept") == "7")
            #expect(try test.postmasters().count == 1)
        }
    }

    @Test func `a running command repairs a killed supervisor by its own lease`() throws {
        try TestHome.with { test in
            let holder = try test.holdElsewhere()
            let process = try test.postmaster()
            #expect(kill(try test.supervisor(), SIGKILL) == 0)
            try test.waitForServer(other: process)
            #expect(holder.exitStatus() == nil)
            #expect(try test.postmasters().count == 1)
        }
    }

    @Test func `commands that race after a killed supervisor share one server`() throws {
        try TestHome.with { test in
            for _ in 0..<3 { _ = try test.startHoldingElsewhere() }
            try test.waitUntilHeld(holders: 3)
            for _ in 0..<3 {
                let process = try test.postmaster()
                #expect(kill(try test.supervisor(), SIGKILL) == 0)
                let lease = try test.server.ensureRunning()
                defer { lease.release() }
                try test.waitForServer(other: process, lease)
                #expect(try test.postmasters().count == 1)
            }
        }
    }

    @Test func `supervisor and server killed together leave nothing that bars the next start`() throws {
        try TestHome.with { test in
            let lease = try test.server.ensureRunning()
            defer { lease.release() }
            let (supervisor, process) = (try test.supervisor(), try test.postmaster())
            #expect(kill(process, SIGKILL) == 0)
            #expect(kill(supervisor, SIGKILL) == 0)
            try test.waitForServer(other: process, lease)
            #expect(try test.psql("select 1") == "1")
        }
    }

    @Test func `the server stops after its last command was killed`() throws {
        try TestHome.with { test in
            let holder = try test.holdElsewhere()
            holder.send(SIGKILL)
            #expect(holder.exitStatus(within: .seconds(5))?.code == 128 + SIGKILL)
            try test.waitUntilStopped()
        }
    }

    @Test func `a terminated supervisor waits for the commands that use its server`() throws {
        try TestHome.with { test in
            let holder = try test.holdElsewhere()
            let process = try test.postmaster()
            #expect(kill(try test.supervisor(), SIGTERM) == 0)
            SystemCall.pause(.seconds(1))
            #expect(try test.postmaster() == process)
            holder.send(SIGKILL)
            try test.waitUntilStopped()
        }
    }

    @Test func `an interrupted first run leaves nothing half made`() throws {
        try TestHome.with { test in
            let holder = try test.startHoldingElsewhere()
            var draft: String?
            try eventually("initdb is at work") {
                draft = try Self.drafts(in: test).first
                return draft != nil
            }
            holder.send(SIGKILL)
            let maker = try #require(draft?.split(separator: "-").last.flatMap { Int32($0) })
            #expect(kill(maker, SIGKILL) == 0)
            try eventually("the supervisor is gone") { kill(maker, 0) != 0 }
            #expect(try test.server.status() == .absent)

            let lease = try test.server.ensureRunning()
            defer { lease.release() }
            #expect(try test.psql("select 1") == "1")
            #expect(try Self.drafts(in: test).isEmpty)
        }
    }

    @Test func `a server that cannot start says why`() throws {
        try TestHome.with { test in
            try test.server.ensureRunning().release()
            try test.waitUntilStopped()
            let tuning = try test.home().settings + "/local.conf"
            try SystemCall.write("shared_buffers = 'much'\n", to: tuning)
            let error = #expect(throws: EmbeddedServerError.self) { try test.server.ensureRunning() }
            #expect(error?.description.contains("shared_buffers") == true, "\(String(describing: error))")

            try SystemCall.write("shared_buffers = '32MB'\n", to: tuning)
            let lease = try test.server.ensureRunning()
            defer { lease.release() }
            #expect(try test.psql("show shared_buffers") == "32MB")
        }
    }

    private static func drafts(in test: TestHome) throws -> [String] {
        guard ServerHome(existing: test.path) != nil else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: test.path).filter { $0.hasPrefix("data.making-") }
    }

    /// A psql whose backend computes for a minute without looking up.
    private static func busyBackend(of test: TestHome) throws -> ChildProcess {
        let psql = try ServerBinaries.find(in: nil, forCluster: nil).path(of: "psql")
        let login = ["-X", "-h", try test.home().socketDirectory, "-U", "kycuong", "-d", "postgres"]
        let command = Command(
            program: psql,
            arguments: login + ["-c", "select count(*) from generate_series(1, 4000000000)"]
        )
        let child = try SupervisorLog.withDescriptor("/dev/null") {
            (output) throws(EmbeddedServerError) in try ChildProcess(command, output: output)
        }
        try eventually("the backend is busy") {
            try test.psql("select count(*) from pg_stat_activity where query like '%4000000000)'") == "1"
        }
        return child
    }
}
