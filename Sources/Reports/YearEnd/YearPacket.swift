public import Accountability
public import Postgres
import Store

/// The year-end packet (*gói hồ sơ cuối năm*): all that was recorded in a review year, of each official and of the commune, as of the
/// end of the year, or of today while the year goes on.
///
/// Reviews are held before 15 December (Decree 335/2025/NĐ-CP), and the review year ends the day before unless a commune counts by the
/// calendar. Until its last day is over a packet says that it is provisional.
public struct YearPacket: Sendable, Hashable {
    /// Whose it is.
    public let commune: Commune
    /// The year, with its days as the policy says.
    public let year: ReviewYear
    /// The day as of whose end it is told.
    public let asOf: CalendarDay
    /// Whether the year still goes on.
    public let isProvisional: Bool

    /// The packet of a year as somebody may have it today. Refused for a year that has not begun.
    public init(_ year: Int, of commune: Commune, today: CalendarDay, on db: Connection) throws {
        let versions = try PolicyVersion.list(of: commune.id, on: db)
        // A day that lies in the year whatever its days are.
        let inside = CalendarDay(year: year, month: 12, day: 14) ?? today
        guard let policy = PolicyVersion.inForce(on: min(today, inside), among: versions)?.policy else {
            throw Refusal(.policyNotFound)
        }
        self.init(ReviewYear(year: year, rule: policy.reviewYearRule), of: commune, today: today)
        guard self.year.from <= today else { throw Refusal(.dayInFuture, self.year.from.vietnamese) }
    }

    init(_ year: ReviewYear, of commune: Commune, today: CalendarDay) {
        self.commune = commune
        self.year = year
        isProvisional = today <= year.to
        asOf = min(today, year.to)
    }

    /// The days of the year that have come.
    var days: ClosedRange<CalendarDay> { year.from...max(year.from, asOf) }

    /// How far it reaches, as every part of it says.
    public var standing: String {
        isProvisional
            ? "tạm tính đến ngày \(asOf.vietnamese)" : "số liệu chốt hết ngày \(asOf.vietnamese)"
    }

    /// What stands on each report in it.
    func stamp(exportedOn: CalendarDay?) -> ReportStamp {
        ReportStamp(
            agency: ReportStamp.agency(of: commune),
            period:
                "năm đánh giá \(year.year) (\(year.from.vietnamese) – \(year.to.vietnamese)), \(standing)",
            exportedOn: exportedOn,
            packetAsOf: asOf
        )
    }

    /// The name of its file: one of a year that goes on names its day.
    public var fileName: String {
        let day = isProvisional ? "-tam-tinh-\(asOf.iso)" : ""
        return "goi-cuoi-nam-\(commune.code)-\(year.year)\(day).zip"
    }
}
