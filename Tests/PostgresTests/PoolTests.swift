import FoundationEssentials
import Logging
import Postgres
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing

@Suite struct PoolTests {
    @Test func `a transaction commits what its body did`() async throws {
        try await withDatabase { database in
            try await database.withPool { pool in
                try await pool.transaction { db in
                    try db.execute("create table things (id integer not null)")
                    #expect(try db.execute("insert into things (id) values (\(1)), (\(2))") == 2)
                }
                #expect(try await count(in: pool) == 2)
            }
        }
    }

    @Test func `a throwing body rolls back`() async throws {
        struct Refusal: Error {}
        try await withDatabase { database in
            try await database.run("create table things (id integer not null)")
            try await database.withPool { pool in
                await #expect(throws: Refusal.self) {
                    try await pool.transaction { db in
                        try db.execute("insert into things (id) values (\(1))")
                        throw Refusal()
                    }
                }
                let left = try await count(in: pool)
                #expect(left == 0)
            }
        }
    }

    @Test func `an error that the body swallows still rolls back`() async throws {
        try await withDatabase { database in
            try await database.run(
                "create table things (id integer not null, constraint things_id_check check (id > 0))"
            )
            try await database.withPool { pool in
                let error = await postgresError {
                    try await pool.transaction { db in
                        try db.execute("insert into things (id) values (\(1))")
                        #expect(throws: PostgresError.self) { try db.execute("insert into things (id) values (\(0))") }
                    }
                }
                #expect(error?.constraint == "things_id_check")
                let left = try await count(in: pool)
                #expect(left == 0)
            }
        }
    }

    @Test func `a deferred constraint refuses at COMMIT and the session lives on`() async throws {
        try await withDatabase { database in
            try await database.run(
                "create table things (id integer not null, constraint things_id_key unique (id) deferrable initially deferred)"
            )
            try await database.withPool(connections: 1) { pool in
                let first = try await backend(of: pool)
                let error = await postgresError {
                    try await pool.transaction { db in
                        try db.execute("insert into things (id) values (\(1)), (\(1))")
                    }
                }
                #expect(error?.sqlState == "23505")
                #expect(error?.constraint == "things_id_key")
                #expect(try await backend(of: pool) == first)
            }
        }
    }

    @Test func `reading transactions refuse to write and a snapshot does not change`() async throws {
        try await withDatabase { database in
            try await database.run("create table things (id integer not null)")
            try await database.withPool { pool in
                for mode in [TransactionMode.read, .snapshot] {
                    let error = await postgresError {
                        try await pool.transaction(mode) { db in try db.execute("insert into things (id) values (1)") }
                    }
                    #expect(error?.sqlState == "25006")
                }
                let level: String = try await pool.transaction(.snapshot) { db in
                    try db.one("select current_setting('transaction_isolation') as level").value("level")
                }
                #expect(level == "repeatable read")
            }
        }
    }

    @Test func `a local setting holds for one transaction`() async throws {
        try await withPool { pool in
            let setting = try LocalSetting(name: "app.ctx", value: "commune|staff|a.b:c_d-9")
            let inside: String = try await pool.transaction(.read, local: [setting]) { db in
                try db.one("select current_setting('app.ctx') as ctx").value("ctx")
            }
            let after: String? = try await pool.transaction(.read) { db in
                try db.one("select nullif(current_setting('app.ctx', true), '') as ctx").value("ctx")
            }
            #expect(inside == "commune|staff|a.b:c_d-9")
            #expect(after == nil)
        }
    }

    @Test(arguments: ["a'b", "a\\b", "a b", "a\0b", "đ", "a;b", "$1", "a\nb"])
    func `a local setting with any other character is refused`(_ value: String) {
        #expect(throws: PostgresError.self) { try LocalSetting(name: "app.ctx", value: value) }
    }

    @Test func `a setting the server refuses opens no transaction and costs no connection`() async throws {
        try await withPool { pool in
            let wrong = [try LocalSetting(name: "work_mem", value: "none")]
            let before = try await pool.transaction(.read) { $0.backendProcess }
            let error = await #expect(throws: PostgresError.self) {
                try await pool.transaction(.read, local: wrong) { db in
                    try db.one("select 1 as n").value("n", as: Int.self)
                }
            }
            #expect(error?.sqlState == "22023")
            #expect(try await pool.transaction(.read) { $0.backendProcess } == before)
        }
    }

    @Test func `a full queue is told at once and a long wait is cut short`() async throws {
        let configuration = Pool.Configuration(
            name: "test",
            connections: 1,
            queueLimit: 1,
            waitLimit: .milliseconds(300)
        )
        try await withPool(configuration) { pool in
            let gate = Gate()
            async let holder: Void = pool.transaction { _ in gate.pass() }
            await gate.entered()
            async let waiting = postgresError { try await pool.transaction { _ in } }
            // One waits; the next finds the queue full, unless the first has been refused already.
            let others = await [
                postgresError { try await pool.transaction { _ in } },
                postgresError { try await pool.transaction { _ in } },
            ]
            let waited = await waiting
            #expect(waited == .poolTimeout || waited == .poolBusy)
            #expect(others.allSatisfy { $0 == .poolBusy || $0 == .poolTimeout })
            #expect((others + [waited]).contains(.poolTimeout))
            gate.open()
            try await holder
            try await pool.transaction { _ in }
        }
    }

    @Test func `a pool without a queue refuses while its only worker is busy`() async throws {
        let configuration = Pool.Configuration(name: "test", connections: 1, queueLimit: 1, waitLimit: .seconds(60))
        try await withPool(configuration) { pool in
            let gate = Gate()
            async let holder: Void = pool.transaction { _ in gate.pass() }
            await gate.entered()
            let results = await withTaskGroup(of: PostgresError?.self) { group in
                for _ in 0..<5 { group.addTask { await postgresError { try await pool.transaction { _ in } } } }
                var results: [PostgresError?] = []
                // Four of the five are refused at once; only then the door opens for the one that waits.
                for await result in group {
                    results.append(result)
                    if results.count == 4 { gate.open() }
                }
                return results
            }
            #expect(results.filter { $0 == .poolBusy }.count == 4)
            #expect(results.last == .some(nil))
            try await holder
        }
    }

    @Test func `one partition never takes all workers`() async throws {
        let configuration = Pool.Configuration(
            name: "test",
            connections: 3,
            queueLimit: 100,
            queueLimitPerPartition: 3,
            waitLimit: .seconds(60)
        )
        try await withPool(configuration) { pool in
            let busy = UUID()
            let gate = Gate()
            let running = Counter()
            try await withThrowingTaskGroup(of: PostgresError?.self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        await postgresError {
                            try await pool.transaction(partition: busy) { _ in
                                running.up()
                                gate.pass()
                                running.down()
                            }
                        }
                    }
                }
                // Two run, three wait in the partition's line, one is refused.
                #expect(try await group.next() == .some(.poolBusy))
                // Others and readers of the same partition are served meanwhile.
                for _ in 0..<20 { try await pool.transaction(partition: UUID()) { _ in } }
                try await pool.transaction(.read, partition: busy) { _ in }
                gate.open()
                for try await error in group { #expect(error == nil) }
            }
            #expect(running.highest <= 2)
        }
    }

    @Test func `a partition in a pool of two leaves one worker to the others`() async throws {
        let configuration = Pool.Configuration(name: "test", connections: 2, waitLimit: .seconds(60), partitionLimit: 2)
        try await withPool(configuration) { pool in
            let busy = UUID()
            let gate = Gate()
            async let first: Void = pool.transaction(partition: busy) { _ in gate.pass() }
            async let second: Void = pool.transaction(partition: busy) { _ in gate.pass() }
            await gate.entered()
            // Served while the gate is shut: the second of the busy partition waits instead of taking this worker.
            let other: Int = try await pool.transaction(partition: UUID()) { db in
                try db.one("select 1 as n").value("n")
            }
            #expect(other == 1)
            gate.open()
            try await first
            try await second
        }
    }

    @Test func `shutting down lets the running end and refuses the new`() async throws {
        let settings = try TestServer.settings(database: "postgres")
        let pool = try Pool(
            settings: { settings },
            configuration: .init(name: "test", connections: 1),
            logger: TestServer.logger
        )
        let gate = Gate()
        async let running = pool.transaction { db in
            gate.pass()
            return try db.one("select 1 as n").value("n", as: Int.self)
        }
        await gate.entered()
        async let stopped: Void = pool.shutdown()
        // Until the door is closed a transaction waits in line, where its task is cancelled again.
        while await refusal(of: pool) != .shutDown {}
        gate.open()
        #expect(try await running == 1)
        await stopped
    }

    @Test func `a shutdown with a time limit cancels what does not end`() async throws {
        let settings = try TestServer.settings(database: "postgres")
        let pool = try Pool(
            settings: { settings },
            configuration: .init(name: "test", connections: 1, shutdownLimit: .milliseconds(200)),
            logger: TestServer.logger
        )
        let gate = Gate()
        async let running = postgresError {
            try await pool.transaction { db in
                gate.signal()
                try db.execute("select pg_sleep(600)")
            }
        }
        await gate.entered()
        await pool.shutdown()
        #expect(await running == .cancelled)
    }

    @Test func `a service group stops the pool`() async throws {
        let settings = try TestServer.settings(database: "postgres")
        let pool = try Pool(
            settings: { settings },
            configuration: .init(name: "test", connections: 1),
            logger: TestServer.logger
        )
        let group = ServiceGroup(services: [pool], logger: TestServer.logger)
        async let ended: Void = group.run()
        try await pool.transaction { _ in }
        await group.triggerGracefulShutdown()
        try await ended
        #expect(await postgresError { try await pool.transaction { _ in } } == .shutDown)
    }

    /// How a transaction ends that is cancelled while it waits, or refused.
    private func refusal(of pool: Pool) async -> PostgresError? {
        let task = Task { await postgresError { try await pool.transaction { _ in } } }
        task.cancel()
        return await task.value
    }

    private func count(in pool: Pool) async throws -> Int {
        try await pool.transaction(.read) { db in try db.one("select count(*) as n from things").value("n") }
    }
}
