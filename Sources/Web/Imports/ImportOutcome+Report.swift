public import Accountability
public import Actions
public import Reports

extension ImportOutcome {
    /// What an import did, everywhere the same: `batch, exported_on, rows, created, updated, unchanged, refused[], warnings[],
    /// unmatched_officers[], created_officials[], changes{}`.
    public var fields: [Report.Field] {
        [
            .init(key: "batch", label: "Mã lần nhập", value: .text(batch.text)),
            .init(key: "exported_on", label: "Ngày xuất sổ", value: .day(exportedOn)),
            .init(key: "rows", label: "Hồ sơ trong sổ", value: .count(rows)),
            .init(key: "created", label: "Hồ sơ mới", value: .count(created)),
            .init(key: "updated", label: "Hồ sơ thay đổi", value: .count(updated)),
            .init(key: "unchanged", label: "Hồ sơ giữ nguyên", value: .count(unchanged)),
            .init(key: "refused", label: "Dòng bị từ chối", value: .list(refused.map(\.report))),
            .init(key: "warnings", label: "Dòng cần xem lại", value: .list(warnings.map(\.report))),
            .init(
                key: "unmatched_officers",
                label: "Tên chưa gắn với cán bộ nào",
                value: .list(unmatchedOfficers.map { .text($0) })
            ),
            .init(
                key: "created_officials",
                label: "Cán bộ được thêm",
                value: .list(createdOfficials.map { .text($0) })
            ),
            .init(key: "changes", label: "Khác với các lần xuất trước", value: .group(changeFields)),
        ]
    }

    private var changeFields: [Report.Field] {
        ImportChange.Kind.allCases.map {
            .init(key: $0.rawValue, label: $0.title, value: .count(changes[$0, default: 0]))
        }
    }
}

extension RowProblem {
    /// Where something is wrong, what was read, and what is wrong with it.
    public var report: Report.Value {
        .group([
            .init(key: "row", label: "Dòng", value: .count(row)),
            .init(key: "column", label: "Cột", value: .text(column)),
            .init(key: "value", label: "Nội dung đọc được", value: .text(value)),
            .init(key: "code", label: "Mã", value: .text(code)),
            .init(key: "message", label: "Điều cần sửa", value: .text(message)),
        ])
    }
}

extension Problem {
    /// The first wrong rows of a register of which nothing was taken in.
    init(_ refused: RefusedRows) {
        let rows = Set(refused.problems.map(\.row)).count
        self.init(
            .badValue,
            detail: "Sổ có \(rows) dòng sai nên không nhập gì. Sửa các dòng ấy, hoặc chọn bỏ lại các dòng sai.",
            errors: refused.problems.prefix(50).map { problem in
                ParameterError(
                    .badValue,
                    at: .body,
                    "/\(problem.row)",
                    detail: "Dòng \(problem.row), cột \(problem.column): \(problem.message)"
                )
            }
        )
    }
}
