/// Something wrong with one cell of a file somebody brought: where, what was read, what is wrong.
public struct RowProblem: Hashable, Sendable, Codable {
    /// What follows from a problem.
    public enum Severity: String, Sendable, Codable {
        /// The row is not taken in.
        case refused
        /// The row is taken in, and somebody should look.
        case warning
    }

    /// The longest text of a cell that is shown.
    public static let shownLength = 120

    /// The row as a spreadsheet numbers it, from 1; 0 for the file as a whole.
    public let row: Int
    /// The column's heading as the file writes it, or our name for it when the file has none; empty for a whole row.
    public let column: String
    /// What was read, cut to ``shownLength`` characters. Never an applicant's name, number or address.
    public let value: String
    /// The stable code, as "row.no_code".
    public let code: String
    /// What is wrong and what to do, in Vietnamese.
    public let message: String
    /// What follows from it.
    public let severity: Severity

    /// A problem; a long value is cut and ends in "…".
    public init(row: Int, column: String, value: String, code: String, message: String, severity: Severity) {
        self.row = row
        self.column = column
        let line = Text.line(String(value.unicodeScalars.prefix(Self.shownLength * 4)))
        self.value = line.count > Self.shownLength ? String(line.prefix(Self.shownLength)) + "…" : line
        self.code = code
        self.message = message
        self.severity = severity
    }
}
