/// The list of procedures and their time limits as a CSV file somebody can read and correct.
///
/// Comma-separated UTF-8 with the heading `name,working_days,effective_on,source_document`. An empty `working_days` means an
/// immediate result.
public enum ProcedureFile {
    /// The heading, in this order.
    public static let columns = ["name", "working_days", "effective_on", "source_document"]
    /// The largest file read, in bytes.
    public static let maximumSize = 4 << 20

    /// Reads a file. All problems are collected, so that they can be mended in one go.
    public static func parse(_ text: String) throws(ProcedureFileError) -> [ProcedureLimit] {
        guard text.utf8.count <= maximumSize else {
            throw ProcedureFileError([problem(0, "", "", "too_large", "Tệp thủ tục lớn quá 4 MB.")])
        }
        let records: [CSVRecord]
        do {
            records = try CSVRecord.read(text)
        } catch {
            throw ProcedureFileError([problem(error.line, "", "", "bad_quotes", "Dấu nháy kép đặt sai.")])
        }
        guard let heading = records.first, heading.fields == columns else {
            let expected = columns.joined(separator: ",")
            throw ProcedureFileError([problem(1, "", "", "bad_heading", "Dòng đầu phải đúng là: \(expected).")])
        }
        var limits: [ProcedureLimit] = []
        var problems: [RowProblem] = []
        var lines: [String: Int] = [:]
        for record in records.dropFirst() where record.fields != [""] {
            switch limit(record) {
            case .success(let limit):
                let key = "\(limit.matchName)\n\(limit.effectiveOn)"
                if let line = lines[key] {
                    problems.append(
                        problem(
                            record.line,
                            "name",
                            limit.name,
                            "duplicate",
                            "Thủ tục này đã có ở dòng \(line), cùng ngày hiệu lực."
                        )
                    )
                } else {
                    lines[key] = record.line
                    limits.append(limit)
                }
            case .failure(let error): problems += error.problems
            }
        }
        guard problems.isEmpty else { throw ProcedureFileError(problems) }
        return limits
    }

    private static func limit(_ record: CSVRecord) -> Result<ProcedureLimit, ProcedureFileError> {
        func failure(_ column: String, _ value: String, _ code: String, _ message: String)
            -> Result<ProcedureLimit, ProcedureFileError>
        {
            .failure(ProcedureFileError([problem(record.line, column, value, code, message)]))
        }
        guard record.fields.count == columns.count else {
            return failure("", "", "wrong_width", "Dòng phải có đúng \(columns.count) ô.")
        }
        let cells = record.fields.map { Text.line(Text.nfc($0)) }
        guard (1...500).contains(cells[0].unicodeScalars.count) else {
            return failure("name", cells[0], "no_name", "Thiếu tên thủ tục, hoặc tên dài quá 500 ký tự.")
        }
        let days = cells[1].isEmpty ? nil : Int(cells[1])
        guard cells[1].isEmpty || days.map((1...400).contains) == true else {
            return failure(
                "working_days",
                cells[1],
                "bad_days",
                "Số ngày làm việc phải là số nguyên từ 1 đến 400, hoặc để trống."
            )
        }
        guard let effectiveOn = CalendarDay(iso: cells[2]) ?? CalendarDay(vietnamese: cells[2]) else {
            return failure(
                "effective_on",
                cells[2],
                "bad_day",
                "Ngày hiệu lực phải viết như 2025-07-01 hoặc 01/07/2025."
            )
        }
        guard !cells[3].isEmpty else {
            return failure("source_document", "", "no_source", "Thiếu số văn bản quy định thời hạn.")
        }
        return .success(
            ProcedureLimit(name: cells[0], workingDays: days, effectiveOn: effectiveOn, sourceDocument: cells[3])
        )
    }

    private static func problem(
        _ line: Int,
        _ column: String,
        _ value: String,
        _ code: String,
        _ message: String
    ) -> RowProblem {
        RowProblem(
            row: line,
            column: column,
            value: value,
            code: "procedure_file.\(code)",
            message: message,
            severity: .refused
        )
    }
}

/// A procedure file that was not taken in, with everything that is wrong with it.
public struct ProcedureFileError: Error, Hashable, Sendable {
    /// What is wrong, in the order of lines; at least one.
    public let problems: [RowProblem]

    init(_ problems: [RowProblem]) {
        self.problems = problems
    }
}
