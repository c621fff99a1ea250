import FoundationEssentials
import Postgres
import TestSupport
import Testing

@Suite struct ValueTests {
    @Test func `every type survives the way there and back`() async throws {
        let id = UUID()
        try await withPool { pool in
            try await pool.transaction(.read) { db in
                let row = try db.one(
                    """
                    select \(Int.min) as int, \(Int64.max) as int64, \(Int32.min) as int32, \(true) as yes, \(false) as no,
                           \(0.1) as double, \(id) as uuid, \([0, 92, 255] as [UInt8]) as bytes, \([UInt8]()) as none,
                           \(Colour.green) as colour
                    """
                )
                #expect(try row.value("int") == Int.min)
                #expect(try row.value("int64") == Int64.max)
                #expect(try row.value("int32") == Int32.min)
                #expect(try row.value("yes") == true)
                #expect(try row.value("no") == false)
                #expect(try row.value("double") == 0.1)
                #expect(try row.value("uuid") == id)
                #expect(try row.value("bytes") == [0, 92, 255] as [UInt8])
                #expect(try row.value("none") == [] as [UInt8])
                #expect(try row.value("colour") == Colour.green)
            }
        }
    }

    @Test(arguments: [
        "", " ", "Nguyễn Thị Minh Khai", "đường Đồng Khởi ₫", "it's; drop table x; --", "\"quoted\" \\ back\\slash",
        "tab\tline\r\nend", "NULL", "{a,b}", "$1 %s", "👩‍👩‍👧‍👦 e\u{301}", "\u{FEFF}bom",
    ])
    func `a text arrives as it was sent, alone and in a list`(_ text: String) async throws {
        try await withPool { pool in
            let (alone, list): (String, [String]) = try await pool.transaction(.read) { db in
                let row = try db.one("select \(text) as alone, \([text, text]) as list")
                return (try row.value("alone"), try row.value("list"))
            }
            #expect(Array(alone.utf8) == Array(text.utf8))
            #expect(list.map { Array($0.utf8) } == [Array(text.utf8), Array(text.utf8)])
        }
    }

    @Test func `special numbers survive`() async throws {
        try await withPool { pool in
            try await pool.transaction(.read) { db in
                let numbers = [
                    Double.infinity, -.infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude, -0.0, 0.1 + 0.2,
                ]
                for number in numbers {
                    #expect(try db.one("select \(number) as n").value("n") == number)
                }
                let nan: Double = try db.one("select \(Double.nan) as n").value("n")
                #expect(nan.isNaN)
            }
        }
    }

    @Test func `lists of every type arrive`() async throws {
        let ids = [UUID(), UUID()]
        try await withPool { pool in
            try await pool.transaction(.read) { db in
                let row = try db.one(
                    """
                    select \([1, -2]) as ints, \(ids) as ids, \([true, false]) as flags, \([String]()) as none,
                           3 = any(\([1, 2, 3])) as found, cardinality(\(["a", nil] as [String?])) as length
                    """
                )
                #expect(try row.value("ints") == [1, -2])
                #expect(try row.value("ids") == ids)
                #expect(try row.value("flags") == [true, false])
                #expect(try row.value("none") == [String]())
                #expect(try row.value("found") == true)
                #expect(try row.value("length") == 2)
            }
        }
    }

    @Test func `NULL is read only into an optional`() async throws {
        try await withPool { pool in
            try await pool.transaction(.read) { db in
                let missing: Int? = nil
                let row = try db.one("select \(missing) as missing, 7 as present, array[1, null] as gaps")
                let none: Int? = try row.value("missing")
                let some: Int? = try row.value("present")
                #expect(none == nil)
                #expect(some == 7)
                #expect(try row.isNull("missing"))
                #expect(throws: PostgresError.decoding(column: "missing", expected: "Int")) {
                    let _: Int = try row.value("missing")
                }
                #expect(throws: PostgresError.decoding(column: "gaps", expected: "Array<Int>")) {
                    let _: [Int] = try row.value("gaps")
                }
            }
        }
    }

    @Test func `an error of decoding names column and type but never the value`() async throws {
        try await withPool { pool in
            try await pool.transaction(.read) { db in
                let row = try db.one("select 'Minh' as name, 1 as twice, 2 as twice, '99999999999' as big")
                let wrong = #expect(throws: PostgresError.self) { let _: Int = try row.value("name") }
                #expect(wrong == .decoding(column: "name", expected: "Int"))
                #expect(wrong.map { !String(reflecting: $0).contains("Minh") } == true)
                #expect(throws: PostgresError.decoding(column: "big", expected: "Int32")) {
                    let _: Int32 = try row.value("big")
                }
                #expect(throws: PostgresError.decoding(column: "absent", expected: "String")) {
                    let _: String? = try row.value("absent")
                }
                #expect(throws: PostgresError.decoding(column: "twice", expected: "Int")) {
                    let _: Int = try row.value("twice")
                }
                #expect(throws: PostgresError.decoding(column: "name", expected: "Colour")) {
                    let _: Colour = try row.value("name")
                }
            }
        }
    }

    @Test func `a text with NUL is refused before anything is sent`() async throws {
        try await withPool { pool in
            try await pool.transaction { db in
                #expect(throws: PostgresError.nulCharacter) { try db.query("select \("a\0b") as t") }
                #expect(throws: PostgresError.nulCharacter) { try db.query("select \(["ok", "a\0b"]) as t") }
                // The transaction goes on: nothing reached the server.
                let next: Int = try db.one("select 1 as n").value("n")
                #expect(next == 1)
            }
        }
    }

    @Test func `session settings are pinned whatever the options say`() async throws {
        var settings = try TestServer.settings(database: "postgres")
        settings.options["timezone"] = "America/Los_Angeles"
        settings.options["datestyle"] = "German"
        settings.options["search_path"] = "pg_catalog, \"odd \\ name\""
        try await withPool(settings: settings) { pool in
            try await pool.transaction(.read) { db in
                let row = try db.one(
                    """
                    select timestamptz '2026-04-24 07:00:00+07'::text as instant, date '2026-04-24'::text as day,
                           current_setting('search_path') as path, current_setting('application_name') as name
                    """
                )
                #expect(try row.value("instant") == "2026-04-24 00:00:00+00")
                #expect(try row.value("day") == "2026-04-24")
                #expect(try row.value("path") == "pg_catalog, \"odd \\ name\"")
                #expect(try row.value("name") == "kycuong")
            }
        }
    }
}
