public import Documents

/// A kind of file in which rows of values are carried out.
public enum TableFormat: String, Sendable, Hashable, CaseIterable {
    /// A workbook for Excel and its kind.
    case xlsx
    /// One table of separated values, for other programs, with the byte order mark by which Excel knows UTF-8.
    case csv
    /// The same without the mark, which some programs take for a part of the first heading.
    case unmarkedCSV = "csv-no-bom"

    /// Its media type.
    public var mediaType: String {
        switch self {
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv, .unmarkedCSV: "text/csv; charset=utf-8"
        }
    }

    /// How names of such files end, without the dot.
    public var ending: String { self == .xlsx ? "xlsx" : "csv" }
}

/// A kind of file in which a report is carried out: as pages, or as tables of values.
public enum ReportFormat: Sendable, Hashable {
    /// Pages, to be read and signed.
    case paper(Manuscript.Format)
    /// Rows of values, to be counted with.
    case table(TableFormat)

    /// The kind of pages; nil for tables.
    public var paper: Manuscript.Format? { if case .paper(let format) = self { format } else { nil } }

    /// Its media type.
    public var mediaType: String {
        switch self {
        case .paper(let format): format.mediaType
        case .table(let format): format.mediaType
        }
    }

    /// How names of such files end, without the dot.
    public var ending: String {
        switch self {
        case .paper(let format): format.rawValue
        case .table(let format): format.ending
        }
    }
}

extension ReportFormat: RawRepresentable, CaseIterable {
    /// All of them, pages first.
    public static let allCases = Manuscript.Format.allCases.map(Self.paper) + TableFormat.allCases.map(Self.table)

    /// As people name it: `pdf`, `docx`, `xlsx`, `csv`, `csv-no-bom`.
    public var rawValue: String {
        switch self {
        case .paper(let format): format.rawValue
        case .table(let format): format.rawValue
        }
    }

    /// The format of this name; nil if there is none.
    public init?(rawValue: String) {
        guard let format = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = format
    }
}
