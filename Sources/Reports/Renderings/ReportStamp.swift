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
    /// Who took it out and when, or which packet it belongs to.
    let origin: Origin
    /// The newest signed checkpoint of the ledger then; nil before the first.
    public let checkpoint: PrintedCheckpoint?

    /// Whose a commune's reports are: `UBND xã Đồng Tiến`.
    public static func agency(of commune: Commune) -> String { "UBND \(commune.name.lowercasedFirst)" }

    /// A stamp.
    public init(
        agency: String,
        period: String? = nil,
        exportedOn: CalendarDay?,
        printedBy: String,
        printedAt: Instant,
        checkpoint: PrintedCheckpoint? = nil
    ) {
        self.agency = agency
        self.period = period
        self.exportedOn = exportedOn
        origin = .printed(by: printedBy, at: printedAt)
        self.checkpoint = checkpoint
    }

    /// The stamp of what belongs to a packet told as of the end of a day: the same whoever makes it, and whenever.
    public init(agency: String, period: String, exportedOn: CalendarDay?, packetAsOf day: CalendarDay) {
        self.agency = agency
        self.period = period
        self.exportedOn = exportedOn
        origin = .packet(asOf: day)
        checkpoint = nil
    }

    /// Where a report comes from.
    enum Origin: Sendable, Hashable {
        case printed(by: String, at: Instant)
        case packet(asOf: CalendarDay)
    }

    /// The moment the file bears.
    var madeAt: Instant {
        switch origin {
        case .printed(_, let moment): moment
        case .packet(let day): Instant(day: day) ?? .earliest
        }
    }

    /// Where it comes from, in a line.
    var originWords: String {
        switch origin {
        case .printed(let name, let moment): "Người in: \(name) · lúc \(moment.vietnamese)"
        case .packet(let day): "Trích từ gói hồ sơ cuối năm, tính đến hết ngày \(day.vietnamese)"
        }
    }

    private var originFields: [Report.Field] {
        switch origin {
        case .printed(let name, let moment):
            [
                .init(key: "printed_by", label: "Người in", value: .text(name)),
                .init(key: "printed_at", label: "In lúc", value: .text(moment.rfc3339)),
            ]
        case .packet: [.init(key: "packet", label: "Nguồn", value: .text(originWords))]
        }
    }

    /// The same as fields of a report.
    public var fields: [Report.Field] {
        let heading: [Report.Field?] = [
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
        ]
        let foot: [Report.Field?] = [
            .init(key: "checkpoint", label: "Điểm chốt sổ cái", value: checkpoint.map { .text($0.code) }),
            .init(key: "confidentiality", label: "Phổ biến", value: .text(Self.confidentiality)),
        ]
        return heading.compactMap(\.self) + originFields + foot.compactMap(\.self)
    }
}

extension Report.Field {
    fileprivate init?(key: String, label: String, value: Report.Value?) {
        guard let value else { return nil }
        self.init(key: key, label: label, value: value)
    }
}
