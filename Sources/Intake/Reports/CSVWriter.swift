/// Writes separated values by RFC 4180.
struct CSVWriter {
    /// What was written.
    private(set) var bytes: [UInt8] = []
    private let delimiter: UInt8
    private let lineEnd: String
    private let isForSpreadsheets: Bool

    /// A writer of exact text, for programs.
    static func canonical() -> CSVWriter {
        CSVWriter(delimiter: UInt8(ascii: ","), lineEnd: "\n", isForSpreadsheets: false)
    }

    /// A writer for people who open the file in a spreadsheet. The semicolon is what Excel expects where the comma is the
    /// decimal mark, as in Vietnam; without the byte order mark it would not read UTF-8.
    static func forSpreadsheets() -> CSVWriter {
        var writer = CSVWriter(delimiter: UInt8(ascii: ";"), lineEnd: "\r\n", isForSpreadsheets: true)
        writer.bytes = [0xEF, 0xBB, 0xBF]
        return writer
    }

    private init(delimiter: UInt8, lineEnd: String, isForSpreadsheets: Bool) {
        self.delimiter = delimiter
        self.lineEnd = lineEnd
        self.isForSpreadsheets = isForSpreadsheets
    }

    /// Writes one row.
    mutating func row(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            append(isForSpreadsheets ? SpreadsheetText.harmless(cell) : cell)
        }
        bytes += lineEnd.utf8
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
    /// forms, a tab, a carriage return or a zero, also behind spaces (OWASP, CSV injection).
    static func harmless(_ text: String) -> String {
        for scalar in text.unicodeScalars {
            if dangerous.contains(scalar) { return "'" + text }
            if !scalar.properties.isWhitespace { return text }
        }
        return text
    }

    private static let dangerous: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}",
    ]
}
