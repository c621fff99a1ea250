import Accountability
import Testing

@testable import Intake

struct DateCellTests {
    private static let styles = """
        <numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy-mm-dd h:mm:ss"/>
        <numFmt numFmtId="165" formatCode="&quot;day&quot; 0"/><numFmt numFmtId="166" formatCode="[Red]0.00"/>
        <numFmt numFmtId="167" formatCode="[$-42A]dd\\ mmmm\\ yyyy;@"/></numFmts>
        <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>
        <xf numFmtId="167"/><xf numFmtId="22"/></cellXfs>
        """

    private func received(_ cell: String, properties: String = "") throws -> Register {
        let header = WorkbookWriter.row(1, ["Mã hồ sơ", "Ngày tiếp nhận"])
        let row = "<row r=\"2\">" + WorkbookWriter.inline("A2", "H1-260105-001") + cell + "</row>"
        var book = WorkbookWriter(rows: header + row, styles: Self.styles)
        book.workbookProperties = properties
        return try RegisterReader.read(book.bytes())
    }

    @Test(arguments: [
        "<c r=\"B2\" s=\"1\"><v>46027.51122685185</v></c>", "<c r=\"B2\" s=\"4\" t=\"n\"><v>46027.51122685185</v></c>",
        "<c r=\"B2\" s=\"5\"><f>NOW()</f><v>46027.51122685185</v></c>",
        "<c r=\"B2\" t=\"d\"><v>2026-01-05T12:16:10</v></c>",
        "<c r=\"B2\" s=\"1\" t=\"str\"><v>05/01/2026 12:16:10</v></c>",
        "<c r=\"B2\" s=\"1\" t=\"inlineStr\"><is><t>5/1/2026 12:16:10</t></is></c>",
    ])
    func `a date is read however the cell holds it`(cell: String) throws {
        let register = try received(cell)
        #expect(register.problems.isEmpty)
        #expect(register.rows.first?.receivedAt == instant("2026-01-05T12:16:10"))
    }

    @Test
    func `a 1904 workbook counts from 1904`() throws {
        for flag in ["1", "true"] {
            let properties = "<workbookPr date1904=\"\(flag)\"/>"
            let register = try received("<c r=\"B2\" s=\"1\"><v>44565.51122685185</v></c>", properties: properties)
            #expect(register.rows.first?.receivedAt == instant("2026-01-05T12:16:10"))
        }
    }

    @Test(arguments: ["", " s=\"0\"", " s=\"2\"", " s=\"3\"", " s=\"99\"", " s=\"x\""])
    func `a number that is not shown as a date is none`(style: String) throws {
        let register = try received("<c r=\"B2\"\(style)><v>46027.5</v></c>")
        #expect(register.codes == ["row.unreadable_date"])
        #expect(register.problems.first?.value == "46027.5")
    }

    @Test(arguments: [
        ("dd/mm/yyyy", true), ("d", true), ("[h]:mm", true), ("h:mm AM/PM", true), ("yyyy\"năm\"", true),
        ("General", false), ("0.00", false), ("\"dmy\"0", false), ("[Red]0", false), ("0\\d", false), ("_d0", false),
        ("@", false), ("0;\"d\";d", false), ("", false), ("\"", false), ("[", false), ("\\", false),
        ("0.00E+00", false),
        ("[$-409]d-mmm-yy", true), ("#,##0 [$₫-42A]", false),
    ])
    func `a format of dates is told by its letters`(code: String, isDate: Bool) {
        #expect(NumberFormat.showsDate(code) == isDate)
    }

    @Test(arguments: [
        (13, false), (14, true), (22, true), (23, false), (27, true), (36, true), (45, true), (49, false), (58, true),
    ])
    func `built-in formats of dates are known by number`(id: Int, isDate: Bool) {
        #expect(NumberFormat.builtInDates.contains { $0.contains(id) } == isDate)
    }
}
