public import Accountability
public import Postgres
import Store

/// What can be said of late files beside volumes instead of a ranking (*so sánh công bằng*): how many late files chance alone explains
/// for so many files done, if everybody's were late as often as the commune's as a whole.
///
/// A rate puts whoever had three files beside whoever had three hundred; that is why nobody is sorted by it anywhere. In a meeting, and
/// for those who see no single files, units are compared instead of people.
public struct FairComparison: Sendable {
    /// Fewer files done say nothing either way.
    public static let fewestFiles = 30

    /// One official or unit, in Vietnamese order.
    public struct Row: Sendable, Hashable {
        /// The name shown.
        public let name: String
        /// Files done, early, on time or late.
        public let done: Int
        /// How many of them late.
        public let late: Int
        /// How many late ones chance explains, 95 of 100 times.
        public let expected: ClosedRange<Int>
        let link: String

        /// What the number says.
        public var finding: Finding {
            if done < FairComparison.fewestFiles { return .fewFiles }
            if late > expected.upperBound { return .more }
            return late < expected.lowerBound ? .fewer : .chance
        }
    }

    /// What a number of late files says beside its volume.
    public enum Finding: String, CaseIterable, Sendable {
        case chance, more, fewer
        case fewFiles = "few_files"

        /// In Vietnamese.
        public var title: String {
            switch self {
            case .chance: "Trong khoảng ngẫu nhiên"
            case .more: "Nhiều hơn khoảng ngẫu nhiên: nên tìm nguyên nhân"
            case .fewer: "Ít hơn khoảng ngẫu nhiên"
            case .fewFiles: "Ít hơn \(FairComparison.fewestFiles) hồ sơ: chưa nói được gì"
            }
        }
    }

    let query: LeaderSheet.Query
    let commune: Commune
    let register: RegisterPeriod
    /// Late files among all done, of the commune.
    public let whole: Ratio
    /// Whether rows are people; else they are units.
    public let isOfPeople: Bool
    /// Officials or units with something done.
    public let rows: [Row]

    /// The officials it names.
    public let named: [Official.ID]

    /// The newest export its numbers rest on; nil before the first.
    public var exportedOn: CalendarDay? { register.exportedOn }

    /// Reads it as far as it exists for whoever looks.
    public init(
        _ query: LeaderSheet.Query,
        of commune: Commune,
        for viewer: LeaderSheet.Viewer,
        on db: Connection
    ) throws {
        let period = query.period
        let register = try RegisterPeriod(
            from: period.from,
            to: period.to,
            asOf: query.asOf,
            of: commune.id,
            on: db
        )
        let counts = try PeriodCounts(register, filter: query.filter.files, on: db)
        let whole = Self.late(counts.classes)
        let isOfPeople = query.showsNames && viewer.seesNames
        let isRecorded = register.tellsLateness && register.has(isOfPeople ? "officer" : "unit")
        rows = (isOfPeople ? counts.officials : counts.units).compactMap { group in
            let late = Self.late(group.classes)
            guard isRecorded, late.of > 0, let name = group.name, let key = group.key else { return nil }
            return Row(
                name: name,
                done: late.of,
                late: late.n,
                expected: BinomialCount(volume: late.of, chance: whole).expected(),
                link: isOfPeople ? "&official=\(key)" : ""
            )
        }
        named = isOfPeople && isRecorded ? counts.officials.compactMap { $0.key.flatMap { Official.ID(text: $0) } } : []
        self.query = query
        self.commune = commune
        self.register = register
        self.whole = whole
        self.isOfPeople = isOfPeople
    }

    /// Late among done: what is still open is not judged.
    private static func late(_ classes: PeriodCounts.Classes) -> Ratio {
        let inTime = LeaderSummary.inTime(classes)
        return Ratio(n: inTime.of - inTime.n, of: inTime.of)
    }

    /// The late files of each row beside its volume, within the limits of chance.
    public var chart: ChartDrawing {
        FunnelPlot(
            name: "Tỷ lệ quá hạn theo khối lượng",
            sentence:
                "Mỗi điểm là một dòng của bảng; đường ngang là tỷ lệ toàn xã, các đường cong là giới hạn của ngẫu nhiên.",
            whole: whole,
            points: rows.enumerated().map { index, row in
                FunnelPlot.Point(
                    number: index + 1,
                    volume: row.done,
                    count: row.late,
                    isOutside: row.finding == .more || row.finding == .fewer
                )
            }
        ).drawing
    }

    /// The same as a report. It has counts and limits and no rates: nothing to sort people by.
    public var report: Report {
        Report(
            title: "So sánh công bằng",
            fields: [
                .init(key: "commune", label: "Đơn vị", value: .text(commune.name)),
                .init(key: "period", label: "Kỳ báo cáo", value: .text(query.period.label)),
                .init(key: "register_as_of", label: "Số liệu đến ngày", value: .optional(register.registerAsOf)),
                .init(key: "exported_on", label: "Bản trích xuất ngày", value: .optional(register.exportedOn)),
            ] + query.filter.fields(named: isOfPeople ? rows.first?.name : nil) + [
                .init(
                    key: "late",
                    label: "Quá hạn trên số đã có kết quả, toàn xã",
                    value: register.tellsLateness ? .ratio(whole) : .notRecorded
                ),
                .init(
                    key: isOfPeople ? "officials" : "units",
                    label: isOfPeople ? "Theo cán bộ" : "Theo đơn vị",
                    value: .list(rows.enumerated().map { .group(fields(of: $1, number: $0 + 1)) })
                ),
            ],
            charts: rows.isEmpty ? [:] : [(isOfPeople ? "officials" : "units"): [chart]]
        )
    }

    private func fields(of row: Row, number: Int) -> [Report.Field] {
        let days = "from=\(register.from.iso)&to=\(register.to.iso)&as_of=\(register.asOf.iso)"
        return [
            .init(key: "number", label: "Điểm", value: .count(number)),
            .init(key: "name", label: isOfPeople ? "Cán bộ" : "Đơn vị", value: .text(row.name)),
            .init(key: "done", label: "Có kết quả", value: .count(row.done)),
            .init(
                key: "late",
                label: "Quá hạn",
                value: .count(row.late),
                link: isOfPeople ? "\(days)&class=late\(row.link)" : nil
            ),
            .init(key: "expected_from", label: "Ngẫu nhiên từ", value: .count(row.expected.lowerBound)),
            .init(key: "expected_to", label: "đến", value: .count(row.expected.upperBound)),
            .init(key: "finding", label: "Nhận xét", value: .text(row.finding.title)),
        ]
    }
}
