import Accountability
import Testing

@testable import Intake

struct SheetChoiceTests {
    private static let table =
        WorkbookWriter.row(3, ["Mã hồ sơ", "Ngày tiếp nhận"]) + WorkbookWriter.row(4, ["A", "05/01/2026"])

    private func read(_ sheets: [WorkbookWriter.Sheet]) throws -> Register {
        var book = WorkbookWriter(rows: "")
        book.sheets = sheets
        return try RegisterReader.read(book.bytes())
    }

    @Test
    func `the first visible sheet with a header is read`() throws {
        let register = try read([
            .init(name: "Bìa", rows: WorkbookWriter.row(1, ["Báo cáo"])),
            .init(name: "Ẩn", state: "hidden", rows: Self.table.replacing("A<", with: "HIDDEN<")),
            .init(name: "Rất ẩn", state: "veryHidden", rows: Self.table),
            .init(name: "Dữ  liệu", rows: Self.table),
            .init(name: "Khác", rows: Self.table),
        ])
        #expect(register.sheetName == "Dữ liệu")
        #expect(register.rows.map(\.code.text) == ["A"])
        #expect(register.headerRow == 3)
    }

    @Test
    func `a workbook without a visible register has none`() {
        #expect(throws: IntakeError.noHeader(rowsSearched: 50)) { try read([.init(state: "hidden", rows: Self.table)]) }
        #expect(throws: IntakeError.noHeader(rowsSearched: 50)) { try read([.init(rows: "")]) }
    }

    @Test(arguments: [
        ("worksheets/sheet1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
        ("/xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
        ("../a/./b.xml", "xl/workbook.xml", "a/b.xml"), ("../../../etc/passwd", "xl/workbook.xml", "etc/passwd"),
        ("xl/workbook.xml", "", "xl/workbook.xml"), ("", "xl/workbook.xml", "xl"),
    ])
    func `targets are resolved inside the package`(target: String, part: String, expected: String) {
        #expect(PartName.resolve(target, from: part) == expected)
    }

    @Test
    func `the parts may have other names than usual, in any case`() throws {
        var entries = WorkbookWriter(rows: Self.table).entries()
        for index in entries.indices {
            entries[index].name = entries[index].name.replacing("xl/workbook.xml", with: "XL/Book.xml")
                .replacing("xl/_rels/workbook.xml", with: "xl/_rels/book.xml")
            let text = String(decoding: entries[index].content, as: UTF8.self)
            entries[index].content = Array(text.replacing("xl/workbook.xml", with: "xl/book.xml").utf8)
        }
        #expect(try RegisterReader.read(ZipWriter.archive(entries)).rows.count == 1)
    }

    @Test
    func `a workbook that leads outside or nowhere is damaged or empty`() {
        var entries = WorkbookWriter(rows: Self.table).entries()
        let index = entries.firstIndex { $0.name.contains("workbook.xml.rels") } ?? 0
        let text = String(decoding: entries[index].content, as: UTF8.self)
        entries[index].content = Array(text.replacing("sheet1.xml", with: "sheet9.xml").utf8)
        #expect(failure(ZipWriter.archive(entries)) == .damaged(part: "xl/worksheets/sheet9.xml"))
        entries[index].content = Array(text.replacing("Target=", with: "TargetMode=\"External\" Target=").utf8)
        #expect(failure(ZipWriter.archive(entries)) == .noHeader(rowsSearched: 50))
    }
}
