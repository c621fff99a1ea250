@_spi(Testing) import Postgres
import TestSupport
import Testing

@Suite struct ConnectionTests {
    @Test func `first takes none or one row and one takes exactly one`() async throws {
        try await withPool { pool in
            try await pool.transaction(.read) { db in
                let none = try db.first("select 1 as n where false")
                #expect(none.map(\.columnNames) == nil)
                #expect(try db.first("select 1 as n")?.value("n") == 1)
                #expect(throws: PostgresError.self) { try db.first("select n from generate_series(1, 2) as n") }
                #expect(throws: PostgresError.self) { try db.one("select 1 as n where false") }
                #expect(throws: PostgresError.self) { try db.one("select n from generate_series(1, 2) as n") }
                #expect(try db.one("select 1 as n").columnNames == ["n"])
            }
        }
    }

    @Test func `a refused statement tells state, constraint and table but not the value`() async throws {
        try await withDatabase { database in
            try await database.run("create table people (name text not null, constraint people_name_key unique (name))")
            try await database.withPool { pool in
                let error = await postgresError {
                    try await pool.transaction { db in
                        for _ in 0..<2 { try db.execute("insert into people (name) values (\("Minh"))") }
                    }
                }
                guard case .server(let server) = error else {
                    Issue.record("expected a server error, got \(String(describing: error))")
                    return
                }
                #expect(server.sqlState == "23505")
                #expect(server.constraint == "people_name_key")
                #expect(server.table == "people")
                #expect(server.schema == "public")
                #expect(error.map { !"\($0) \(String(reflecting: $0))".contains("Minh") } == true)
            }
        }
    }

    @Test func `a statement repeated more often than the cache is large still works`() async throws {
        try await withPool { pool in
            try await pool.transaction(.read) { db in
                for round in 0..<4 {
                    #expect(try db.one("select \(round) as n").value("n") == round)
                    #expect(try db.one("select \("\(round)") as n").value("n", as: String.self) == "\(round)")
                }
                let prepared: Int = try db.one("select count(*) as n from pg_prepared_statements").value("n")
                #expect(prepared == 2)
            }
        }
    }

    @Test func `a plan whose result type changed costs the session once and then works`() async throws {
        try await withDatabase { database in
            try await database.run("create table things (id integer not null)")
            try await database.withPool(connections: 1) { pool in
                for _ in 0..<3 { try await pool.transaction(.read) { db in try db.query("table things") } }
                try await database.run("alter table things alter id type text")
                let first = await postgresError {
                    try await pool.transaction(.read) { db in try db.query("table things") }
                }
                #expect(first?.sqlState == "0A000")
                try await pool.transaction(.read) { db in try db.query("table things") }
            }
        }
    }

    @Test func `several statements in one text are refused`() async throws {
        try await withPool { pool in
            let error = await postgresError {
                try await pool.transaction { db in try db.query("select 1 as a; select 2 as b") }
            }
            #expect(error?.sqlState == "42601")
        }
    }

    @Test func `a script with several results leaves the session in order`() async throws {
        try await withPool { pool in
            try await pool.transaction { db in
                try db.runScript("select 1; select 2, 3; create temporary table t (id integer); select * from t")
                #expect(try db.one("select 4 as n").value("n") == 4)
            }
            let error = await postgresError {
                try await pool.transaction { db in try db.runScript("select 1; select nothing; select 2") }
            }
            #expect(error?.sqlState == "42703")
            let next: Int = try await pool.transaction { db in try db.one("select 5 as n").value("n") }
            #expect(next == 5)
        }
    }

    @Test(arguments: ["commit", "rollback", "abort"] as [SQL])
    func `a statement that ends the transaction is misuse and nothing more runs`(_ statement: SQL) async throws {
        try await withPool { pool in
            let first = try await backend(of: pool)
            let error = await postgresError {
                try await pool.transaction { db in
                    try db.execute(statement)
                    try db.execute("select 1")
                }
            }
            #expect(error == .misuse("a statement ended the transaction"))
            #expect(try await backend(of: pool) != first)
        }
    }

    @Test func `an empty statement and a COPY where none belongs are misuse`() async throws {
        try await withPool { pool in
            for statement in ["", "copy (select 1) to stdout", "copy pg_class from stdin"] as [SQL] {
                let error = await postgresError { try await pool.transaction { db in try db.query(statement) } }
                guard case .misuse = error else {
                    Issue.record("expected misuse, got \(String(describing: error))")
                    continue
                }
            }
            try await pool.transaction { _ in }
        }
    }

    @Test func `rows come one by one and the next statement follows`() async throws {
        try await withPool { pool in
            try await pool.transaction(.read) { db in
                for _ in 0..<3 {
                    var sum = 0
                    try db.forEach("select n from generate_series(1, \(1000)) as n") { row in sum += try row.value("n")
                    }
                    #expect(sum == 500_500)
                }
                #expect(try db.one("select 1 as n").value("n") == 1)
            }
        }
    }

    @Test func `a body that stops in mid-stream leaves the transaction usable`() async throws {
        struct Enough: Error {}
        try await withPool { pool in
            try await pool.transaction(.read) { db in
                let early = thrown {
                    try db.forEach("select n from generate_series(1, 1000) as n") { row in
                        if try row.value("n") == 10 { throw Enough() }
                    }
                }
                #expect(early is Enough)
                let nested = thrown { try db.forEach("select 1 as n") { _ in try db.execute("select 2") } }
                #expect(nested is PostgresError)
                let next: Int = try db.one("select 3 as n").value("n")
                #expect(next == 3)
            }
        }
    }

    @Test func `an error in mid-stream is thrown`() async throws {
        try await withPool { pool in
            var seen = 0
            let error = await postgresError {
                seen = try await pool.transaction(.read) { db in
                    var count = 0
                    try db.forEach("select 10 / (5 - n) as n from generate_series(1, 9) as n") { _ in count += 1 }
                    return count
                }
            }
            #expect(error?.sqlState == "22012")
            #expect(seen == 0)
        }
    }

    @Test func `a savepoint undoes only its own part`() async throws {
        try await withDatabase { database in
            try await database.run("create table things (id integer not null, constraint things_id_key unique (id))")
            try await database.withPool { pool in
                let ids: [Int] = try await pool.transaction { db in
                    try db.execute("insert into things (id) values (1)")
                    let outer = thrown {
                        try db.savepoint {
                            try db.execute("insert into things (id) values (2)")
                            try db.execute("insert into things (id) values (1)")
                        }
                    }
                    #expect(outer is PostgresError)
                    try db.savepoint {
                        try db.execute("insert into things (id) values (3)")
                        let inner = thrown { try db.savepoint { try db.execute("insert into things (id) values (3)") } }
                        #expect(inner is PostgresError)
                        try db.execute("insert into things (id) values (4)")
                    }
                    return try db.query("select id from things order by id").map { try $0.value("id") }
                }
                #expect(ids == [1, 3, 4])
            }
        }
    }

    @Test func `an error swallowed inside a savepoint undoes the savepoint`() async throws {
        try await withPool { pool in
            try await pool.transaction { db in
                let error = thrown { try db.savepoint { thrown { try db.execute("select 1 / 0") } is PostgresError } }
                #expect((error as? PostgresError)?.sqlState == "22012")
                let next: Int = try db.one("select 1 as n").value("n")
                #expect(next == 1)
            }
        }
    }

    @Test func `notices are collected and belong to their transaction`() async throws {
        try await withPool { pool in
            let notices = try await pool.transaction { db in
                try db.execute("do $$begin raise notice 'one'; raise warning 'two' using errcode = '01001'; end$$")
                return db.notices
            }
            #expect(notices.map(\.sqlState) == ["00000", "01001"])
            #expect(notices.map(\.severity) == ["NOTICE", "WARNING"])
            #expect(notices.map(\.message) == ["one", "two"])
            #expect(try await pool.transaction { $0.notices } == [])
        }
    }

    @Test func `very many notices do not fill the memory`() async throws {
        try await withPool { pool in
            let notices = try await pool.transaction { db in
                try db.execute("do $$begin for i in 1..1000 loop raise notice '%', i; end loop; end$$")
                return db.notices
            }
            #expect(notices.count == 100)
            #expect(notices.last?.message == "1000")
        }
    }

    @Test func `a role is taken on at start and cannot be shed by a rollback`() async throws {
        try await withDatabase { database in
            try await database.run("create role \"\(database.name)_staff\" nologin")
            var settings = try database.settings
            settings.role = "\(database.name)_staff"
            try await database.withPool(.init(name: "test", connections: 1), settings: settings) { pool in
                for mode in [TransactionMode.read, .write] {
                    let user: String = try await pool.transaction(mode) { db in
                        try db.one("select current_user as name").value("name")
                    }
                    #expect(user == "\(database.name)_staff")
                }
            }
        }
    }
}
