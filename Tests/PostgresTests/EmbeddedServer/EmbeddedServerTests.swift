import FoundationEssentials
import Glibc
import Testing

@testable import Postgres

/// One after another: each test has a whole PostgreSQL server, and two cores carry them all.
@Suite(.serialized) struct EmbeddedServerTests {
    @Test func `the first start makes a cluster that answers`() throws {
        try TestHome.with { test in
            #expect(try test.server.status() == .absent)
            let lease = try test.server.ensureRunning()
            defer { lease.release() }
            #expect(try test.psql("select 1") == "1")
            #expect(lease.socketDirectory == test.path + "/s")
            #expect(try test.server.status() == .running(processID: try test.postmaster()))
        }
    }

    @Test func `a home with a long path has its socket in a short one`() throws {
        try TestHome.with(name: String(repeating: "dài", count: 25)) { test in
            let lease = try test.server.ensureRunning()
            defer { lease.release() }
            #expect(!lease.socketDirectory.hasPrefix(test.path))
            #expect(try test.psql("select 1") == "1")
        }
    }

    @Test func `a socket directory that somebody else put there is refused`() throws {
        try TestHome.with(name: String(repeating: "y", count: 90)) { test in
            let home = try ServerHome.open(test.path)
            let trap = test.path + "/trap"
            try FileManager.default.createDirectory(atPath: trap, withIntermediateDirectories: false)
            try FileManager.default.createSymbolicLink(atPath: home.socketDirectory, withDestinationPath: trap)
            let error = #expect(throws: EmbeddedServerError.self) { try test.server.ensureRunning() }
            #expect(error?.description.contains(home.socketDirectory) == true)
        }
    }

    @Test func `a second command finds the server running`() throws {
        try TestHome.with { test in
            let first = try test.server.ensureRunning()
            defer { first.release() }
            let process = try test.postmaster()
            let second = try test.server.ensureRunning()
            defer { second.release() }
            #expect(try test.postmaster() == process)
            first.release()
            SystemCall.pause(.seconds(1))
            #expect(try test.postmaster() == process)
        }
    }

    @Test func `first commands that race share one server`() throws {
        try TestHome.with { test in
            for _ in 0..<4 { _ = try test.startHoldingElsewhere() }
            try test.waitUntilHeld(holders: 4)
            #expect(try test.postmasters() == [test.postmaster()])
            #expect(try test.psql("select 1") == "1")
        }
    }

    @Test func `the server stops some time after the last command`() throws {
        try TestHome.with(linger: .seconds(1)) { test in
            let lease = try test.server.ensureRunning()
            let process = try test.postmaster()
            lease.release()
            SystemCall.pause(.milliseconds(500))
            #expect(try test.postmaster() == process)
            try test.waitUntilStopped()
        }
    }

    @Test func `short commands in a row keep the server running`() throws {
        // Long enough for a busy machine to come back in time, and shorter than all rounds together.
        try TestHome.with(linger: .milliseconds(1_500)) { test in
            let lease = try test.server.ensureRunning()
            let process = try test.postmaster()
            lease.release()
            for _ in 0..<20 {
                try test.server.ensureRunning().release()
                SystemCall.pause(.milliseconds(150))
            }
            #expect(try test.postmaster() == process)
        }
    }

    @Test func `a command that comes while the server stops gets a running one`() throws {
        try TestHome.with(linger: .milliseconds(100)) { test in
            for round in 0..<12 {
                let lease = try test.server.ensureRunning()
                defer { lease.release() }
                #expect(try test.psql("select \(round)") == "\(round)")
                #expect(try test.postmasters().count == 1)
                lease.release()
                SystemCall.pause(.milliseconds(60 + 25 * round))
            }
        }
    }

    @Test func `the settings that protect data are in force`() throws {
        try TestHome.with { test in
            let lease = try test.server.ensureRunning()
            defer { lease.release() }
            for (name, value) in [
                ("fsync", "on"), ("full_page_writes", "on"), ("synchronous_commit", "on"), ("data_checksums", "on"),
                ("server_encoding", "UTF8"), ("listen_addresses", ""), ("log_parameter_max_length", "0"),
                ("log_parameter_max_length_on_error", "0"), ("log_error_verbosity", "terse"),
                ("log_min_error_statement", "panic"), ("unix_socket_permissions", "0700"),
            ] {
                #expect(try test.psql("show \(name)") == value, "\(name)")
            }
            let locale =
                "select format('%s:%s', datlocprovider, daticulocale) from pg_database where datname = 'postgres'"
            #expect(try test.psql(locale) == "i:vi")
            let order = "select string_agg(t, ' ' order by t) from unnest('{Ea,Đa,Da,An,Ăn}'::text[]) t"
            #expect(try test.psql(order) == "An Ăn Da Đa Ea")
            #expect(try test.psql("select bool_and(error is null) from pg_hba_file_rules") == "t")
            #expect(try test.psql("select bool_and(error is null) from pg_ident_file_mappings") == "t")
        }
    }

    @Test func `fsync stays on against alter system`() throws {
        try TestHome.with(linger: .milliseconds(100)) { test in
            let lease = try test.server.ensureRunning()
            #expect(try test.psql("alter system set fsync = off") == "ALTER SYSTEM")
            lease.release()
            try test.waitUntilStopped()
            let next = try test.server.ensureRunning()
            defer { next.release() }
            #expect(try test.psql("show fsync") == "on")
        }
    }

    @Test func `no process of the server holds a lock or a file of ours`() throws {
        try TestHome.with { test in
            let lease = try test.server.ensureRunning()
            defer { lease.release() }
            let home = try test.home()
            for process in ClusterProcesses(data: home.data).running() {
                let held = (0..<64).compactMap { SystemCall.linkTarget("/proc/\(process)/fd/\($0)") }
                #expect(!held.contains { $0 == home.usersLock || $0 == home.supervisorLock }, "\(held)")
            }
        }
    }
}
