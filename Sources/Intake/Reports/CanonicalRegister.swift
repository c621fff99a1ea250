import Accountability
import Documents

/// The register as we keep it: the columns we use, after masking, the same bytes for the same content whatever file it
/// came from. Row numbers, the order of the source's columns and its way of writing dates leave no trace.
public enum CanonicalRegister {
    /// The columns, in the order that never changes; an appended column would be a new version.
    public static let columns = RegisterColumn.allCases

    /// All rows under a header: UTF-8, commas, LF, times as RFC 3339 at +07:00, an empty cell for nothing.
    public static func csv(_ rows: some Sequence<RegisterRow>) -> [UInt8] {
        var writer = CSVWriter.canonical()
        writer.row(columns.map(\.rawValue))
        for row in rows { writer.row(cells(row)) }
        return writer.bytes
    }

    /// One row as its line in the CSV, with the LF: what a digest of the row's content is taken of.
    public static func line(_ row: RegisterRow) -> [UInt8] {
        var writer = CSVWriter.canonical()
        writer.row(cells(row))
        return writer.bytes
    }

    private static func cells(_ row: RegisterRow) -> [String] {
        columns.map { column in
            switch column {
            case .code: row.code.text
            case .procedure: row.procedure ?? ""
            case .field: row.field ?? ""
            case .applicant: row.applicantLabel ?? ""
            case .received: LocalClock.rfc3339(row.receivedAt)
            case .due: row.dueAt.map(LocalClock.rfc3339) ?? ""
            case .finished: row.finishedAt.map(LocalClock.rfc3339) ?? ""
            case .delivered: row.deliveredAt.map(LocalClock.rfc3339) ?? ""
            case .status: row.statusText ?? ""
            case .unit: row.unit ?? ""
            case .officer: row.officer ?? ""
            case .channel: row.channelText ?? ""
            case .agency: row.agency ?? ""
            }
        }
    }
}
