import CXLSXWriter

#if canImport(Glibc)
    import Glibc
#endif

/// One sheet of a ``Workbook`` while it is written: rows from above, one after the other.
@safe public final class Sheet {
    /// A column.
    public struct Column: Sendable, Hashable {
        let heading: String
        let width: Int?
        let isTyped: Bool

        /// A column as wide as its content asks for, or as many letters as are said. What people type into a typed one stays the text
        /// they typed, zeros in front included.
        public init(_ heading: String, width: Int? = nil, isTyped: Bool = false) {
            self.heading = heading
            self.width = width
            self.isTyped = isTyped
        }
    }

    /// What the sheet is called in the workbook.
    public let name: String
    /// How many rows there are below the headings.
    public private(set) var count = 0

    private let workbook: Workbook
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let title: String
    private let columns: [Column]
    private let isFiltered: Bool
    private var widths: [Int]
    private var signs: (first: String, count: Int)?
    /// How many lines the row that is written needs.
    private var lines = 1
    private(set) var rowBytes = 0

    /// Excel counts no further, the headings included.
    private static let mostRows = 1_048_576
    private static let narrowest = 6
    private static let widest = 60
    private static let widestHeading = 20

    init(
        _ sheet: UnsafeMutablePointer<lxw_worksheet>,
        in workbook: Workbook,
        name: String,
        title: String,
        columns: [Column],
        isFiltered: Bool
    ) throws(WorkbookError) {
        unsafe self.sheet = sheet
        self.workbook = workbook
        self.name = name
        self.title = title
        self.columns = columns
        self.isFiltered = isFiltered
        widths = columns.map { min(max($0.heading.count + 3, Self.narrowest), Self.widestHeading) }
        for (index, column) in columns.enumerated() {
            try unsafe write(column.heading, row: 0, column: index, workbook.formats.heading)
        }
        try setHeight(ofRow: 0)
    }

    /// Writes the next row.
    public func append(_ cells: [SheetCell]) throws(WorkbookError) {
        let row = count + 1
        guard row < Self.mostRows else { throw .tooManyRows(sheet: name) }
        count = row
        let formats = workbook.formats
        lines = 1
        for (column, cell) in cells.enumerated() {
            let (row, place) = (UInt32(row), UInt16(column))
            // unsafe: the workbook, which this object holds, owns sheet and formats.
            switch cell {
            case .empty: break
            case .text(let text): try unsafe write(text, row: Int(row), column: column, nil)
            case .integer(let number):
                guard number.magnitude <= 1 << 53 else {
                    try unsafe write(String(number), row: Int(row), column: column, nil)
                    continue
                }
                widen(column, to: number.magnitude < 100_000 ? 7 : 20)
                try check(unsafe worksheet_write_number(sheet, row, place, Double(number), formats.integer))
            case .hundredths(let number):
                widen(column, to: 9)
                try check(unsafe worksheet_write_number(sheet, row, place, Double(number) / 100, formats.hundredths))
            case .day(let day):
                guard day.isCounted else {
                    try unsafe write(day.vietnamese, row: Int(row), column: column, nil)
                    continue
                }
                widen(column, to: 11)
                var moment = lxw_datetime()
                (moment.year, moment.month, moment.day) = (Int32(day.year), Int32(day.month), Int32(day.day))
                try check(unsafe worksheet_write_datetime(sheet, row, place, &moment, formats.day))
            case .moment(let day, let hour, let minute):
                guard day.isCounted else {
                    let text = "\(day.vietnamese) \(hour.padded(to: 2)):\(minute.padded(to: 2))"
                    try unsafe write(text, row: Int(row), column: column, nil)
                    continue
                }
                widen(column, to: 17)
                var moment = lxw_datetime()
                (moment.year, moment.month, moment.day) = (Int32(day.year), Int32(day.month), Int32(day.day))
                (moment.hour, moment.min) = (Int32(hour), Int32(minute))
                try check(unsafe worksheet_write_datetime(sheet, row, place, &moment, formats.moment))
            }
        }
        try setHeight(ofRow: row)
    }
}

extension Sheet {
    /// Offers in a column, in so many rows below the heading, the words of another sheet's first column, and takes no others.
    public func offer(in column: Int, rows: Int, from other: Sheet) throws(WorkbookError) {
        let quoted = other.name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        let range = "='\(quoted)'!$A$2:$A$\(other.count + 1)"
        // unsafe: the library copies the texts.
        let result = unsafe range.withCString { range in
            var choice = unsafe lxw_data_validation()
            unsafe choice.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            unsafe choice.value_formula = UnsafeMutablePointer(mutating: range)
            return unsafe worksheet_data_validation_range(
                sheet,
                1,
                UInt16(column),
                UInt32(rows),
                UInt16(column),
                &choice
            )
        }
        try check(result)
    }

    /// Says what had to be done to the texts, and counts the bytes of the rows.
    func end() throws(WorkbookError) {
        if let signs {
            self.signs = nil
            let remark =
                "\(signs.count) ô của trang này, từ ô này, có ký tự không nhìn thấy được; chúng được ghi ra bằng số, như [U+001B]."
            try workbook.note(name, signs.first, remark)
        }
        // unsafe: open until the workbook is closed.
        let file = unsafe sheet.pointee.optimize_tmpfile
        guard let file = unsafe file else { return }
        guard unsafe fflush(file) == 0, unsafe ferror(file) == 0 else { throw .diskFull }
        rowBytes = unsafe ftell(file)
    }

    /// How the sheet looks and prints: A4, all columns on a page's width, the headings on every page.
    func close() {
        let last = UInt16(max(columns.count, 1) - 1)
        // unsafe: the workbook owns the sheet and is open; the library copies the texts.
        for (index, column) in columns.enumerated() {
            let width = Double(column.width ?? min(widths[index] + 2, Self.widest + 2))
            let format = unsafe column.isTyped ? workbook.formats.text : nil
            unsafe worksheet_set_column(sheet, UInt16(index), UInt16(index), width, format)
        }
        unsafe worksheet_freeze_panes(sheet, 1, 0)
        if isFiltered, count > 0 { unsafe worksheet_autofilter(sheet, 0, 0, UInt32(count), last) }
        unsafe worksheet_set_paper(sheet, 9)
        if zip(columns, widths).reduce(0, { $0 + ($1.0.width ?? $1.1) }) > 90 { unsafe worksheet_set_landscape(sheet) }
        unsafe worksheet_fit_to_pages(sheet, 1, 0)
        unsafe worksheet_set_margins(sheet, 0.6, 0.5, 0.8, 0.8)
        unsafe worksheet_repeat_rows(sheet, 0, 0)
        unsafe worksheet_gridlines(sheet, UInt8(LXW_SHOW_ALL_GRIDLINES.rawValue))
        let frame = workbook.frame
        unsafe worksheet_set_header(
            sheet,
            "&L\(Self.printed(frame.owner, 80))&C\(Self.printed(title, 90))&R\(Self.printed(frame.confidentiality, 40))"
        )
        unsafe worksheet_set_footer(sheet, "&L\(Self.printed(frame.printed, 120))&RTrang &P/&N")
    }

    /// A text above or below a page, at most so many characters: one line, `&` doubled because it commands there. A picture, which `&G`
    /// asks for, is never meant, doubled or not: the library would abort over the one it was not given.
    static func printed(_ text: String, _ longest: Int) -> String {
        var result = String.UnicodeScalarView()
        var before: Unicode.Scalar?
        for scalar in VisibleText.make(text).unicodeScalars {
            let isCommand = before == "&" && (scalar == "G" || scalar == "[")
            let shown = scalar == "&" ? ["&", "&"] : (isCommand ? [" "] : []) + [scalar == "\n" ? " " : scalar]
            if result.count + shown.count > longest { break }
            result.append(contentsOf: shown)
            before = scalar
        }
        return String(result)
    }

    /// Programs make a row as tall as its text only when somebody types in it.
    private func setHeight(ofRow row: Int) throws(WorkbookError) {
        guard lines > 1 else { return }
        // unsafe: the workbook owns the sheet and is open.
        try check(unsafe worksheet_set_row(sheet, UInt32(row), min(Double(lines) * 16, 409), nil))
    }

    private func widen(_ column: Int, to width: Int) {
        if column < widths.count, widths[column] < width { widths[column] = min(width, Self.widest) }
    }

    private func check(_ result: lxw_error) throws(WorkbookError) {
        if result == LXW_NO_ERROR { return }
        throw .library(operation: "ghi trang “\(name)”", number: result.rawValue)
    }

    /// A text. One that is too long for a cell ends in words that say where all of it stands.
    private func write(
        _ text: String,
        row: Int,
        column: Int,
        _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(WorkbookError) {
        let notes = text.utf8.count > CellText.longest ? try workbook.notesName() : ""
        let cell = CellText(text) { " … [đã cắt; toàn văn \($0) ký tự ở trang “\(notes)”]" }
        if unsafe format == nil { widen(column, to: cell.width) }
        let most = row == 0 ? Self.widestHeading : Self.widest
        let room = column < columns.count ? columns[column].width ?? most : most
        let isWrapped = cell.isBroken || cell.width > room
        if isWrapped { lines = max(lines, cell.lines(of: room)) }
        let formats = workbook.formats
        // unsafe: the workbook owns sheet and formats; the library copies the text.
        let shown = unsafe format ?? (isWrapped ? formats.wrapped : formats.text)
        try check(unsafe worksheet_write_string(sheet, UInt32(row), UInt16(column), cell.text, shown))
        if !cell.hasSigns, cell.whole == nil { return }
        let place = Self.place(row: row, column: column)
        if cell.hasSigns { signs = (first: signs?.first ?? place, count: (signs?.count ?? 0) + 1) }
        if let whole = cell.whole {
            let remark = "Dài hơn một ô chứa được; toàn văn ở đây, nối các dòng lại."
            try workbook.note(name, place, remark, CellText.pieces(of: whole))
        }
    }

    /// `B12`.
    private static func place(row: Int, column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters.insert(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))), at: letters.startIndex)
            rest = (rest - 1) / 26
        }
        return letters + String(row + 1)
    }
}
