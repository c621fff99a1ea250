import FoundationEssentials
import Testing

@testable import Postgres

@Suite struct SQLTests {
    @Test func `values become numbered parameters with their types`() {
        let sql: SQL = "select \(1) + \(Int32(2)), \("x"), \(true)"
        #expect(sql.rendered().text == "select $1 + $2, $3, $4")
        #expect(sql.rendered().parameters.map(\.type) == [20, 23, 25, 16])
        #expect(sql.rendered().parameters.map(\.text) == ["1", "2", "x", "t"])
    }

    @Test func `a missing value binds NULL of its type`() {
        let name: String? = nil
        let sql: SQL = "select \(name)"
        #expect(sql.rendered().parameters == [SQL.Parameter(type: 25, text: nil)])
    }

    @Test func `a spliced fragment renumbers its parameters`() {
        let condition: SQL = "b = \(2) and c = \(3)"
        let sql: SQL = "select a from t where a = \(1) and \(condition) and d = \(fragment: "\(4)")"
        #expect(sql.rendered().text == "select a from t where a = $1 and b = $2 and c = $3 and d = $4")
        #expect(sql.rendered().parameters.map(\.text) == ["1", "2", "3", "4"])
    }

    @Test func `fragments are joined and empty ones left out`() {
        let conditions: [SQL] = ["a = \(1)", .empty, "b = \(2)"]
        #expect(conditions.joined(separator: " and ").rendered().text == "a = $1 and b = $2")
        #expect(SQL.joined([SQL](), separator: ", ").isEmpty)
    }

    @Test func `a list is one array parameter`() {
        let sql: SQL = "select 1 where x = any(\(["a", "b \"c\" \\ {d},"]))"
        #expect(sql.rendered().text == "select 1 where x = any($1)")
        #expect(sql.rendered().parameters == [.init(type: 1009, text: #"{"a","b \"c\" \\ {d},"}"#)])
    }

    @Test func `bytes are bytea and not a list`() {
        let sql: SQL = "select \([0, 255] as [UInt8])"
        #expect(sql.rendered().parameters == [.init(type: 17, text: #"\x00ff"#)])
    }

    @Test func `an enum binds its raw value`() {
        let sql: SQL = "select \(Colour.red)"
        #expect(sql.rendered().parameters == [.init(type: 25, text: "red")])
    }

    @Test func `the description shows no value`() {
        #expect("\("select \("secret")" as SQL)" == "select $1")
    }

    @Test(arguments: ["{NULL}", "{a,b", "{a}}", "a", "", "{{a},{b}}", "{\"a}", "[0:1]={a,b}", "{a,}"])
    func `array text with NULL, nesting or damage is refused`(_ text: String) {
        #expect(throws: UndecodableText.self) { try ArrayText.read(text) }
    }

    @Test func `array text is read back`() throws {
        #expect(try ArrayText.read("{}") == [])
        #expect(try ArrayText.read(#"{a,"b, \"c\" \\",""}"#) == ["a", #"b, "c" \"#, ""])
    }
}

enum Colour: String, SQLValue, SQLDecodable {
    case red, green
}
