import Accountability
import Actions
import Reports
import Web

extension ImportOutcome {
    /// The outcome as JSON: `batch, exported_on, rows, created, updated, unchanged, refused[], warnings[], unmatched_officers[],
    /// created_officials[], changes{}`.
    var json: [UInt8] {
        Report.json(fields)
    }

    /// The outcome as sentences.
    func text(isRehearsal: Bool) -> String {
        if isRepeat { return "Tệp này đã được nhập trước đây (lần nhập \(batch.text)); không có gì thay đổi." }
        var lines = [
            isRehearsal ? "Làm thử, chưa ghi gì. Nhập thật sẽ cho kết quả:" : "Đã nhập (lần nhập \(batch.text)).",
            "Xuất ngày \(exportedOn.vietnamese): \(VietnameseNumber.text(rows)) hồ sơ, mới \(VietnameseNumber.text(created)), "
                + "thay đổi \(VietnameseNumber.text(updated)), giữ nguyên \(VietnameseNumber.text(unchanged)).",
        ]
        for kind in ImportChange.Kind.allCases where changes[kind, default: 0] > 0 {
            lines.append("  \(kind.title): \(changes[kind, default: 0])")
        }
        if !createdOfficials.isEmpty { lines.append("Đã thêm cán bộ: \(createdOfficials.joined(separator: ", ")).") }
        if !unmatchedOfficers.isEmpty {
            lines.append("Tên chưa gắn với cán bộ nào: \(unmatchedOfficers.joined(separator: ", ")).")
        }
        if !refused.isEmpty { lines.append(Sentences.problems(refused)) }
        lines += Sentences.warnings(warnings)
        return lines.joined(separator: "\n")
    }
}

extension RefusedRows {
    /// What was refused, and that nothing was taken in, in the shape of an outcome.
    var json: [UInt8] {
        Report.json([
            .init(key: "batch", label: "", value: .notRecorded),
            .init(key: "rows", label: "", value: .count(0)),
            .init(key: "created", label: "", value: .count(0)),
            .init(key: "updated", label: "", value: .count(0)),
            .init(key: "unchanged", label: "", value: .count(0)),
            .init(key: "refused", label: "", value: .list(problems.map(\.report))),
            .init(key: "warnings", label: "", value: .list([])),
            .init(key: "unmatched_officers", label: "", value: .list([])),
            .init(key: "created_officials", label: "", value: .list([])),
            .init(
                key: "changes",
                label: "",
                value: .group(
                    ImportChange.Kind.allCases.map { .init(key: $0.rawValue, label: "", value: .count(0)) }
                )
            ),
        ])
    }

    /// What was refused, as sentences.
    var sentence: String {
        "Không nhập gì cả: sổ có dòng sai. Sửa các dòng dưới đây rồi nhập lại, hoặc dùng --skip-refused để nhập các dòng đúng.\n"
            + Sentences.problems(problems)
    }
}
