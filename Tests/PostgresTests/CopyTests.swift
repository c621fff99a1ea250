import FoundationEssentials
import Postgres
import TestSupport
import Testing

@Suite struct CopyTests {
    private struct Stop: Error {}

    @Test func `rows are copied in and out unchanged`() async throws {
        let texts = ["plain", "tab\tnew\nline\rback\\slash", "", "\\N", "đ ₫ 👩‍👩‍👧‍👦", "\\."]
        let id = UUID()
        try await withDatabase { database in
            try await database.run("create table things (place bigint, id uuid, name text, data bytea, tags text[])")
            try await database.withPool { pool in
                let copied = try await pool.transaction { db in
                    try db.copyIn("copy things (place, id, name, data, tags) from stdin") { writer in
                        for (place, text) in texts.enumerated() {
                            try writer.row(place, id, text, Array(text.utf8), SQLArray([text, nil]))
                        }
                        try writer.row(99, nil as UUID?, nil as String?, nil as [UInt8]?, nil as SQLArray<String>?)
                    }
                }
                #expect(copied == texts.count + 1)
                try await pool.transaction(.read) { db in
                    let rows = try db.query("select place, id, name, data, tags[1] as tag from things order by place")
                    #expect(try rows.dropLast().map { try $0.value("name", as: String.self) } == texts)
                    #expect(try rows.dropLast().map { try $0.value("tag", as: String.self) } == texts)
                    #expect(
                        try rows.dropLast().map { try $0.value("data", as: [UInt8].self) }
                            == texts.map { Array($0.utf8) }
                    )
                    #expect(try rows.last?.isNull("name") == true)
                    var lines = 0
                    try db.copyOut("copy (select place from things order by place) to stdout") { line in
                        lines += 1
                        #expect(line.last == UInt8(ascii: "\n"))
                    }
                    #expect(lines == texts.count + 1)
                    #expect(try db.one("select 1 as n").value("n") == 1)
                }
            }
        }
    }

    @Test func `many rows go in and out in bounded pieces`() async throws {
        try await withDatabase { database in
            try await database.run("create table things (place bigint, name text)")
            try await database.withPool { pool in
                let copied = try await pool.transaction { db in
                    try db.copyIn("copy things (place, name) from stdin") { writer in
                        for place in 0..<50_000 { try writer.row([place, "a name that fills some space"]) }
                    }
                }
                #expect(copied == 50_000)
                let lines = try await pool.transaction(.read) { db in
                    var lines = 0
                    try db.copyOut("copy things to stdout") { _ in lines += 1 }
                    return lines
                }
                #expect(lines == 50_000)
            }
        }
    }

    @Test func `a body that fails copies nothing`() async throws {
        try await withDatabase { database in
            try await database.run("create table things (place bigint)")
            try await database.withPool(connections: 1) { pool in
                let first = try await backend(of: pool)
                let count: Int = try await pool.transaction { db in
                    let error = thrown {
                        try db.savepoint {
                            try db.copyIn("copy things (place) from stdin") { writer in
                                try writer.row(1)
                                throw Stop()
                            }
                        }
                    }
                    #expect(error is Stop)
                    return try db.one("select count(*) as n from things").value("n")
                }
                #expect(count == 0)
                #expect(try await backend(of: pool) == first)
            }
        }
    }

    @Test func `a row that the server refuses fails the COPY with its reason`() async throws {
        try await withDatabase { database in
            try await database.run(
                "create table things (place bigint, constraint things_place_check check (place < 10))"
            )
            try await database.withPool { pool in
                for rows in [20, 100_000] {
                    let error = await postgresError {
                        try await pool.transaction { db in
                            try db.copyIn("copy things (place) from stdin") { writer in
                                for place in 0..<rows { try writer.row(place) }
                            }
                        }
                    }
                    #expect(error?.constraint == "things_place_check")
                }
            }
        }
    }

    @Test func `a NUL in a row fails the COPY and not the session`() async throws {
        try await withDatabase { database in
            try await database.run("create table things (name text)")
            try await database.withPool { pool in
                let error = await postgresError {
                    try await pool.transaction { db in
                        try db.copyIn("copy things (name) from stdin") { writer in try writer.row("a\0b") }
                    }
                }
                #expect(error == .nulCharacter)
                try await pool.transaction { _ in }
            }
        }
    }

    @Test func `a body that stops reading ends the COPY and the transaction goes on`() async throws {
        try await withPool { pool in
            try await pool.transaction(.read) { db in
                let error = thrown {
                    try db.copyOut("copy (select generate_series(1, 1000)) to stdout") { _ in throw Stop() }
                }
                #expect(error is Stop)
                let next: Int = try db.one("select 1 as n").value("n")
                #expect(next == 1)
            }
        }
    }

    @Test func `COPY in the wrong direction, with parameters or around another statement is misuse`() async throws {
        try await withDatabase { database in
            try await database.run("create table things (place bigint)")
            try await database.withPool { pool in
                let wrong: [@Sendable (Connection) throws -> Void] = [
                    { try $0.copyIn("copy things to stdout") { _ in } },
                    { try $0.copyOut("copy things from stdin") { _ in } },
                    { try $0.copyIn("select 1") { _ in } },
                    { try $0.copyIn("copy things from stdin where place > \(1)") { _ in } },
                    { db in try db.copyIn("copy things from stdin") { _ in try db.execute("select 1") } },
                ]
                for body in wrong {
                    let error = await postgresError { try await pool.transaction { db in try body(db) } }
                    guard case .misuse = error else {
                        Issue.record("expected misuse, got \(String(describing: error))")
                        continue
                    }
                }
            }
        }
    }

    @Test func `a connection cut in mid-COPY loses all rows`() async throws {
        try await withDatabase { database in
            try await database.run("create table things (place bigint)")
            let proxy = try TCPProxy(to: TestServer.port)
            defer { proxy.close() }
            let settings = try TestServer.loopbackSettings(database: database.name, port: proxy.port)
            try await database.withPool(
                .init(name: "test", connections: 1, waitLimit: .seconds(60)),
                settings: settings
            ) { pool in
                try await pool.transaction { _ in }
                proxy.cut(.toServer, after: 100_000)
                let error = await postgresError {
                    try await pool.transaction { db in
                        try db.copyIn("copy things (place) from stdin") { writer in
                            for place in 0..<1_000_000 { try writer.row(place) }
                        }
                    }
                }
                #expect(error == .connectionLost)
                proxy.heal()
                let count: Int = try await pool.transaction(.read) { db in
                    try db.one("select count(*) as n from things").value("n")
                }
                #expect(count == 0)
            }
        }
    }
}
