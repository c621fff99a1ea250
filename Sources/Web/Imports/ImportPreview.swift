import Accountability
import Actions
import Intake

/// What a page shows of a register before it is taken in. Applicants are masked from the reading on.
struct ImportPreview: Sendable {
    /// All headers of the file.
    let headers: [String]
    /// The header found for each column.
    let columns: [RegisterColumn: String]
    /// Files in it, and rows below the header that are none.
    let rows: Int
    let skippedRows: Int
    /// The first files.
    let first: [RegisterRow]
    /// What is wrong, or odd, with single rows.
    let problems: [RowProblem]
    /// What taking it in would do; nil where it cannot be taken in as it is.
    var outcome: ImportOutcome?
    /// Why it cannot.
    var obstacle: Problem?

    /// The files a screen shows.
    private static let shown = 8

    /// Of a register that was read; `obstacle` is what was wrong with how it should be read instead.
    init(_ register: Register, obstacle: Problem? = nil) {
        self.obstacle = obstacle
        headers = register.allHeaders
        columns = register.headers
        rows = register.rows.count
        skippedRows = register.skippedRows
        first = Array(register.rows.prefix(Self.shown))
        problems = register.problems
    }

    /// Of a file that could not be read.
    init() { (headers, columns, rows, skippedRows, first, problems) = ([], [:], 0, 0, [], []) }

    /// Rows that are wrong.
    var refused: Int { Set(problems.filter { $0.severity == .refused }.map(\.row)).count }
}

extension RegisterColumn {
    /// What it means, for people.
    var title: String {
        switch self {
        case .code: "Mã hồ sơ"
        case .procedure: "Thủ tục"
        case .field: "Lĩnh vực"
        case .applicant: "Người nộp (chỉ giữ chữ cái đầu)"
        case .received: "Ngày tiếp nhận"
        case .due: "Ngày hẹn trả"
        case .finished: "Ngày có kết quả"
        case .delivered: "Ngày trả kết quả"
        case .status: "Trạng thái"
        case .unit: "Phòng, trung tâm"
        case .officer: "Cán bộ xử lý"
        case .channel: "Hình thức nộp"
        case .agency: "Cơ quan tiếp nhận"
        }
    }
}
