/// Writes separated values by RFC 4180.
///
/// What was written is in ``bytes`` until somebody takes it, so that a long table can go out piece by piece.
public struct CSVWriter: Sendable {
    /// What was written and not yet taken.
    public private(set) var bytes: [UInt8] = []
    private let delimiter: UInt8
    private let lineEnd: String
    private let isForSpreadsheets: Bool

    /// What Excel needs at the beginning of a file to read it as UTF-8.
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// A writer of exact text, for programs that read back what they wrote.
    public static func canonical() -> CSVWriter {
        CSVWriter(delimiter: UInt8(ascii: ","), lineEnd: "\n", isForSpreadsheets: false)
    }

    /// A writer for people who open the file in a spreadsheet. The semicolon is what Excel expects where the comma is the
    /// decimal mark, as in Vietnam; without the byte order mark it would not read UTF-8.
    public static func forSpreadsheets() -> CSVWriter {
        var writer = CSVWriter(delimiter: UInt8(ascii: ";"), lineEnd: "\r\n", isForSpreadsheets: true)
        writer.bytes = mark
        return writer
    }

    /// A writer of tables that go to other programs and may be opened in a spreadsheet on the way: commas and CRLF as RFC 4180 says,
    /// the byte order mark unless it is unwanted, nothing a spreadsheet would run.
    public static func exchange(marked: Bool = true) -> CSVWriter {
        var writer = CSVWriter(delimiter: UInt8(ascii: ","), lineEnd: "\r\n", isForSpreadsheets: true)
        if marked { writer.bytes = mark }
        return writer
    }

    private init(delimiter: UInt8, lineEnd: String, isForSpreadsheets: Bool) {
        self.delimiter = delimiter
        self.lineEnd = lineEnd
        self.isForSpreadsheets = isForSpreadsheets
    }

    /// Writes one row of words.
    public mutating func row(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            append(isForSpreadsheets ? SpreadsheetText.harmless(cell) : cell)
        }
        bytes += lineEnd.utf8
    }

    /// Writes one row. Numbers stay numbers, below zero too; days are ISO 8601, which no spreadsheet turns round.
    public mutating func row(_ cells: [SheetCell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            if case .text(let text) = cell, isForSpreadsheets {
                append(SpreadsheetText.harmless(text))
            } else {
                append(cell.plain)
            }
        }
        bytes += lineEnd.utf8
    }

    /// What was written since the last time, which is then no longer held.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func append(_ cell: String) {
        let quote = UInt8(ascii: "\"")
        let mustQuote = cell.utf8.contains { $0 == quote || $0 == delimiter || $0 == 0x0A || $0 == 0x0D }
        guard mustQuote else {
            bytes += cell.utf8
            return
        }
        bytes.append(quote)
        for byte in cell.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}

/// Text that a spreadsheet shows and never runs.
enum SpreadsheetText {
    /// The text, with an apostrophe before a beginning that makes spreadsheets calculate: `= + - @`, their full-width
    /// and small forms, a tab, the end of a line or a zero, also behind spaces and what cannot be seen (OWASP, CSV injection).
    static func harmless(_ text: String) -> String {
        for scalar in text.unicodeScalars {
            if dangerous.contains(scalar) { return "'" + text }
            let properties = scalar.properties
            if !properties.isWhitespace, !properties.isDefaultIgnorableCodePoint { return text }
        }
        return text
    }

    private static let dangerous: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}",
        "\u{FE62}", "\u{FE63}", "\u{FE66}", "\u{FE6B}",
    ]
}
