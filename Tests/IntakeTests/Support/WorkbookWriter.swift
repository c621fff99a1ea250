/// Writes small workbooks for tests: cells as XML, so that a test shows exactly what a program put into the file.
struct WorkbookWriter {
    /// One sheet.
    struct Sheet {
        var name = "Sheet1"
        var state = "visible"
        /// The rows, as the XML inside `sheetData`.
        var rows: String
    }

    var sheets: [Sheet]
    var sharedStrings: String?
    /// The inside of `styleSheet`.
    var styles: String?
    var workbookProperties = ""
    /// Put before the root element of every sheet.
    var prologue = ""
    var isDeflated = true

    /// A workbook of one sheet.
    init(rows: String, styles: String? = nil, sharedStrings: String? = nil) {
        sheets = [Sheet(rows: rows)]
        self.styles = styles
        self.sharedStrings = sharedStrings
    }

    /// The usual header and these rows of text, from row 1.
    static func register(_ rows: [[String]], header: [String] = usualHeader) -> [UInt8] {
        WorkbookWriter(rows: ([header] + rows).enumerated().map { row($0.offset + 1, $0.element) }.joined()).bytes()
    }

    static let usualHeader = ["Số hồ sơ", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày kết thúc xử lý", "Trạng thái"]

    /// A row of inline strings; empty texts are cells that are not there.
    static func row(_ number: Int, _ cells: [String]) -> String {
        let inner = cells.enumerated().filter { !$0.element.isEmpty }.map { index, text in
            inline(column(index) + "\(number)", text)
        }
        return "<row r=\"\(number)\">" + inner.joined() + "</row>"
    }

    static func inline(_ reference: String, _ text: String) -> String {
        "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(escape(text))</t></is></c>"
    }

    static func escape(_ text: String) -> String {
        text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
    }

    static func column(_ index: Int) -> String {
        index < 26 ? String(Character(Unicode.Scalar(UInt8(65 + index)))) : column(index / 26 - 1) + column(index % 26)
    }

    /// The parts.
    func entries() -> [ZipWriter.Entry] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        var relations = ""
        var tabs = ""
        var parts: [(String, String)] = []
        for (index, sheet) in sheets.enumerated() {
            let id = "rId\(index + 1)"
            tabs += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"\(id)\"/>"
            relations += relation(id, office + "/worksheet", "worksheets/sheet\(index + 1).xml")
            let body = "\(prologue)<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData></worksheet>"
            parts.append(("xl/worksheets/sheet\(index + 1).xml", body))
        }
        if let sharedStrings {
            relations += relation("rIdS", office + "/sharedStrings", "/xl/sharedStrings.xml")
            parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(sharedStrings)</sst>"))
        }
        if let styles {
            relations += relation("rIdT", office + "/styles", "styles.xml")
            parts.append(("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"))
        }
        let workbook =
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(workbookProperties)<sheets>\(tabs)</sheets></workbook>"
        let top = relation("rId1", office + "/officeDocument", "xl/workbook.xml")
        parts += [
            ("xl/workbook.xml", workbook),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"\(package)\">\(relations)</Relationships>"),
            ("_rels/.rels", "<Relationships xmlns=\"\(package)\">\(top)</Relationships>"),
        ]
        return parts.map { ZipWriter.Entry(name: $0.0, content: Array($0.1.utf8), isDeflated: isDeflated) }
    }

    /// The file.
    func bytes() -> [UInt8] { ZipWriter.archive(entries()) }

    private func relation(_ id: String, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"/>"
    }
}
