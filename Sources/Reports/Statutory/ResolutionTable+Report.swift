public import Accountability
import Store

extension ResolutionTable {
    /// The form's number.
    public static let number = "II.06a/VPCP/KSTT"

    /// The table as a report.
    public var report: Report {
        Report(
            title: "Biểu số \(Self.number): Tình hình, kết quả giải quyết thủ tục hành chính",
            fields: StatutoryHeading(commune, query.period, query.asOf, register).fields + [
                .init(key: "source", label: "Biểu mẫu", value: .text(form.source)),
                .init(key: "unit", label: "Đơn vị tính", value: .text("Số hồ sơ thủ tục hành chính")),
                .init(key: "is_draft", label: "Dự thảo", value: .flag(!draftReasons.isEmpty)),
                .init(
                    key: "draft_reasons",
                    label: "Vì sao là dự thảo",
                    value: .list(draftReasons.map { .text($0) })
                ),
                .init(
                    key: "unplaced",
                    label: "Không rõ trạng thái, chưa xếp vào cột nào",
                    value: .count(total.row.unplaced)
                ),
                .init(key: "rows", label: "Kết quả giải quyết", value: .table(table)),
                .init(key: "notes", label: "Cách tính", value: .list(notes.map { .text($0) })),
            ]
        )
    }

    /// The table as it is printed: a draft says so at its head.
    public var printed: Report {
        let below = report.below
        return Report(
            title: draftReasons.isEmpty ? below.title : "DỰ THẢO – \(below.title)",
            fields: below.fields.filter { $0.key != "is_draft" && ($0.key != "unplaced" || total.row.unplaced > 0) }
        )
    }

    /// What must be settled before it is sent; empty for a table that may be.
    public var draftReasons: [String] {
        var reasons: [String] = []
        if total.row.unplaced > 0 {
            reasons.append(
                "\(VietnameseNumber.text(total.row.unplaced)) hồ sơ sổ không cho biết trạng thái, chưa xếp vào cột nào và chưa tính trong biểu."
            )
        }
        if total.row.untold > 0 {
            reasons.append(
                "\(VietnameseNumber.text(total.row.untold)) hồ sơ sổ không ghi hình thức nộp, tạm tính ở cột (5)."
            )
        }
        if !register.has("status") {
            reasons.append("Sổ không ghi trạng thái, nên hồ sơ đã rút và hồ sơ chờ bổ sung không tách ra được.")
        }
        if let known = register.registerAsOf, known < query.period.to {
            reasons.append(
                "Số liệu mới đến hết ngày \(known.vietnamese), kỳ đến hết ngày \(query.period.to.vietnamese)."
            )
        }
        return reasons
    }

    /// What stands where, in words.
    private var notes: [String] {
        let moved: [(DossierClass, String)] = [(.withdrawn, "Hồ sơ đã rút"), (.waiting, "Hồ sơ chờ bổ sung, tạm dừng")]
        return moved.compactMap { dossierClass, words in
            form.classes[dossierClass].map { "\(words) tính ở cột (\($0.rawValue))." }
        } + [
            "Quá hạn là có kết quả sau ngày hẹn trả, hoặc chưa có kết quả khi đã qua ngày hẹn; cùng ngày là đúng hạn.",
            "Hồ sơ từ chối tiếp nhận không tính.",
        ]
    }

    private var table: Report.Table {
        let columns = ResolutionForm.Column.allCases
        return Report.Table(
            columns: [
                .init(key: "field", label: "Mã"), .init(key: "number", label: "STT (1)"),
                .init(key: "name", label: "Lĩnh vực, công việc giải quyết (2)"),
            ]
                + columns.map {
                    .init(key: $0.key, label: "\($0.heading) (\($0.rawValue))")
                },
            rows: (lines + [total]).map { line in
                [.optional(line.field), .text(line.number), .text(line.name)] + columns.map { .count(line.row[$0]) }
            }
        )
    }
}

extension ResolutionForm.Column {
    /// The heading where groups have no line of their own.
    fileprivate var heading: String {
        switch self {
        case .received: "Nhận: tổng số"
        case .resolved: "Đã xong: tổng số"
        case .open: "Đang giải quyết: tổng số"
        default: title
        }
    }
}

extension ResolutionTable {
    /// What a list of the period's files is filtered by to show those of a column, such as `&class=late`; nil where no one filter does:
    /// sums, and columns with files of two classes or two channels.
    public func filter(of column: ResolutionForm.Column) -> String? {
        // What the register does not say of a file's channel is in the list of other channels.
        let told = form.receipts.filter { $0.value == column && $0.key != .channel(nil) }.map(\.key)
        if let only = told.first, told.count == 1 {
            switch only {
            case .carriedOver: return "&channel=carried_over"
            case .channel(let channel): return channel.map { "&channel=\($0.rawValue)" }
            }
        }
        let classes = form.classes.filter { $0.value == column }.map(\.key)
        guard let only = classes.first, classes.count == 1 else { return nil }
        return "&class=\(only.rawValue)"
    }
}
