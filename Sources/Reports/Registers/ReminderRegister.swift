public import Accountability
public import Postgres
import Store

/// The register of reminders and criticisms of a period (*sổ theo dõi nhắc nhở, phê bình*): whom, by whom, what for, how it reached him and
/// what became of it. What was entered by mistake stands in the ledger alone.
public struct ReminderRegister: StatutoryReport {
    let commune: Commune
    let period: ReportingPeriod
    let asOf: CalendarDay
    let register: RegisterPeriod
    let reminders: [Reminder]
    let names: KnownNames

    /// The newest export known then; the register rests on none.
    public var exportedOn: CalendarDay? { register.exportedOn }

    /// Whom it names.
    public var named: [Official.ID] { reminders.map(\.official) }

    /// Reads it in one snapshot, of the cases `account` answers for; nil keeps the server.
    public init(
        _ period: ReportingPeriod,
        asOf: CalendarDay,
        of commune: Commune,
        for account: Account?,
        on db: Connection
    ) throws {
        let days = period.from...period.to
        let sight = account.map { Sight(of: $0) }
        reminders = try Reminder.list(of: commune.id, issuedIn: days, asOf: asOf, on: db)
            .filter { reminder in
                reminder.issuedOn.map(period.contains) == true && reminder.force(asOf: asOf) != .cancelled
                    && sight.map { $0.reach.includes(reminder.unit) || $0.person == reminder.official.person } ?? true
            }
            .sorted {
                ($0.issuedOn ?? .latest, $0.recordedAt, $0.id.text) < (
                    $1.issuedOn ?? .latest, $1.recordedAt, $1.id.text
                )
            }
        names = try KnownNames(in: reminders, of: commune.id, on: db)
        register = try RegisterPeriod(from: period.from, to: period.to, asOf: asOf, of: commune.id, on: db)
        self.commune = commune
        self.period = period
        self.asOf = asOf
    }

    /// The register as a report.
    public var report: Report {
        Report(
            title: "Sổ theo dõi nhắc nhở, phê bình",
            fields: StatutoryHeading(commune, period, asOf, register).fields + [
                .init(key: "total", label: "Số lượt trong kỳ", value: .count(reminders.count)),
                .init(key: "in_force", label: "Đang tính", value: .count(reminders.count { $0.counts(asOf: asOf) })),
                .init(key: "reminders", label: "Nhắc nhở, phê bình", value: .table(table)),
                .init(
                    key: "notes",
                    label: "Ghi chú",
                    value: .list([
                        .text(Reminder.isNotDiscipline), .text(Reminder.receiptIsNotAgreement),
                        .text("Sổ in từ dữ liệu, theo ngày nhắc nhở. Lượt hủy vì ghi nhầm không có trong sổ này."),
                    ])
                ),
            ]
        )
    }

    private var table: Report.Table {
        Report.Table(
            [
                "reminder_id": "Mã", "number": "TT", "name": "Cán bộ", "unit": "Đơn vị", "issued_on": "Ngày",
                "kind_title": "Hình thức", "issuer": "Người nhắc nhở", "text": "Nội dung", "grounds": "Căn cứ",
                "document": "Văn bản", "served": "Đã nhận", "reconsideration": "Xem xét lại", "state": "Tình trạng",
            ],
            rows: reminders.enumerated().map { index, reminder in
                [
                    .text(reminder.id.text), .count(index + 1), .optional(names[reminder.official]),
                    .text(reminder.unit.flatMap { names[$0] } ?? ""), .orEmpty(reminder.issuedOn),
                    .text("\(reminder.kind.title) \(reminder.form.title)"), .text(issuer(of: reminder)),
                    .text(reminder.text), .text(grounds(of: reminder)), .text(reminder.document?.title ?? ""),
                    .text(served(reminder)), .text(reconsideration(of: reminder)),
                    .text(reminder.stateSentence(asOf: asOf)),
                ]
            }
        )
    }

    private func issuer(of reminder: Reminder) -> String {
        guard let issue = reminder.issue else { return "" }
        return [names[issue.person], issue.role.title].compactMap(\.self).joined(separator: ", ")
    }

    private func grounds(of reminder: Reminder) -> String {
        reminder.grounds.map { names.title(of: $0.ground, matter: $0.matter) ?? $0.matter }.joined(separator: "; ")
    }

    private func served(_ reminder: Reminder) -> String {
        guard let day = reminder.servedOn, let way = reminder.service.title else { return "chưa" }
        return "\(day.vietnamese), \(way.lowercasedFirst)"
    }

    private func reconsideration(of reminder: Reminder) -> String {
        guard reminder.plea != nil else { return "" }
        return reminder.decision?.outcome.title ?? "Đang xem xét"
    }
}
