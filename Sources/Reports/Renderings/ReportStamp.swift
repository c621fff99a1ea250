public import Accountability

/// What stands on a report that leaves the system: whose it is, what it is of, who took it out and when. The caller says it, because a
/// report has no clock.
public struct ReportStamp: Sendable, Hashable {
    /// Who may see what stands on a paper.
    public static let confidentiality = "Lưu hành nội bộ"

    /// Whose it is.
    public let agency: String
    /// The period in words; nil where it has none.
    public let period: String?
    /// The day of the newest register export it rests on; nil before the first.
    public let exportedOn: CalendarDay?
    /// Who took it out.
    public let printedBy: String
    /// When.
    public let printedAt: Instant

    /// A stamp.
    public init(
        agency: String,
        period: String? = nil,
        exportedOn: CalendarDay?,
        printedBy: String,
        printedAt: Instant
    ) {
        self.agency = agency
        self.period = period
        self.exportedOn = exportedOn
        self.printedBy = printedBy
        self.printedAt = printedAt
    }

    /// The same as fields of a report.
    public var fields: [Report.Field] {
        [
            .init(key: "agency", label: "Cơ quan", value: .text(agency)),
            .init(key: "period", label: "Kỳ", value: period.map { .text($0) }),
            .init(
                key: "exported_on",
                label: "Số liệu",
                value: .text(
                    exportedOn.map { "số liệu đến bản trích xuất ngày \($0.vietnamese)" }
                        ?? "chưa nhập bản trích xuất nào"
                )
            ),
            .init(key: "printed_by", label: "Người in", value: .text(printedBy)),
            .init(key: "printed_at", label: "In lúc", value: .text(printedAt.rfc3339)),
            .init(key: "confidentiality", label: "Phổ biến", value: .text(Self.confidentiality)),
        ].compactMap(\.self)
    }
}

extension Report.Field {
    fileprivate init?(key: String, label: String, value: Report.Value?) {
        guard let value else { return nil }
        self.init(key: key, label: label, value: value)
    }
}
