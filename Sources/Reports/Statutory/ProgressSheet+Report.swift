import Accountability
import Store

extension ProgressSheet {
    /// The sheet as a report: a table of everybody, or the lines of one official.
    public var report: Report {
        Report(
            title: query.official == nil ? "Bảng theo dõi tiến độ" : "Phiếu theo dõi tiến độ",
            fields: StatutoryHeading(commune, query.period, query.asOf, register).fields + [
                .init(
                    key: "source",
                    label: "Căn cứ",
                    value: rule.map { .text($0.source) } ?? .text("Kỳ này trước ngày có quy định về điểm tiến độ")
                )
            ] + figures + [lateness, .init(key: "notes", label: "Cách tính", value: .list(notes.map { .text($0) }))]
        )
    }

    private var figures: [Report.Field] {
        guard query.official != nil, let line = lines.first, let official = line.official else {
            return [.init(key: "officials", label: "Theo cán bộ", value: .table(table))]
        }
        return [
            .init(key: "official_id", label: "Mã cán bộ", value: .text(official.id.text)),
            .init(key: "name", label: "Cán bộ", value: .text(official.name)),
            .init(key: "unit", label: "Đơn vị", value: .optional(official.unitName)),
            .init(key: "agency", label: "Cơ quan khác quản lý", value: .optional(line.agency)),
        ]
            + zip(Self.columns, counts(of: line)).map { column, value in
                Report.Field(key: column.key, label: column.label, value: value)
            }
    }

    /// What is counted of everybody, with its headings.
    static let columns: [Report.Column] = [
        .init(key: "due", label: "Đến hạn"), .init(key: "late", label: "Chậm"),
        .init(key: "objective_cause", label: "Khách quan, đã xác nhận"),
        .init(key: "lifted", label: "Không tính vì lý do khác"),
        .init(key: "unconfirmed", label: "Chưa xác nhận"), .init(key: "counted", label: "Chậm bị tính"),
        .init(key: "errors", label: "Sai sót"), .init(key: "initiatives", label: "Sáng kiến"),
        .init(key: "progress", label: "Tiến độ (%)"), .init(key: "derivation", label: "Cách ra số"),
    ]

    func counts(of line: Line) -> [Report.Value] {
        let score = rule?.score(due: line.due, counted: line.counted)
        let isScored = line.official != nil
        return [
            .count(line.due), .count(line.late.count),
            .count(line.late.count { $0.standing.isObjective }),
            .count(line.late.count { !$0.standing.counts && !$0.standing.isObjective }),
            .count(line.late.count { $0.standing == .unconfirmed }), .count(line.counted), .count(line.errors),
            .count(line.initiatives), isScored ? .optional(score?.vietnamese) : .notRecorded,
            .text(isScored ? score?.derivation ?? (rule == nil ? "" : "không có việc đến hạn") : ""),
        ]
    }

    private var table: Report.Table {
        Report.Table(
            columns: [
                .init(key: "official", label: "Mã"), .init(key: "name", label: "Cán bộ"),
                .init(key: "unit", label: "Đơn vị"),
            ] + Self.columns,
            rows: lines.map { line in
                [
                    .optional(line.official?.id.text), .text(line.official?.name ?? "Chưa rõ người giải quyết"),
                    .text(
                        [line.official?.unitName, line.agency.map { "do \($0) quản lý" }].compactMap(\.self).joined(
                            separator: ", "
                        )
                    ),
                ] + counts(of: line)
            }
        )
    }

    /// Each lateness, with what was said of it, by whom and when, and the reminder it led to.
    private var lateness: Report.Field {
        let rows = lines.flatMap { line in
            line.late.map { item -> [Report.Value] in
                [
                    .text(item.matter), .text(line.official?.name ?? "Chưa rõ người giải quyết"),
                    .text(item.file.map { "Hồ sơ \($0)" } ?? "Nhiệm vụ ngoài sổ"), .day(item.dueOn),
                    item.finishedOn.map { .day($0) } ?? .text("chưa có"), .text(item.standing.title),
                    .text(item.standing.decider.flatMap { names[$0.holder] } ?? ""),
                    item.standing.decidedOn.map { .day($0) } ?? .text(""),
                    .text(item.standing.counts ? "có" : "không"), .text(note(item, of: line)),
                ]
            }
        }
        return .init(
            key: "late_items",
            label: "Từng việc chậm",
            value: .table(
                Report.Table(
                    [
                        "matter": "Mã", "name": "Cán bộ", "item": "Việc", "due_on": "Đến hạn",
                        "finished_on": "Có kết quả",
                        "standing": "Xác nhận", "decided_by": "Người xác nhận", "decided_on": "Ngày xác nhận",
                        "counts": "Bị tính", "reminder": "Ghi chú",
                    ],
                    rows: rows
                )
            )
        )
    }

    /// The same lateness weighs once: whoever rates sees that it led to a reminder already.
    private func note(_ item: LateItem, of line: Line) -> String {
        reminders.filter { reminder in
            reminder.official == line.official?.id && reminder.grounds.contains { $0.matter == item.matter }
        }.map { "Chính việc này đã bị \($0.kind.title.lowercased()) ngày \($0.issuedOn?.vietnamese ?? "")" }.joined(
            separator: "; "
        )
    }

    private var notes: [String] {
        let formula = rule.map { rule in
            "Tiến độ = (đến hạn − chậm bị tính × \(rule.deduction) %) ÷ đến hạn, lấy hai chữ số thập phân, nửa đơn vị cuối làm tròn lên."
        }
        return [formula].compactMap(\.self) + [
            "Mỗi hồ sơ hay nhiệm vụ là một sản phẩm và thuộc đúng một kỳ: kỳ có ngày hẹn trả; hồ sơ không hẹn ngày tính theo ngày có kết quả. Sản phẩm quy đổi, việc không có trong sổ và nhiệm vụ ngoài sổ làm đúng hạn thì người đánh giá cộng thêm.",
            "Chậm bị tính là việc chậm chưa được xác nhận nguyên nhân khách quan; “chưa xác nhận” vẫn bị tính cho đến khi có kết luận.",
            "Phần mềm không xếp loại, không xếp hạng; tên xếp theo thứ tự chữ.",
        ]
    }
}
