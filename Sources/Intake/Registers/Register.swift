public import Accountability

/// A register (sổ theo dõi hồ sơ) as read from one file.
public struct Register: Hashable, Sendable {
    /// The rows that can be taken, in the order of the file.
    public var rows: [RegisterRow]
    /// What is wrong with rows that are refused, and what is odd about rows that are taken, in the order of the file.
    public var problems: [RowProblem]
    /// The columns the file has. A figure that needs another one is "not recorded", never zero.
    public var recordedColumns: Set<RegisterColumn>
    /// The headers of those columns as the file writes them.
    public var headers: [RegisterColumn: String]
    /// All headers of the file, those nothing is read from among them, from left to right: what a mapping may choose from.
    public var allHeaders: [String]
    /// The number of the header's row, from 1.
    public var headerRow: Int
    /// The sheet the rows come from; nil for CSV.
    public var sheetName: String?
    /// What kind of file it was.
    public var format: RegisterFormat
    /// Rows below the header that are no files: blank ones, totals, signatures.
    public var skippedRows: Int

    /// The problems for which a row is not taken.
    public var refusals: [RowProblem] { problems.filter { $0.severity == .refused } }
    /// The problems with which a row is taken.
    public var warnings: [RowProblem] { problems.filter { $0.severity == .warning } }
}

/// The kinds of files a register is read from.
public enum RegisterFormat: Hashable, Sendable, CustomStringConvertible {
    /// An Excel workbook.
    case xlsx
    /// Separated values.
    case csv(delimiter: CSVDelimiter, encoding: TextEncoding)

    /// The kind in a few words, such as `csv (semicolon, utf-8)`.
    public var description: String {
        switch self {
        case .xlsx: "xlsx"
        case .csv(let delimiter, let encoding): "csv (\(delimiter), \(encoding.rawValue))"
        }
    }
}

/// What stands between two cells of a CSV file.
public enum CSVDelimiter: String, Hashable, Sendable, CaseIterable {
    /// `,`
    case comma
    /// `;`, which Excel writes where the comma is the decimal mark.
    case semicolon
    /// The tab, which Excel writes as "Unicode text".
    case tab

    /// The delimiter as it stands in the file.
    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        }
    }
}

/// How the text of a CSV file is encoded.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    /// UTF-8 with or without a byte order mark.
    case utf8 = "utf-8"
    /// UTF-16, little end first, with a byte order mark.
    case utf16LittleEndian = "utf-16le"
    /// UTF-16, big end first, with a byte order mark.
    case utf16BigEndian = "utf-16be"
}
