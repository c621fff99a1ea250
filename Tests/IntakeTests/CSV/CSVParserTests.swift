import Accountability
import Testing

@testable import Intake

struct CSVParserTests {
    private func rows(_ text: String, _ delimiter: CSVDelimiter = .comma, limits: IntakeLimits = .standard) throws
        -> [[String]]
    {
        var rows: [[String]] = []
        try CSVParser(Array(text.utf8)[...], delimiter: delimiter, limits: limits).parse { row throws(IntakeError) in
            rows.append(row.cells.map { String(decoding: row.bytes[$0.start..<$0.end], as: UTF8.self) })
            return true
        }
        return rows
    }

    @Test(
        arguments: [
            ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
            ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
            ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
            ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
            ("\"a\r\nb\",c\n", [["a\r\nb", "c"]]),
            ("a,\n,b\n", [["a", ""], ["", "b"]]),
            ("a\n\nb\n", [["a"], [""], ["b"]]),
            ("a,b,c\nd\n", [["a", "b", "c"], ["d"]]),
            ("\"a\"x,b\n", [["ax", "b"]]),
            ("a\"b\",c\n", [["a\"b\"", "c"]]),
            ("\"\",\"\"\n", [["", ""]]),
            ("", []),
            ("\n", [[""]]),
        ] as [(String, [[String]])]
    )
    func `rows and cells are split as spreadsheets do`(text: String, expected: [[String]]) throws {
        #expect(try rows(text) == expected)
    }

    @Test
    func `an open quotation mark is named by its row`() {
        #expect(throws: IntakeError.unclosedQuote(row: 2)) { try rows("a,b\n\"c,d\ne,f\n") }
        #expect(throws: IntakeError.unclosedQuote(row: 1)) { try rows("\"" + String(repeating: "x", count: 40_000)) }
    }

    @Test
    func `cells, rows and files have an end`() throws {
        var limits = IntakeLimits()
        limits.cellBytes = 4
        limits.cellsPerRow = 3
        limits.rows = 5
        #expect(try rows("abcd,1,2\n", limits: limits) == [["abcd", "1", "2"]])
        #expect(throws: IntakeError.cellTooLong(row: 1, limit: 4)) { try rows("abcde\n", limits: limits) }
        #expect(throws: IntakeError.tooManyCells(row: 2, limit: 3)) { try rows("a\n1,2,3,4\n", limits: limits) }
        limits = IntakeLimits()
        limits.rows = 5
        let text = "Mã hồ sơ,Ngày nhận\n" + String(repeating: "\n", count: 5)
        #expect(failure(Array(text.utf8), limits: limits) == .tooManyRows(limit: 5))
    }

    @Test(arguments: [(",", CSVDelimiter.comma), (";", .semicolon), ("\t", .tab)])
    func `the delimiter is the one that shows a header`(mark: String, delimiter: CSVDelimiter) throws {
        let text = "Sổ, theo; dõi\thồ sơ\nMã hồ sơ|Ngày tiếp nhận|Lĩnh vực\nH1-260105-001|05/01/2026|\"a,b;c\td\"\n"
        let register = try register(csv: text.replacing("|", with: mark))
        #expect(register.format == .csv(delimiter: delimiter, encoding: .utf8))
        #expect(register.rows.first?.field == "a,b;c d")
        #expect(register.format.description == "csv (\(delimiter), utf-8)")
    }

    @Test
    func `a delimiter declared for Excel is a title like any other`() throws {
        #expect(try register(csv: "sep=;\nMã hồ sơ;Ngày nhận\nA;05/01/2026\n").rows.map(\.row) == [3])
    }

    @Test
    func `rows are numbered as Excel shows them`() throws {
        let text = "Mã hồ sơ,Ngày nhận,Lĩnh vực\n\nA,05/01/2026,\"x\ny\"\nB,05/01/2026,\n"
        #expect(try register(csv: text).rows.map(\.row) == [3, 4])
    }

    @Test
    func `a short row has empty cells, and spare empty cells are no fault`() throws {
        let register = try register(csv: "Mã hồ sơ,Ngày nhận,Lĩnh vực\nA,05/01/2026\nB,05/01/2026,x,,,\n")
        #expect(register.rows.map(\.field) == [nil, "x"])
        #expect(register.refusals.isEmpty)
    }
}
