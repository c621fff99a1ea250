import Accountability
import Testing

@testable import Intake

struct CellTests {
    private static let header =
        WorkbookWriter.row(1, ["Mã hồ sơ", "Ngày tiếp nhận", "Lĩnh vực", "Thủ tục"])

    private func field(_ cell: String, sharedStrings: String? = nil, styles: String? = nil) throws -> String? {
        let row =
            "<row r=\"2\">" + WorkbookWriter.inline("A2", "H1-260105-001")
            + WorkbookWriter.inline("B2", "05/01/2026") + cell + "</row>"
        let book = WorkbookWriter(rows: Self.header + row, styles: styles, sharedStrings: sharedStrings)
        let register = try RegisterReader.read(book.bytes())
        #expect(register.rows.count == 1)
        return register.rows.first?.field
    }

    @Test(
        arguments: [
            ("<c r=\"C2\" t=\"inlineStr\"><is><t>Đất đai</t></is></c>", "Đất đai"),
            ("<c r=\"C2\" t=\"inlineStr\"><is><r><t>Đất </t></r><r><rPr><b/></rPr><t>đai</t></r></is></c>", "Đất đai"),
            ("<c r=\"C2\" t=\"inlineStr\"><is><t>Đất</t><rPh sb=\"0\" eb=\"1\"><t>X</t></rPh></is></c>", "Đất"),
            ("<c r=\"C2\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a  &amp;\n b </t></is></c>", "a & b"),
            ("<c r=\"C2\" t=\"inlineStr\"><is><t>a_x000D_b_x005F_x_y</t></is></c>", "a b_x_y"),
            ("<c r=\"C2\" t=\"inlineStr\"><is><t><![CDATA[<b>]]></t></is></c>", "<b>"),
            ("<c r=\"C2\" t=\"str\"><f>A1&amp;\"x\"</f><v>đã tính</v></c>", "đã tính"),
            ("<c r=\"C2\"><f>1+1</f><v>2</v></c>", "2"),
            ("<c r=\"C2\" t=\"b\"><v>1</v></c>", "TRUE"),
            ("<c r=\"C2\" t=\"b\"><v>0</v></c>", "FALSE"),
            ("<c r=\"C2\" t=\"e\"><v>#N/A</v></c>", "#N/A"),
            ("<c r=\"C2\" t=\"n\"><v>1.2345678E+11</v></c>", "…"),
            ("<c r=\"C2\"><v>1E+3</v></c>", "1000"),
            ("<c><v>7</v></c>", "7"),
            ("<c r=\"D2\"><v>7</v></c>", nil),
            ("<c r=\"C2\"/>", nil),
            ("<c r=\"C2\" t=\"inlineStr\"><is><t/></is></c>", nil),
            ("", nil),
        ] as [(String, String?)]
    )
    func `a cell is read by its type`(cell: String, expected: String?) throws {
        #expect(try field(cell) == expected)
    }

    @Test(
        arguments: [
            (0, "một"), (1, "hai ba"), (2, "bốn"), (3, nil),
        ] as [(Int, String?)]
    )
    func `shared strings are found by number`(index: Int, expected: String?) throws {
        let strings = """
            <si><t>một</t></si><si><r><t>hai </t></r><r><t>ba</t></r></si>
            <si><t>bốn</t><rPh sb="0" eb="1"><t>X</t></rPh><phoneticPr fontId="1"/></si><si/>
            """
        #expect(try field("<c r=\"C2\" t=\"s\"><v>\(index)</v></c>", sharedStrings: strings) == expected)
    }

    @Test(arguments: ["4", "-1", "x", "", "99999999999"])
    func `a shared string that is not there makes the file damaged`(index: String) {
        let row = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>\(index)</v></c></row>"
        let book = WorkbookWriter(rows: Self.header + row, sharedStrings: "<si><t>a</t></si>")
        #expect(failure(book.bytes()) == .damaged(part: "xl/worksheets/sheet1.xml"))
    }

    @Test(arguments: [
        "<row r=\"1\"/>", "<row r=\"0\"/>", "<row r=\"x\"/>", "<row r=\"2\"><c r=\"2\"/></row>",
        "<row r=\"2\"><c r=\"ZZZZ2\"/></row>", "<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>",
        "<row r=\"2\"><c r=\"A2\"/><c r=\"A2\"/></row>", "<row r=\"2\"><c r=\"a2\"/></row>",
        "<row r=\"2\"><c r=\"A\"/></row>",
        "<row", "<row r=\"2\"></c></row>", "&undefined;",
    ])
    func `rows and cells out of place make the file damaged`(rows: String) {
        let book = WorkbookWriter(rows: Self.header + rows)
        #expect(failure(book.bytes()) == .damaged(part: "xl/worksheets/sheet1.xml"))
    }

    @Test
    func `rows that are not written leave gaps in the numbers`() throws {
        let rows =
            Self.header + WorkbookWriter.row(7, ["A", "05/01/2026"]) + "<row><c t=\"inlineStr\"><is><t>B</t></is></c>"
            + "<c t=\"inlineStr\"><is><t>06/01/2026</t></is></c></row>"
        #expect(try RegisterReader.read(WorkbookWriter(rows: rows).bytes()).rows.map(\.row) == [7, 8])
    }

    @Test
    func `prefixed names and stored parts are read like others`() throws {
        var book = WorkbookWriter(rows: "")
        book.isDeflated = false
        var entries = book.entries()
        let rows = (Self.header + WorkbookWriter.row(2, ["A", "05/01/2026"]))
            .replacing("</", with: "</x:").replacing("<", with: "<x:").replacing("<x:/x:", with: "</x:")
        let body = "<x:worksheet xmlns:x=\"http://x\"><x:sheetData>\(rows)</x:sheetData></x:worksheet>"
        entries[0].content = Array(body.utf8)
        #expect(try RegisterReader.read(ZipWriter.archive(entries)).rows.map(\.code.text) == ["A"])
    }
}
