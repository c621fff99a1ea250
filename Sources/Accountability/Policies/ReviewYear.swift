/// A year of evaluation (*năm đánh giá*).
///
/// Officials are rated before 15 December (Decree 335/2025). A review year from 15 December to 14 December therefore leaves no
/// reminder out: one of 20 December belongs to the next.
public struct ReviewYear: Hashable, Sendable {
    /// Which days a review year has.
    public enum Rule: String, CaseIterable, Sendable, Codable {
        /// From 15 December of the year before to 14 December.
        case reporting
        /// From 1 January to 31 December.
        case calendar
    }

    /// The year it is named after: the one it ends in.
    public let year: Int
    /// The first day.
    public let from: CalendarDay
    /// The last day.
    public let to: CalendarDay

    /// The review year a day lies in.
    public init(containing day: CalendarDay, rule: Rule) {
        let (calendarYear, month, dayOfMonth) = day.components
        switch rule {
        case .calendar: self.init(year: calendarYear, rule: rule)
        case .reporting: self.init(year: month == 12 && dayOfMonth >= 15 ? calendarYear + 1 : calendarYear, rule: rule)
        }
    }

    /// The review year of a name; at the ends of the calendar it is cut off.
    public init(year: Int, rule: Rule) {
        self.year = year
        switch rule {
        case .calendar:
            from = CalendarDay(year: year, month: 1, day: 1) ?? .earliest
            to = CalendarDay(year: year, month: 12, day: 31) ?? .latest
        case .reporting:
            from = CalendarDay(year: year - 1, month: 12, day: 15) ?? .earliest
            to = CalendarDay(year: year, month: 12, day: 14) ?? .latest
        }
    }

    /// A review year as recorded, with its days as the policy said then.
    public init(year: Int, from: CalendarDay, to: CalendarDay) {
        self.year = year
        self.from = from
        self.to = to
    }

    /// Whether a day lies in it.
    public func contains(_ day: CalendarDay) -> Bool { from <= day && day <= to }
}
