public import Accountability
import Documents

/// What is wrong with a register, as a table the clerk opens beside it in Excel.
public enum RefusalReport {
    /// The problems in their order: UTF-8 with a byte order mark, semicolons, CRLF, nothing a spreadsheet would run.
    public static func csv(_ problems: some Sequence<RowProblem>) -> [UInt8] {
        var writer = CSVWriter.forSpreadsheets()
        writer.row(["Dòng", "Cột", "Nội dung đọc được", "Mức", "Mã", "Điều cần sửa"])
        for problem in problems {
            writer.row([
                String(problem.row), problem.column, problem.value, title(problem.severity), problem.code,
                problem.message,
            ])
        }
        return writer.bytes
    }

    private static func title(_ severity: RowProblem.Severity) -> String {
        switch severity {
        case .refused: "Không nhận"
        case .warning: "Cảnh báo"
        }
    }
}
