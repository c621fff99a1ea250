@_spi(Testing) import Postgres
import TestSupport
import Testing

@Suite struct CancellationTests {
    @Test func `a cancelled task ends its statement and commits nothing`() async throws {
        try await withDatabase { database in
            try await database.run("create table things (id integer not null)")
            try await database.withPool(connections: 1) { pool in
                let gate = Gate()
                let task = Task {
                    await postgresError {
                        try await pool.transaction { db in
                            try db.execute("insert into things (id) values (1)")
                            gate.signal()
                            try db.execute("select pg_sleep(600)")
                        }
                    }
                }
                await gate.entered()
                task.cancel()
                #expect(await task.value == .cancelled)
                let count: Int = try await pool.transaction { db in
                    try db.one("select count(*) as n from things").value("n")
                }
                #expect(count == 0)
            }
        }
    }

    @Test func `a task cancelled between two statements commits nothing`() async throws {
        try await withDatabase { database in
            try await database.run("create table things (id integer not null)")
            try await database.withPool(connections: 1) { pool in
                let gate = Gate()
                let task = Task {
                    await postgresError {
                        try await pool.transaction { db in
                            try db.execute("insert into things (id) values (1)")
                            gate.pass()
                        }
                    }
                }
                await gate.entered()
                task.cancel()
                gate.open()
                #expect(await task.value == .cancelled)
                let count: Int = try await pool.transaction { db in
                    try db.one("select count(*) as n from things").value("n")
                }
                #expect(count == 0)
            }
        }
    }

    @Test func `a task cancelled before it begins never reaches a worker`() async throws {
        try await withPool { pool in
            let ran = Counter()
            let task = Task {
                // Only goes on once the task is cancelled.
                while !Task.isCancelled { await Task.yield() }
                return await postgresError { try await pool.transaction { _ in ran.up() } }
            }
            task.cancel()
            #expect(await task.value == .cancelled)
            #expect(ran.highest == 0)
        }
    }

    @Test func `a task cancelled in line gives its place back`() async throws {
        try await withPool(.init(name: "test", connections: 1, queueLimit: 1, waitLimit: .seconds(60))) { pool in
            let gate = Gate()
            async let holder: Void = pool.transaction { _ in gate.pass() }
            await gate.entered()
            for _ in 0..<3 {
                let task = Task { await postgresError { try await pool.transaction { _ in } } }
                task.cancel()
                #expect(await task.value == .cancelled)
            }
            gate.open()
            try await holder
        }
    }

    @Test func `a COMMIT that has begun is not cancelled`() async throws {
        try await withDatabase { database in
            // A deferred trigger makes COMMIT wait for a lock that the test holds.
            try await database.run(
                """
                create table things (id integer not null);
                create table doors (id integer not null);
                create function wait_at_the_door() returns trigger language plpgsql as
                  'begin lock table doors in exclusive mode; return null; end';
                create constraint trigger things_wait after insert on things deferrable initially deferred
                  for each row execute function wait_at_the_door()
                """
            )
            try await database.withPool(connections: 2) { pool in
                let gate = Gate()
                async let door: Void = pool.transaction { db in
                    try db.execute("lock table doors in exclusive mode")
                    gate.pass()
                }
                await gate.entered()
                let task = Task {
                    try await pool.transaction { db in
                        try db.execute("insert into things (id) values (1)")
                        return db.backendProcess
                    }
                }
                try await untilLockAwaited(in: database)
                task.cancel()
                gate.open()
                // The task is cancelled, the transaction is not.
                _ = try await task.value
                try await door
                let count: Int = try await pool.transaction { db in
                    try db.one("select count(*) as n from things").value("n")
                }
                #expect(count == 1)
            }
        }
    }

    @Test func `a warning of class 01 at COMMIT leaves the outcome unknown`() async throws {
        try await withDatabase { database in
            try await database.run(
                """
                create table things (id integer not null);
                create function warn() returns trigger language plpgsql as
                  $$begin raise warning 'not replicated' using errcode = '01000'; return null; end$$;
                create constraint trigger things_warn after insert on things deferrable initially deferred
                  for each row execute function warn()
                """
            )
            try await database.withPool(connections: 1) { pool in
                let first = try await backend(of: pool)
                let error = await postgresError {
                    try await pool.transaction { db in try db.execute("insert into things (id) values (1)") }
                }
                #expect(error == .outcomeUnknown)
                #expect(try await backend(of: pool) != first)
            }
        }
    }

    /// Waits until a session of the database waits for a lock.
    private func untilLockAwaited(in database: TestDatabase) async throws {
        try await database.withPool(connections: 1) { pool in
            while true {
                let waiting: Int = try await pool.transaction(.read) { db in
                    try db.one(
                        """
                        select count(*) as n
                          from pg_stat_activity
                         where datname = current_database() and wait_event_type = 'Lock'
                        """
                    ).value("n")
                }
                if waiting > 0 { return }
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }
}
