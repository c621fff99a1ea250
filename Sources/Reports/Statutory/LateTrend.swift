public import Accountability
public import Postgres
import Store

/// How late files went over the years, and month by month in the last one beside the year before: numbers always with the volume they belong
/// to. It names nobody.
public struct LateTrend: StatutoryReport {
    /// A year with its files by class.
    struct Year: Sendable {
        let period: ReportingPeriod
        let register: RegisterPeriod
        let counts: PeriodCounts

        var total: Int { counts.classes.values.reduce(0, +) }
        /// Late among those whose result is ready.
        var lateShare: Ratio {
            let late = counts.classes[.late] ?? 0
            return Ratio(n: late, of: late + (counts.classes[.early] ?? 0) + (counts.classes[.onTime] ?? 0))
        }
    }

    let commune: Commune
    let period: ReportingPeriod
    let asOf: CalendarDay
    let register: RegisterPeriod
    /// Those with files, the earliest first.
    let years: [Year]
    /// The months of the last year that have begun.
    let months: [PeriodTrend.Month]
    /// The same months of the year before; none where it has no files.
    let before: [PeriodTrend.Month]

    /// The newest export it rests on; nil before the first.
    public var exportedOn: CalendarDay? { register.exportedOn }

    /// Counts the year the period ends in and up to four before it, in one snapshot. Refused where no register tells which files were late.
    public init(_ period: ReportingPeriod, asOf: CalendarDay, of commune: Commune, on db: Connection) throws {
        var periods = [ReportingPeriod(.year, containing: period.to, counting: period.counting)].compactMap(\.self)
        while periods.count < Self.mostYears, let earlier = periods.last?.previous { periods.append(earlier) }
        guard let last = periods.first else { throw Refusal(.periodReversed) }
        let months = last.monthsOfYear
        register = try RegisterPeriod(from: last.from, to: last.to, asOf: asOf, of: commune.id, on: db)
        guard register.registerAsOf != nil else { throw Refusal(.nothingImported) }
        guard register.tellsLateness else { throw Refusal(.latenessNotRecorded) }
        years = try periods.reversed().compactMap { year in
            let register = try RegisterPeriod(from: year.from, to: year.to, asOf: asOf, of: commune.id, on: db)
            guard let reach = register.registerAsOf, year.from <= reach else { return nil }
            let counts = try PeriodCounts(register, on: db)
            return counts.classes.isEmpty ? nil : Year(period: year, register: register, counts: counts)
        }
        self.months = try PeriodTrend(months, asOf: asOf, of: commune.id, on: db).months
        let hasBefore = years.contains { $0.period == last.previous }
        before =
            hasBefore
            ? try PeriodTrend(last.previous?.monthsOfYear ?? [], asOf: asOf, of: commune.id, on: db).months : []
        self.commune = commune
        self.period = last
        self.asOf = asOf
    }

    private static let mostYears = 5

    /// The trend as a report.
    public var report: Report {
        Report(
            title: "Hồ sơ quá hạn qua các năm",
            fields: StatutoryHeading(commune, period, asOf, register).fields + [
                .init(key: "years", label: "Theo năm", value: .table(yearTable)),
                .init(
                    key: "months",
                    label: "Theo tháng của \(period.label.lowercasedFirst)",
                    value: .table(monthTable)
                ),
                .init(key: "notes", label: "Cách tính", value: .list(notes.map { .text($0) })),
            ]
        )
    }

    private var yearTable: Report.Table {
        Report.Table(
            columns: [
                .init(key: "year_id", label: "Mã"), .init(key: "name", label: "Năm"),
                .init(key: "known_to", label: "Số liệu đến"), .init(key: "received", label: "Phải giải quyết"),
            ] + DossierClass.allCases.map { .init(key: $0.rawValue, label: $0.title) } + [
                .init(key: "late_share", label: "Quá hạn trên số đã giải quyết"),
                .init(key: "change", label: "Quá hạn so với năm trước"),
            ],
            rows: years.enumerated().map { index, year in
                let earlier = index > 0 ? years[index - 1] : nil
                let isNext = earlier?.period == year.period.previous
                let late = year.counts.classes[.late] ?? 0
                return [
                    .text(year.period.to.iso), .text(year.period.label), .orEmpty(year.register.registerAsOf),
                    .count(year.total),
                ] + DossierClass.allCases.map { year.register.value(of: $0, in: year.counts.classes) } + [
                    .ratio(year.lateShare),
                    isNext ? .count(late - (earlier?.counts.classes[.late] ?? 0)) : .notRecorded,
                ]
            }
        )
    }

    private var monthTable: Report.Table {
        let earlier = Dictionary(before.map { ($0.period.shape?.number, $0) }) { first, _ in first }
        return Report.Table(
            [
                "month_id": "Mã", "name": "Tháng", "received": "Tiếp nhận", "done": "Có kết quả", "early": "Trước hạn",
                "on_time": "Đúng hạn", "late": "Quá hạn", "late_share": "Quá hạn trên số có kết quả",
                "late_before": "Quá hạn cùng tháng năm trước",
            ],
            rows: months.map { month in
                [
                    .text(month.period.to.month.iso), .text(month.period.label), .count(month.received),
                    .count(month.done), .count(month.early), .count(month.onTime), .count(month.late),
                    .ratio(Ratio(n: month.late, of: month.done)),
                    earlier[month.period.shape?.number].map { .count($0.late) } ?? .notRecorded,
                ]
            }
        )
    }

    private var notes: [String] {
        let reach = register.registerAsOf.flatMap { $0 < period.to ? $0 : nil }
        return [
            "Phải giải quyết là hồ sơ nhận trong năm cộng hồ sơ năm trước chuyển sang; tám loại cộng lại đúng bằng số này.",
            "Quá hạn của một tháng là hồ sơ có kết quả trong tháng đó sau ngày hẹn trả; cùng ngày là đúng hạn.",
            "Tỷ lệ luôn đi kèm số hồ sơ: ít hồ sơ thì một hồ sơ chậm cũng làm tỷ lệ thay đổi nhiều.",
        ] + (reach.map { ["\(period.label) chưa hết: số liệu mới đến hết ngày \($0.vietnamese)."] } ?? [])
    }
}
