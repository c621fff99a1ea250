/// Splits separated values into rows, by RFC 4180 as spreadsheets bend it: line ends may be CRLF, LF or CR; a quoted cell
/// may hold all of them; rows may have fewer or more cells than the header; what follows a closing quotation mark belongs
/// to the cell.
struct CSVParser {
    private let text: ArraySlice<UInt8>
    private let delimiter: UInt8
    private let limits: IntakeLimits

    /// A parser of valid UTF-8 without a byte order mark.
    init(_ text: ArraySlice<UInt8>, delimiter: CSVDelimiter, limits: IntakeLimits) {
        self.text = text
        self.delimiter = delimiter.byte
        self.limits = limits
    }

    /// Hands each row to `take`, until it answers false. Rows are numbered as Excel numbers them: an empty line is a row, a
    /// line break inside quotation marks is none.
    func parse(_ take: (RawRow) throws(IntakeError) -> Bool) throws(IntakeError) {
        var row = RawRow()
        var at = text.startIndex
        while at < text.endIndex {
            row.clear()
            row.number += 1
            at = try readRow(&row, from: at)
            row.width = row.cells.count
            guard try take(row) else { return }
        }
    }

    /// Reads a row; returns where the next one begins.
    private func readRow(_ row: inout RawRow, from start: Int) throws(IntakeError) -> Int {
        var at = start
        while true {
            guard row.cells.count < limits.cellsPerRow else {
                throw .tooManyCells(row: row.number, limit: limits.cellsPerRow)
            }
            let first = row.bytes.count
            if at < text.endIndex, text[at] == Self.quote { at = try readQuoted(&row, from: at + 1) }
            while at < text.endIndex, case let byte = text[at], byte != delimiter, byte != Self.lf, byte != Self.cr {
                row.bytes.append(byte)
                at += 1
            }
            guard row.bytes.count - first <= limits.cellBytes else {
                throw .cellTooLong(row: row.number, limit: limits.cellBytes)
            }
            row.cells.append(RawCell(position: row.cells.count, start: first, end: row.bytes.count, kind: .text))
            guard at < text.endIndex else { return at }
            let mark = text[at]
            at += 1
            if mark == delimiter { continue }
            return mark == Self.cr && at < text.endIndex && text[at] == Self.lf ? at + 1 : at
        }
    }

    /// Reads up to the closing quotation mark; returns what comes behind it.
    private func readQuoted(_ row: inout RawRow, from start: Int) throws(IntakeError) -> Int {
        let first = row.bytes.count
        var at = start
        while at < text.endIndex {
            let byte = text[at]
            at += 1
            if byte == Self.quote {
                guard at < text.endIndex, text[at] == Self.quote else { return at }
                at += 1
            }
            row.bytes.append(byte)
            // A forgotten closing mark swallows the rest of the file: say so, rather than that a cell is long.
            guard row.bytes.count - first <= limits.cellBytes else { throw .unclosedQuote(row: row.number) }
        }
        throw .unclosedQuote(row: row.number)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lf: UInt8 = 0x0A
    private static let cr: UInt8 = 0x0D
}
