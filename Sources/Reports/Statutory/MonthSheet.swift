public import Accountability
public import Postgres
import Store

/// The monthly sheet of an official of the one-stop centre (*phiếu theo dõi tháng*, Decree 118/2025, article 9.3): his files, what was late
/// and why, what was recorded and what was praised in a month. For staff another agency manages it is the notice to that agency, which alone
/// decides what follows: the commune reminds nobody it does not manage.
public struct MonthSheet: StatutoryReport {
    let record: OfficialRecord
    let progress: ProgressSheet
    let period: ReportingPeriod

    /// The newest export it rests on; nil before the first.
    public var exportedOn: CalendarDay? { progress.exportedOn }

    /// Reads it in one snapshot, for an account; nil keeps the server. Nothing where there is no such official and where this account may
    /// not see him.
    public static func find(
        _ query: ProgressSheet.Query,
        of official: Official.ID,
        in commune: Commune,
        for account: Account?,
        today: CalendarDay,
        on db: Connection
    ) throws -> MonthSheet? {
        let period = query.period
        let asked = OfficialRecord.Query(of: official, from: period.from, to: period.to, asOf: query.asOf)
        let record: OfficialRecord? =
            if let account {
                try OfficialRecord.find(asked, of: commune, for: account, today: today, on: db)
            } else {
                try OfficialRecord(asked, of: commune, on: db)
            }
        guard let record else { return nil }
        let own = ProgressSheet.Query(period: period, asOf: query.asOf, official: official)
        return MonthSheet(record: record, progress: try ProgressSheet(own, of: commune, on: db), period: period)
    }

    /// The agency that manages him at the period's end, to which the sheet goes; nil: the commune itself.
    public var agency: String? { progress.lines.first?.agency }

    /// The sheet as a report.
    public var report: Report {
        let known = progress.report
        return Report(
            title: agency == nil
                ? "Phiếu theo dõi tháng" : "Thông báo về người được cử đến làm việc tại Bộ phận Một cửa",
            fields: StatutoryHeading(record.commune, period, record.asOf, record.period).fields + person
                + [
                    .init(key: "workload", label: "Hồ sơ trong kỳ", value: .group(workload)),
                    .init(
                        key: "progress",
                        label: "Tiến độ",
                        value: .group(known.fields.filter { Self.progressKeys.contains($0.key) })
                    ),
                ] + known.fields.filter { $0.key == "late_items" }
                + [incidents, reminders, commendations]
                + [
                    .init(key: "days_away", label: "Số ngày vắng mặt có ghi nhận", value: .count(daysAway)),
                    .init(key: "notes", label: "Lưu ý", value: .list(notes.map { .text($0) })),
                ]
        )
    }

    private static let progressKeys: Set = [
        "due", "late", "objective_cause", "lifted", "unconfirmed", "counted", "errors", "initiatives",
    ]

    private var person: [Report.Field] {
        [
            .init(key: "source", label: "Căn cứ", value: .text("Nghị định số 118/2025/NĐ-CP, Điều 9 khoản 3")),
            .init(key: "official_id", label: "Mã cán bộ", value: .text(record.official.id.text)),
            .init(key: "name", label: "Cán bộ", value: .text(record.official.name)),
            .init(key: "unit", label: "Đơn vị", value: .optional(record.official.unitName)),
            .init(
                key: "agency",
                label: "Gửi cơ quan quản lý",
                value: agency.map { .text($0) } ?? .text("xã trực tiếp quản lý")
            ),
        ]
    }

    /// The record's own figures; its days are the heading's.
    private var workload: [Report.Field] {
        record.workloadFields.filter { !["from", "to", "register_as_of"].contains($0.key) }
    }

    private var incidents: Report.Field {
        let found = record.proceedings.incidents.filter { $0.state == .recorded && period.contains($0.happenedOn) }
        return .init(
            key: "incidents",
            label: "Vụ việc ngoài sổ",
            value: .table(
                Report.Table(
                    ["incident": "Mã", "happened_on": "Ngày", "kind": "Loại", "text": "Nội dung"],
                    rows: found.map { [.text($0.id.text), .day($0.happenedOn), .text($0.kind.title), .text($0.text)] }
                )
            )
        )
    }

    private var reminders: Report.Field {
        let given = record.shownReminders.filter { $0.issuedOn.map(period.contains) ?? false }
        return .init(
            key: "reminders",
            label: "Nhắc nhở, phê bình",
            value: .table(
                Report.Table(
                    ["reminder": "Mã", "issued_on": "Ngày", "kind": "Hình thức", "state": "Tình trạng"],
                    rows: given.map {
                        [
                            .text($0.id.text), .optional($0.issuedOn), .text("\($0.kind.title) \($0.form.title)"),
                            .text($0.stateSentence(asOf: record.asOf)),
                        ]
                    }
                )
            )
        )
    }

    private var commendations: Report.Field {
        let praised = record.commendations.filter { $0.isInForce && ($0.approvedOn.map(period.contains) ?? false) }
        return .init(
            key: "commendations",
            label: "Biểu dương, khen thưởng",
            value: .table(
                Report.Table(
                    ["commendation": "Mã", "approved_on": "Ngày", "form": "Hình thức", "achievement": "Thành tích"],
                    rows: praised.map {
                        [.text($0.id.text), .optional($0.approvedOn), .text($0.form.title), .text($0.achievement)]
                    }
                )
            )
        )
    }

    /// How many days of the period he was away; why stays in the record, for it may be an illness.
    private var daysAway: Int {
        let days = record.duties.leaves.filter { $0.cancellation == nil }.flatMap { leave -> [CalendarDay] in
            let (first, last) = (max(leave.fromOn, period.from), min(leave.toOn, period.to))
            guard first <= last else { return [] }
            return (0...first.days(until: last)).map { first.adding(days: $0) }
        }
        return Set(days).count
    }

    private var notes: [String] {
        [
            Reminder.isNotDiscipline,
            agency == nil
                ? "Phần mềm không xếp loại; phiếu này để người phụ trách nhận xét và trao đổi với cán bộ."
                : "Xã không nhắc nhở người do cơ quan khác quản lý; phiếu này để cơ quan quản lý biết và quyết định.",
        ]
    }
}
