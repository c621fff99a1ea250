/// A year of the working calendar as a CSV file somebody can read, correct and import.
///
/// Comma-separated UTF-8 with the heading `day,kind,title,source_document,provisional`. Only what deviates from the rule
/// "Monday to Friday are worked" stands in it; a row that states the rule again is an error, because it is most likely a
/// day mistyped.
public enum CalendarFile {
    /// The heading, in this order.
    public static let columns = ["day", "kind", "title", "source_document", "provisional"]
    /// The largest file read, in bytes: a hundred times what thirty years need.
    public static let maximumSize = 1 << 20
    /// The longest title or document number, in Unicode scalars.
    static let maximumTextLength = 200

    /// Reads a file. All problems are collected, so that they can be mended in one go; entries come in the order of days.
    public static func parse(_ text: String) throws(CalendarFileError) -> [CalendarEntry] {
        guard text.utf8.count <= maximumSize else { throw CalendarFileError([tooLarge]) }
        let table: [CSVRecord]
        do {
            table = try CSVRecord.read(text)
        } catch {
            throw CalendarFileError([unclosedQuote(error)])
        }
        guard let heading = table.first, heading.fields == columns else {
            throw CalendarFileError([wrongHeading(table.first)])
        }
        var reader = CalendarRowReader()
        for record in table.dropFirst() { reader.read(record) }
        guard reader.problems.isEmpty else { throw CalendarFileError(reader.problems) }
        return reader.entries.sorted { $0.day < $1.day }
    }

    private static let tooLarge = RowProblem(
        row: 0,
        column: "",
        value: "",
        code: "calendar_file.too_large",
        message: "Tệp lịch lớn quá 1 MB. Hãy kiểm tra lại đó có phải tệp lịch không.",
        severity: .refused
    )

    private static func unclosedQuote(_ error: CSVRecord.SyntaxError) -> RowProblem {
        RowProblem(
            row: error.line,
            column: "",
            value: "",
            code: "calendar_file.bad_quotes",
            message: "Dấu nháy kép đặt sai: cả ô phải nằm trong một cặp nháy, nháy bên trong viết đôi.",
            severity: .refused
        )
    }

    private static func wrongHeading(_ heading: CSVRecord?) -> RowProblem {
        RowProblem(
            row: heading?.line ?? 1,
            column: "",
            value: heading?.fields.joined(separator: ",") ?? "",
            code: "calendar_file.bad_heading",
            message: "Dòng đầu phải đúng là: " + columns.joined(separator: ",") + ".",
            severity: .refused
        )
    }
}

/// A calendar file that was not taken in, with everything that is wrong with it.
public struct CalendarFileError: Error, Hashable, Sendable {
    /// What is wrong, in the order of lines; at least one.
    public let problems: [RowProblem]

    init(_ problems: [RowProblem]) {
        self.problems = problems
    }
}
