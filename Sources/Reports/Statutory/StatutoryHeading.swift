import Accountability
import Store

/// What every statutory table begins with: whose it is, of which period, and how far its numbers reach.
struct StatutoryHeading {
    private let commune: Commune
    private let period: ReportingPeriod
    private let asOf: CalendarDay
    private let register: RegisterPeriod

    init(_ commune: Commune, _ period: ReportingPeriod, _ asOf: CalendarDay, _ register: RegisterPeriod) {
        self.commune = commune
        self.period = period
        self.asOf = asOf
        self.register = register
    }

    /// The same as fields.
    var fields: [Report.Field] {
        [
            .init(key: "commune", label: "Đơn vị báo cáo", value: .text(commune.name)),
            .init(key: "period", label: "Kỳ báo cáo", value: .text(period.label)),
            .init(key: "from", label: "Từ ngày", value: .day(period.from)),
            .init(key: "to", label: "Đến ngày", value: .day(period.to)),
            .init(key: "as_of", label: "Xem tại ngày", value: .day(asOf)),
            .init(key: "register_as_of", label: "Số liệu đến ngày", value: .optional(register.registerAsOf)),
            .init(key: "exported_on", label: "Bản trích xuất ngày", value: .optional(register.exportedOn)),
        ]
    }
}

extension Report {
    /// The keys of what the heading of a page or a paper says already.
    public static let saidByHeadings: Set = ["commune", "period", "from", "to", "register_as_of", "exported_on"]

    /// The report as it is printed below such a heading: sentences as sentences, nothing about there being nothing, and no ids.
    public var below: Report {
        let keys = Set(fields.map(\.key))
        return Report(
            title: title,
            fields: fields.compactMap { field in
                if Self.saidByHeadings.contains(field.key) || field.key.isForMachines(beside: keys) { return nil }
                if case .table(let table) = field.value, table.rows.isEmpty {
                    return Field(key: field.key, label: field.label, value: .text("không có"))
                }
                guard case .list(let values) = field.value else { return field }
                let words = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
                guard words.count == values.count else { return field }
                return words.isEmpty
                    ? nil : Field(key: field.key, label: field.label, value: .text(words.joined(separator: " ")))
            },
            charts: charts
        )
    }
}
