public import Accountability
public import Postgres
import Store

/// An official's results month by month, for the unit that receives him (Decree 335/2025/NĐ-CP: whoever was transferred is rated by his new
/// unit, from the monthly and quarterly results his former one sends). It tells and rates nothing.
public struct MonthResults: StatutoryReport {
    let commune: Commune
    let official: Official
    let period: ReportingPeriod
    let asOf: CalendarDay
    let departure: Departure?
    let assignments: [Assignment]
    let units: [OrgUnit.ID: String]
    /// The sheet of the whole period, up to his last day here.
    let whole: ProgressSheet
    /// The sheets of its months.
    let months: [ProgressSheet]
    let reminders: [Reminder]
    let commendations: [Commendation]

    /// The newest export it rests on; nil before the first.
    public var exportedOn: CalendarDay? { whole.exportedOn }

    /// Reads it in one snapshot, for an account; nil keeps the server. Nothing where there is no such official and where this account may
    /// not see his record: whoever leads the unit he is in today may.
    public static func find(
        _ query: ProgressSheet.Query,
        of id: Official.ID,
        in commune: Commune,
        for account: Account?,
        today: CalendarDay,
        on db: Connection
    ) throws -> MonthResults? {
        if let account, try !OfficialRecord.isVisible(id, today: today, of: commune, for: account, on: db) {
            return nil
        }
        guard let official = try Official.find(id, of: commune.id, on: db) else { return nil }
        return try MonthResults(query.period, asOf: query.asOf, of: official, in: commune, on: db)
    }

    /// As many months stand in lines of their own.
    private static let mostMonths = 24

    private init(
        _ asked: ReportingPeriod,
        asOf: CalendarDay,
        of official: Official,
        in commune: Commune,
        on db: Connection
    ) throws {
        let departure = try Departure.list(of: commune.id, asOf: asOf, on: db).first {
            $0.official == official.id && $0.annulment == nil
        }
        // What was due after his last day is his successor's. Of a period after it nothing is cut off: it has nothing of his.
        let last = min(asked.to, departure?.leftOn ?? asked.to)
        let period = ReportingPeriod(recognising: asked.from, last) ?? asked
        func sheet(_ period: ReportingPeriod) throws -> ProgressSheet {
            try ProgressSheet(.init(period: period, asOf: asOf, official: official.id), of: commune, on: db)
        }
        let days = period.from...period.to
        self.commune = commune
        self.official = official
        self.period = period
        self.asOf = asOf
        self.departure = departure
        assignments = try Assignment.list(of: commune.id, official: official.id, asOf: asOf, on: db)
            .filter { $0.fromOn <= period.to && ($0.lastOn ?? .latest) >= max(period.from, $0.fromOn) }
        units = try OrgUnit.names(of: commune.id, on: db)
        whole = try sheet(period)
        // A rating rests on a year; of a longer period the last months stand by themselves, all of it in the sheet of the whole.
        months = try period.months.filter { $0.from <= asOf }.suffix(Self.mostMonths).map(sheet)
        reminders = try Reminder.list(of: commune.id, official: official.id, issuedIn: days, asOf: asOf, on: db)
            .filter { $0.issuedOn.map(period.contains) == true && $0.stands }
        commendations = try Commendation.list(
            of: commune.id,
            official: official.id,
            approvedIn: days,
            asOf: asOf,
            on: db
        ).filter { $0.isInForce && $0.approvedOn.map(period.contains) == true }
    }

    /// The results as a report.
    public var report: Report {
        Report(
            title: "Kết quả theo tháng gửi nơi tiếp nhận",
            fields: StatutoryHeading(commune, period, asOf, whole.register).fields + person + [
                .init(key: "assignments", label: "Nhiệm vụ được giao trong kỳ", value: .table(assignmentTable)),
                .init(key: "months", label: "Theo tháng", value: .table(monthTable)),
            ] + whole.report.fields.filter { $0.key == "late_items" } + [
                .init(key: "reminders", label: "Nhắc nhở, phê bình còn giá trị", value: .table(reminderTable)),
                .init(key: "commendations", label: "Biểu dương, khen thưởng", value: .table(commendationTable)),
                .init(key: "notes", label: "Lưu ý", value: .list((Self.notes + cut).map { .text($0) })),
            ]
        )
    }

    private var cut: [String] {
        period.months.count > months.count
            ? ["Bảng theo tháng chỉ có \(months.count) tháng gần nhất đã bắt đầu của kỳ."] : []
    }

    private var person: [Report.Field] {
        [
            .init(key: "source", label: "Căn cứ", value: .text("Nghị định số 335/2025/NĐ-CP")),
            .init(key: "official_id", label: "Mã cán bộ", value: .text(official.id.text)),
            .init(key: "name", label: "Cán bộ", value: .text(official.name)),
            .init(key: "unit", label: "Đơn vị", value: .optional(official.unitName)),
            .init(
                key: "left",
                label: "Thôi công tác tại xã",
                value: .text(
                    departure.map { "\($0.kind.title) từ sau ngày \($0.leftOn.vietnamese), theo \($0.document)" }
                        ?? "chưa ghi nhận"
                )
            ),
        ]
    }

    private var assignmentTable: Report.Table {
        Report.Table(
            [
                "assignment_id": "Mã", "name": "Đơn vị", "task": "Vị trí, lĩnh vực, thủ tục", "from_on": "Từ ngày",
                "to_on": "Đến hết ngày", "document": "Văn bản",
            ],
            rows: assignments.map { assignment in
                let words = [assignment.position, assignment.field, assignment.procedure].compactMap(\.self)
                return [
                    .text(assignment.id.text), .text(units[assignment.unit] ?? ""),
                    .text(words.joined(separator: "; ")), .day(assignment.fromOn), .orEmpty(assignment.lastOn),
                    .text(assignment.document),
                ]
            }
        )
    }

    /// A line for each month and one for all of them, by the same rule.
    private var monthTable: Report.Table {
        Report.Table(
            columns: [.init(key: "month_id", label: "Mã"), .init(key: "name", label: "Tháng")] + ProgressSheet.columns,
            rows: (months + [whole]).enumerated().map { index, sheet in
                let isWhole = index == months.count
                let line = sheet.lines.first { $0.official?.id == official.id }
                return [
                    .text(isWhole ? "all" : sheet.query.period.to.month.iso),
                    .text(isWhole ? "Cả kỳ" : sheet.query.period.label),
                ] + (line.map { sheet.counts(of: $0) } ?? ProgressSheet.columns.map { _ in .notRecorded })
            }
        )
    }

    private var reminderTable: Report.Table {
        Report.Table(
            ["reminder_id": "Mã", "name": "Hình thức", "issued_on": "Ngày", "text": "Nội dung", "state": "Tình trạng"],
            rows: reminders.map { reminder in
                [
                    .text(reminder.id.text), .text("\(reminder.kind.title) \(reminder.form.title)"),
                    .orEmpty(reminder.issuedOn), .text(reminder.text), .text(reminder.stateSentence(asOf: asOf)),
                ]
            }
        )
    }

    private var commendationTable: Report.Table {
        Report.Table(
            ["commendation_id": "Mã", "name": "Hình thức", "approved_on": "Ngày", "achievement": "Thành tích"],
            rows: commendations.map {
                [.text($0.id.text), .text($0.form.title), .orEmpty($0.approvedOn), .text($0.achievement)]
            }
        )
    }

    private static let notes = [
        "Nơi tiếp nhận dùng số liệu này khi theo dõi, đánh giá; phần mềm không xếp loại.",
        "Tháng không có việc đến hạn thì không có điểm tiến độ. Việc đến hạn sau ngày thôi công tác không tính ở đây.",
        Reminder.isNotDiscipline,
    ]
}

extension ReportingPeriod {
    /// Its months, by its own counting; the first and the last cut off where it begins or ends within them.
    var months: [ReportingPeriod] {
        var months: [ReportingPeriod] = []
        var next = ReportingPeriod(.month, containing: from, counting: counting)
        while let month = next, month.from <= to {
            months += [ReportingPeriod(recognising: max(month.from, from), min(month.to, to))].compactMap(\.self)
            next = month.next
        }
        return months
    }
}
