import Accountability
import Intake
import Postgres
import Store

/// What the office knows about a row that the file alone does not say: the working calendar, the procedures' time limits, and
/// whose code it is.
struct OfficeCheck {
    private let commune: Commune
    private let calendar: WorkingCalendar
    private let limits: [String: [ProcedureLimit]]

    init(commune: Commune, on db: Connection) throws {
        self.commune = commune
        calendar = try WorkingCalendar.read(on: db)
        limits = Dictionary(grouping: try ProcedureLimit.list(on: db), by: \.matchName)
    }

    /// Warnings of one row. The due day printed on the receipt stays the one that counts; a difference is only shown
    /// (Decree 118/2025, art. 17.3).
    func problems(of row: RegisterRow) -> [RowProblem] {
        var problems: [RowProblem] = []
        if row.code.belongs(to: commune.code) == false {
            problems.append(
                Self.problem(
                    row,
                    column: .code,
                    value: row.code.text,
                    code: "row.other_agency",
                    message: "Mã hồ sơ của cơ quan khác; hồ sơ vẫn được nhập."
                )
            )
        }
        guard let limit = limit(of: row) else { return problems }
        switch (limit.workingDays, row.dueAt?.day) {
        case (.some, nil):
            problems.append(
                Self.problem(
                    row,
                    column: .due,
                    value: "",
                    code: "row.due_missing",
                    message: "Không có ngày hẹn trả, trong khi thủ tục này có thời hạn giải quyết."
                )
            )
        case (.some(let days), .some(let due)):
            if let computed = computedDue(after: row.receivedAt.day, workingDays: days), computed != due {
                problems.append(
                    Self.problem(
                        row,
                        column: .due,
                        value: due.vietnamese,
                        code: "row.due_day_differs",
                        message: "Ngày hẹn trả khác ngày tính theo lịch làm việc (\(computed.vietnamese)); "
                            + "ngày trên giấy hẹn vẫn có giá trị."
                    )
                )
            }
        case (nil, _): break
        }
        return problems
    }

    /// nil where a year the count touches has no calendar: nothing can be said then, and `calendar list` shows which years there are.
    private func computedDue(after received: CalendarDay, workingDays: Int) -> CalendarDay? {
        do {
            return try calendar.dueDay(after: received, workingDays: workingDays)
        } catch {
            return nil
        }
    }

    /// The limit in force on the day of receipt.
    private func limit(of row: RegisterRow) -> ProcedureLimit? {
        guard !limits.isEmpty, let procedure = row.procedure else { return nil }
        return limits[ProcedureLimit.matchName(procedure)]?
            .filter { $0.effectiveOn <= row.receivedAt.day }
            .max { $0.effectiveOn < $1.effectiveOn }
    }

    static func problem(
        _ row: RegisterRow,
        column: RegisterColumn,
        value: String,
        code: String,
        message: String
    ) -> RowProblem {
        RowProblem(
            row: row.row,
            column: column.rawValue,
            value: value,
            code: code,
            message: message,
            severity: .warning
        )
    }
}
