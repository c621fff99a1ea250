import Accountability
import Testing

@testable import Intake

struct HostileXMLTests {
    private static let header = WorkbookWriter.row(1, ["Mã hồ sơ", "Ngày tiếp nhận"])

    private func book(prologue: String = "", rows: String = "") -> [UInt8] {
        var book = WorkbookWriter(rows: Self.header + rows)
        book.prologue = prologue
        return book.bytes()
    }

    @Test(
        .timeLimit(.minutes(2)),
        arguments: [
            "<!DOCTYPE worksheet>",
            "<!DOCTYPE worksheet [<!ENTITY a \"b\">]>",
            "<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1:9/x.dtd\">",
            "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE x [<!ENTITY a0 \"ha\">"
                + (1...9).map { level in
                    "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
                }.joined() + "]>",
        ]
    )
    func `any DTD is refused`(prologue: String) {
        let rows = WorkbookWriter.row(2, ["A", "05/01/2026"]).replacing(">A<", with: ">&a9;<")
        #expect(failure(book(prologue: prologue, rows: rows)) == .documentType(part: "xl/worksheets/sheet1.xml"))
    }

    @Test
    func `deep nesting is refused`() {
        let rows = String(repeating: "<x>", count: 70) + String(repeating: "</x>", count: 70)
        #expect(failure(book(rows: rows)) == .refusedArchive(.excessiveMarkup))
    }

    @Test
    func `more elements than a register has are refused`() {
        var limits = IntakeLimits()
        limits.elements = 1000
        let noise = String(repeating: "<x/>", count: 1000)
        #expect(failure(book(rows: noise), limits: limits) == .refusedArchive(.excessiveMarkup))
        #expect(failure(book(rows: noise)) == nil)
    }

    @Test
    func `one enormous tag is refused`() {
        let noise = (0..<200_000).map { String($0, radix: 36) }.joined()
        #expect(failure(book(rows: "<x a=\"\(noise)\"/>")) == .refusedArchive(.excessiveMarkup))
        #expect(failure(book(rows: "<!-- \(noise) -->")) == .refusedArchive(.excessiveMarkup))
    }

    @Test
    func `one enormous cell is refused`() {
        let long = String(repeating: "đ", count: 20_000)
        #expect(failure(book(rows: WorkbookWriter.row(2, [long, "x"]))) == .cellTooLong(row: 2, limit: 32 << 10))
        let half = String(repeating: "đ", count: 9_000)
        let runs = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>\(half)</t><t>\(half)</t></is></c></row>"
        #expect(failure(book(rows: runs)) == .cellTooLong(row: 2, limit: 32 << 10))
    }

    @Test
    func `more cells or rows than a register has are refused`() {
        let cells =
            "<row r=\"2\">" + (0...1024).map { WorkbookWriter.inline("\(WorkbookWriter.column($0))2", "x") }.joined()
        #expect(failure(book(rows: cells + "</row>")) == .tooManyCells(row: 2, limit: 1024))
        var limits = IntakeLimits()
        limits.rows = 100
        let rows = (2...101).map { WorkbookWriter.row($0, ["A\($0)", "05/01/2026"]) }.joined()
        #expect(failure(book(rows: rows), limits: limits) == .tooManyRows(limit: 100))
        #expect(failure(book(rows: "<row r=\"2000000\"><c r=\"A2000000\"/></row>")) == .tooManyRows(limit: 1_000_000))
    }

    @Test
    func `more shared strings or styles than a register has are refused`() {
        var limits = IntakeLimits()
        limits.sharedStrings = 10
        limits.cellStyles = 10
        let strings = String(repeating: "<si><t>a</t></si>", count: 11)
        let book = WorkbookWriter(rows: Self.header, sharedStrings: strings)
        #expect(failure(book.bytes(), limits: limits) == .refusedArchive(.tooManyStrings))
        let styles = "<cellXfs>" + String(repeating: "<xf/>", count: 12) + "</cellXfs>"
        #expect(
            failure(WorkbookWriter(rows: Self.header, styles: styles).bytes(), limits: limits)
                == .refusedArchive(.tooManyStrings)
        )
    }

    @Test(arguments: ["<?xml version=\"1.0\" encoding=\"UTF-7\"?>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"])
    func `a part in another encoding than it says is damaged`(prologue: String) {
        #expect(failure(book(prologue: prologue)) == .damaged(part: "xl/worksheets/sheet1.xml"))
    }

    @Test
    func `a part that is no XML is damaged`() {
        var entries = WorkbookWriter(rows: Self.header).entries()
        entries[0].content = [0xFF, 0x00, 0x80]
        #expect(failure(ZipWriter.archive(entries)) == .damaged(part: "xl/worksheets/sheet1.xml"))
        entries[0].content = []
        #expect(failure(ZipWriter.archive(entries)) == .damaged(part: "xl/worksheets/sheet1.xml"))
    }
}
