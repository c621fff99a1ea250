import Documents

extension Report {
    /// The report as separated values: its sheets one below the other, each under its title and headings, an empty line between them;
    /// every line has as many values as the widest sheet, as RFC 4180 asks. `marked`: with the byte order mark.
    public func csv(_ stamp: ReportStamp, marked: Bool = true) -> [UInt8] {
        let sheets = sheets(stamp)
        let width = sheets.map(\.columns.count).max() ?? 0
        var writer = CSVWriter.exchange(marked: marked)
        func write(_ cells: [SheetCell]) {
            writer.row(cells + Array(repeating: .empty, count: max(0, width - cells.count)))
        }
        for (index, sheet) in sheets.enumerated() {
            if index > 0 { write([]) }
            write([.text(sheet.title)])
            write(sheet.columns.map { .text($0) })
            for row in sheet.rows { write(row) }
        }
        return writer.bytes
    }
}
