import Accountability
import Store

/// The record on a sheet, as a head of office reads it in a terminal: who, how much work, how many reminders count, what is waiting,
/// and then one line for each thing. The report holds all of it; this leaves out what only programs need.
extension OfficialRecord {
    /// The record as lines of text. Only what waits for somebody shows an id, because a command has to name it.
    public var text: String { sheet.text }

    /// The record as sections, each with how many lines it has; the first cell of a line is the thing's id, which no rendering shows.
    public var sheet: Report {
        Report(
            title: "Hồ sơ cá nhân: \(official.name)",
            fields: [
                .init(key: "unit", label: "Đơn vị", value: .optional(official.unitName)),
                .init(key: "staff_code", label: "Mã số", value: .optional(official.staffCode)),
                .init(key: "as_of", label: "Xem tại ngày", value: .day(period.asOf)),
                .init(key: "workload", label: "Khối lượng công việc", value: .group(workloadFields)),
                .init(key: "reminder_count", label: "Nhắc nhở, phê bình đang tính", value: .text(countSentence)),
                .init(key: "notice", label: "Lưu ý", value: .text(Reminder.isNotDiscipline)),
                section("waiting", "Việc đang chờ", ["Việc", "Tình trạng", "Hạn", "Mã"], waiting),
                section("findings", "Sự việc chậm", ["Hồ sơ", "Hẹn trả", "Có kết quả", "Kết quả xử lý"], lateFiles),
                section("incidents", "Vụ việc ngoài sổ", ["Ngày", "Loại", "Nội dung", "Tình trạng"], incidents),
                section(
                    "explanation-requests",
                    "Giải trình",
                    ["Việc", "Yêu cầu", "Nguyên nhân", "Tình trạng"],
                    explained
                ),
                section("reminders", "Nhắc nhở, phê bình", ["Ngày", "Hình thức", "Nội dung", "Tình trạng"], reminders),
                section("reviews", "Gợi ý kiểm điểm, điều chuyển", ["Năm", "Ngày mở", "Tình trạng"], reviews),
                section(
                    "commendations",
                    "Biểu dương, khen thưởng",
                    ["Ngày", "Hình thức", "Thành tích", "Tình trạng"],
                    praise
                ),
            ] + dutySections
        )
    }

    /// The sections as they are printed: without what waits, which is for whoever is to do it next and named by ids.
    var printed: Report {
        Report(title: sheet.title, fields: sheet.fields.filter { $0.key != "waiting" })
    }

    /// The record for a file of this kind: tables hold what programs get, paper what the page says.
    public func report(as format: ReportFormat) -> Report {
        switch format {
        case .paper: printed
        case .table: report
        }
    }

    private var countSentence: String {
        let (count, year) = (count, year)
        let waiting = count.provisional > 0 ? ", \(count.provisional) lần đang xem xét lại" : ""
        return "\(count.inForce) lần trên \(policy.threshold) lần dẫn đến gợi ý\(waiting); năm đánh giá \(year.year), "
            + "từ \(year.from.vietnamese) đến hết \(year.to.vietnamese)"
    }

    /// What somebody has yet to do something about, each with its id.
    private var waiting: [[Report.Value]] {
        awaiting.map { [.absent] + $0 }
    }

    private var awaiting: [[Report.Value]] {
        proceedings.lateFiles.map(\.finding).filter { $0.state == .detected }.map {
            [.text("Sự việc chậm \($0.code)"), .text($0.state.title), .absent, .text($0.id.text)]
        }
            + explanations.filter(\.duty.isOpen).map { duty, fields in
                let deadline = duty.awaitsLeader ? "verdict_by" : "answer_by"
                return [
                    .text("Giải trình \(duty.matterTitle)"), .text(duty.state.title),
                    fields.first { $0.key == deadline }?.value.orAbsent ?? .absent, .text(duty.id.text),
                ]
            }
            + shownReminders.filter { [.issued, .provisional].contains($0.force(asOf: period.asOf)) }.map {
                [
                    .text("\($0.kind.title) ngày \($0.issuedOn?.vietnamese ?? "")"),
                    .text($0.stateSentence(asOf: period.asOf)), .absent, .text($0.id.text),
                ]
            }
            + proceedings.cases.filter(\.isWaiting).map {
                [.text("Gợi ý năm \($0.year.year)"), .text($0.state.title), .absent, .text($0.id.text)]
            }
            + commendations.filter { [.nominated, .verified].contains($0.state) || $0.openProposal != nil }.map {
                [.text("Khen: \($0.achievement.brief)"), .text($0.state.title), .absent, .text($0.id.text)]
            }
    }

    private var lateFiles: [[Report.Value]] {
        proceedings.lateFiles.map { late in
            let finished = late.finding.finishedOn.map { Report.Value.day($0) } ?? .text("chưa có")
            return [
                .text(late.finding.id.text), .text(late.finding.code), .day(late.finding.dueOn), finished,
                .text(late.outcome.title),
            ]
        }
    }

    private var incidents: [[Report.Value]] {
        proceedings.incidents.map {
            [
                .text($0.id.text), .day($0.happenedOn), .text($0.kind.title), .text($0.text.brief),
                .text($0.state.title),
            ]
        }
    }

    private var explained: [[Report.Value]] {
        explanations.map { duty, fields in
            let cause = fields.first { $0.key == "cause_title" }?.value.orAbsent ?? .absent
            return [
                .text(duty.id.text), .text(duty.matterTitle), .day(duty.requestedOn), cause, .text(duty.state.title),
            ]
        }
    }

    private var reminders: [[Report.Value]] {
        shownReminders.map {
            [
                .text($0.id.text), .optional($0.issuedOn), .text("\($0.kind.title) \($0.form.title)"),
                .text($0.text.brief),
                .text($0.stateSentence(asOf: period.asOf)),
            ]
        }
    }

    private var reviews: [[Report.Value]] {
        proceedings.cases.map {
            [.text($0.id.text), .text(String($0.year.year)), .day($0.openedOn), .text($0.state.title)]
        }
    }

    private var praise: [[Report.Value]] {
        commendations.map {
            [
                .text($0.id.text), .day($0.happenedOn), .text($0.form.title), .text($0.achievement.brief),
                .text($0.state.title),
            ]
        }
    }

    private var dutySections: [Report.Field] {
        let charged = duties.assignments.map { duty -> [Report.Value] in
            let what = [duty.position, duty.field, duty.procedure].compactMap(\.self).joined(separator: ", ")
            return [
                .absent, .text(duties.unitNames[duty.unit] ?? ""), .text(what.brief), .day(duty.fromOn),
                duty.lastOn.map { .day($0) } ?? .absent,
            ]
        }
        let away = duties.leaves.map { leave -> [Report.Value] in
            let title = leave.kind.title + (leave.cancellation == nil ? "" : " (đã hủy)")
            return [.absent, .text(title), .day(leave.fromOn), .day(leave.toOn)]
        }
        let managed = duties.managements.map {
            [Report.Value.absent, .text($0.agency ?? "Xã quản lý"), .day($0.fromOn)]
        }
        let left = duties.departure.map { "\($0.kind.title), ngày cuối cùng \($0.leftOn.vietnamese)" }
        return [
            section("assignments", "Phân công", ["Đơn vị", "Nội dung", "Từ ngày", "Đến hết ngày"], charged),
            section("leaves", "Nghỉ phép, vắng mặt", ["Nội dung", "Từ ngày", "Đến hết ngày"], away),
            section("managements", "Cơ quan khác quản lý", ["Cơ quan", "Từ ngày"], managed),
            .init(key: "departure", label: "Thôi công tác tại xã", value: .text(left ?? "không")),
        ]
    }

    /// One line for each thing below how many there are; a single line where there is none.
    private func section(_ key: String, _ label: String, _ headings: [String], _ rows: [[Report.Value]])
        -> Report.Field
    {
        guard !rows.isEmpty else { return .init(key: key, label: label, value: .text("không có")) }
        // The first column of a table is for machines and is not shown.
        let columns = [""] + headings
        return .init(
            key: key,
            label: "\(label) (\(rows.count))",
            value: .table(.init(columns: columns.map { .init(key: $0, label: $0) }, rows: rows))
        )
    }
}

extension ExplanationDuty {
    /// The file's code; of an incident that it is one, for its id says nothing to people.
    fileprivate var matterTitle: String {
        switch ground {
        case .finding: matter
        case .incident: Incident.ID(text: matter) == nil ? matter : "vụ việc ngoài sổ"
        }
    }
}

extension ReviewCase {
    /// Whether somebody has yet to decide, to look again or to answer.
    fileprivate var isWaiting: Bool { standing.isUndecided || standing.isFlagged || standing.isReconsidered }
}

extension Report.Value {
    /// Nothing to say, and nothing missing either.
    fileprivate static let absent = Report.Value.text("")

    /// The same, and nothing where it is not recorded.
    fileprivate var orAbsent: Report.Value { self == .notRecorded ? .absent : self }
}

extension String {
    /// The first line, cut where a terminal would break it.
    fileprivate var brief: String {
        let line = String(prefix { !$0.isNewline })
        return line.count > 50 ? "\(line.prefix(49))…" : line
    }
}
