import Foundation
import Glibc
import Postgres
import TestSupport
import Testing

@Suite struct BrokenConnectionTests {
    @Test func `a frozen backend ends in a timeout and the connection is replaced`() async throws {
        try await withDatabase { database in
            try await database.withPool(connections: 1) { pool in
                let frozen = try await backend(of: pool)
                defer { kill(pid_t(frozen), SIGCONT) }
                let error = await postgresError {
                    try await pool.transaction(deadline: .milliseconds(500)) { db in
                        try Self.freeze(db)
                        try db.execute("select 1")
                    }
                }
                #expect(error == .timeout)
                #expect(try await backend(of: pool) != frozen)
            }
        }
    }

    @Test func `a backend frozen before COMMIT leaves the outcome unknown`() async throws {
        try await withDatabase { database in
            try await database.run("create table things (id integer not null)")
            let configuration = Pool.Configuration(
                name: "test",
                connections: 1,
                waitLimit: .seconds(60),
                commitLimit: .milliseconds(300)
            )
            try await database.withPool(configuration) { pool in
                let frozen = try await backend(of: pool)
                defer { kill(pid_t(frozen), SIGCONT) }
                let error = await postgresError {
                    try await pool.transaction { db in
                        try db.execute("insert into things (id) values (1)")
                        try Self.freeze(db)
                    }
                }
                #expect(error == .outcomeUnknown)
                #expect(try await backend(of: pool) != frozen)
            }
        }
    }

    @Test func `a statement that outlives its deadline is ended on the server too`() async throws {
        try await withDatabase { database in
            try await database.withPool { pool in
                let error = await postgresError {
                    try await pool.transaction(deadline: .milliseconds(200)) { db in
                        try db.execute("select pg_sleep(600)")
                    }
                }
                #expect(error == .timeout)
                try await untilNobodySleeps(in: pool)
            }
        }
    }

    @Test func `a killed backend fails its transaction and the next one gets a new connection`() async throws {
        try await withDatabase { database in
            try await database.withPool(connections: 1) { pool in
                let first = try await backend(of: pool)
                let error = await postgresError {
                    try await pool.transaction { db in
                        try db.query("select pg_terminate_backend(pg_backend_pid())")
                    }
                }
                #expect(error == .connectionLost)
                #expect(try await backend(of: pool) != first)
            }
        }
    }

    @Test func `a backend killed while idle is never noticed by the caller`() async throws {
        try await withDatabase { database in
            try await database.withPool(connections: 1) { pool in
                for _ in 0..<5 {
                    let idle = try await backend(of: pool)
                    try await TestServer.run("select pg_terminate_backend(\(idle))")
                    #expect(try await backend(of: pool) != idle)
                }
            }
        }
    }

    @Test func `a connection cut at any byte of the answer never lies`() async throws {
        try await withDatabase { database in
            try await database.run("create table things (id integer not null)")
            let proxy = try TCPProxy(to: TestServer.port)
            defer { proxy.close() }
            let settings = try TestServer.loopbackSettings(database: database.name, port: proxy.port)
            let configuration = Pool.Configuration(name: "test", connections: 1, waitLimit: .seconds(60))
            let answerLength = try await database.withPool(configuration, settings: settings) { pool in
                try await pool.transaction { _ in }
                let before = proxy.passed(.toClient)
                try await pool.transaction { db in try db.execute("insert into things (id) values (0)") }
                return proxy.passed(.toClient) - before
            }
            var committed: Set<Int> = []
            var unknown: Set<Int> = []
            try await database.withPool(configuration, settings: settings) { pool in
                for byte in 1..<answerLength {
                    // A connection that is in use, so that the cut falls into the insert's transaction.
                    try await pool.transaction { db in try db.query("select 1") }
                    proxy.cut(.toClient, after: byte)
                    let error = await postgresError {
                        try await pool.transaction { db in
                            if byte.isMultiple(of: 2) { proxy.cut(.toClient, after: byte) }
                            try db.execute("insert into things (id) values (\(byte))")
                        }
                    }
                    proxy.heal()
                    switch error {
                    case nil: committed.insert(byte)
                    case .outcomeUnknown: unknown.insert(byte)
                    default: #expect(error == .connectionLost)
                    }
                }
            }
            let stored: [Int] = try await database.withPool { pool in
                try await pool.transaction(.read) { db in
                    try db.query("select id from things where id > 0").map { try $0.value("id") }
                }
            }
            // Acknowledged is stored; stored is acknowledged or unknown, and once.
            #expect(committed.isSubset(of: stored))
            #expect(Set(stored).isSubset(of: committed.union(unknown)))
            #expect(Set(stored).count == stored.count)
            #expect(!unknown.isEmpty)
        }
    }

    @Test(arguments: 0...14) func `a connection cut in the answer to COMMIT leaves the outcome unknown`(_ byte: Int)
        async throws
    {
        try await withDatabase { database in
            try await database.run("create table things (id integer not null)")
            let proxy = try TCPProxy(to: TestServer.port)
            defer { proxy.close() }
            let settings = try TestServer.loopbackSettings(database: database.name, port: proxy.port)
            try await database.withPool(
                .init(name: "test", connections: 1, waitLimit: .seconds(60)),
                settings: settings
            ) { pool in
                let error = await postgresError {
                    try await pool.transaction { db in
                        try db.execute("insert into things (id) values (1)")
                        proxy.cut(.toClient, after: byte)
                    }
                }
                #expect(error == .outcomeUnknown)
                proxy.heal()
                try await pool.transaction { _ in }
            }
        }
    }

    @Test(arguments: [0, 1, 5, 9, 10]) func `a connection cut in the request to COMMIT leaves the outcome unknown`(
        _ byte: Int
    )
        async throws
    {
        try await withDatabase { database in
            let proxy = try TCPProxy(to: TestServer.port)
            defer { proxy.close() }
            let settings = try TestServer.loopbackSettings(database: database.name, port: proxy.port)
            try await database.withPool(
                .init(name: "test", connections: 1, waitLimit: .seconds(60)),
                settings: settings
            ) { pool in
                let error = await postgresError {
                    try await pool.transaction { db in
                        try db.execute("create table things (id integer not null)")
                        proxy.cut(.toServer, after: byte)
                    }
                }
                #expect(error == .outcomeUnknown)
            }
        }
    }

    @Test func `a network that swallows everything ends in a timeout`() async throws {
        let proxy = try TCPProxy(to: TestServer.port)
        defer { proxy.close() }
        let settings = try TestServer.loopbackSettings(database: "postgres", port: proxy.port)
        try await withPool(settings: settings) { pool in
            try await pool.transaction { _ in }
            proxy.fallSilent()
            #expect(
                await postgresError { try await pool.transaction(deadline: .milliseconds(300)) { _ in } } == .timeout
            )
            proxy.heal()
            try await pool.transaction { _ in }
        }
    }

    @Test func `a server that cannot be reached is told as such, also when it keeps silent`() async throws {
        let proxy = try TCPProxy(to: TestServer.port)
        defer { proxy.close() }
        var settings = try TestServer.loopbackSettings(database: "postgres", port: proxy.port)
        settings.connectTimeout = .milliseconds(300)
        proxy.fallSilent()
        let configuration = Pool.Configuration(name: "test", connections: 1, waitLimit: .milliseconds(100))
        let silent = await postgresError {
            try await withPool(configuration, settings: settings) { pool in try await pool.transaction { _ in } }
        }
        #expect(silent == .connectFailed("no answer in time"))
        settings = try TestServer.settings(database: "there is no such database")
        let absent = await postgresError {
            try await withPool(configuration, settings: settings) { pool in try await pool.transaction { _ in } }
        }
        guard case .connectFailed = absent else {
            Issue.record("expected connectFailed, got \(String(describing: absent))")
            return
        }
        #expect(absent?.description == "could not connect to PostgreSQL")
    }

    @Test func `a server that comes back within the wait limit is not noticed`() async throws {
        let proxy = try TCPProxy(to: TestServer.port)
        defer { proxy.close() }
        var settings = try TestServer.loopbackSettings(database: "postgres", port: proxy.port)
        settings.connectTimeout = .seconds(1)
        try await withPool(settings: settings) { pool in
            proxy.fallSilent()
            async let waiting: Int = pool.transaction { db in try db.one("select 1 as n").value("n") }
            while proxy.connections < 2 { try await Task.sleep(for: .milliseconds(10)) }
            proxy.heal()
            let answer = try await waiting
            #expect(answer == 1)
        }
    }

    /// Stops the backend while it waits for us inside its transaction, when it holds no lock that others need.
    private static func freeze(_ db: Connection) throws {
        try db.execute("select 1")
        Thread.sleep(forTimeInterval: 0.05)
        kill(pid_t(db.backendProcess), SIGSTOP)
    }

    /// Waits until no session of the database is inside pg_sleep; the test's own time limit is the bound.
    private func untilNobodySleeps(in pool: Pool) async throws {
        while true {
            let sleeping: Int = try await pool.transaction(.read) { db in
                try db.one(
                    """
                    select count(*) as n
                      from pg_stat_activity
                     where datname = current_database() and wait_event = 'PgSleep'
                    """
                ).value("n")
            }
            if sleeping == 0 { return }
            try await Task.sleep(for: .milliseconds(50))
        }
    }
}
