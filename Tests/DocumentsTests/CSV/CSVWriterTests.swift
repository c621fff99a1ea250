import Testing

@testable import Documents

@Suite struct CSVWriterTests {
    private func text(_ writer: CSVWriter) -> String { String(decoding: writer.bytes, as: UTF8.self) }

    @Test func `a table for others has commas, CRLF and the mark`() {
        var writer = CSVWriter.exchange()
        writer.row([SheetCell.text("a,b"), .text("c\"d"), .text("e\nf"), .integer(-5), .hundredths(-905), .empty])
        writer.row([
            SheetCell.day(.init(year: 2026, month: 9, day: 3)),
            .moment(.init(year: 2026, month: 9, day: 3), hour: 8, minute: 5),
        ])
        #expect(
            text(writer) == "\u{FEFF}\"a,b\",\"c\"\"d\",\"e\nf\",-5,-9.05,\r\n2026-09-03,2026-09-03T08:05\r\n"
        )
    }

    @Test func `the mark is left out on request`() {
        var writer = CSVWriter.exchange(marked: false)
        writer.row(["a"])
        #expect(writer.bytes == Array("a\r\n".utf8))
        #expect(writer.take() == Array("a\r\n".utf8))
        #expect(writer.bytes.isEmpty)
    }

    @Test(arguments: [
        "=1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "\u{3000}=1", "＝1", "＋1", "－1", "＠x", "\u{2212}1", "\u{0}=1",
        "﹦1", "\u{FEFF}=1", "\u{200B}\u{202E} @x", "\u{A0}+1",
    ])
    func `what a spreadsheet would run is made harmless`(text: String) {
        #expect(SpreadsheetText.harmless(text) == "'" + text)
    }

    @Test(arguments: ["", "a=1", "1-2", "H1-260105-001", "  a", "#N/A", "'=1"])
    func `what a spreadsheet only shows stays`(text: String) {
        #expect(SpreadsheetText.harmless(text) == text)
    }

    @Test func `a text of a table for others is made harmless, a number is not touched`() {
        var writer = CSVWriter.exchange(marked: false)
        writer.row([SheetCell.text("-5"), .integer(-5)])
        #expect(text(writer) == "'-5,-5\r\n")
    }

    @Test(arguments: hostileTexts)
    func `whatever was typed is read again as it was, but for an apostrophe`(hostile: String) {
        var writer = CSVWriter.exchange(marked: false)
        writer.row([SheetCell.text("trước"), .text(hostile), .text("sau")])
        let harmless = SpreadsheetText.harmless(hostile)
        #expect(harmless == hostile || harmless == "'" + hostile)
        let quoted = "\"" + harmless.replacing("\"", with: "\"\"") + "\""
        let mustQuote = harmless.utf8.contains { "\",\r\n".utf8.contains($0) }
        #expect(Array(text(writer).utf8) == Array("trước,\(mustQuote ? quoted : harmless),sau\r\n".utf8))
    }

    @Test func `exact text stays exact`() {
        var writer = CSVWriter.canonical()
        writer.row(["=1", "a;b", "c,d"])
        #expect(text(writer) == "=1,a;b,\"c,d\"\n")
    }
}
