/// A period a report speaks of (*kỳ báo cáo*), first and last day included.
public struct ReportingPeriod: Hashable, Sendable {
    /// Where a month begins.
    public enum Counting: String, CaseIterable, Sendable, Codable {
        /// Theo lịch: from the 1st to the last day of the month.
        case calendar
        /// Theo kỳ báo cáo: from the 15th of the month before to the 14th, as reports to superiors are cut off (Decree
        /// 09/2019, article 12; the year from 15 December to 14 December).
        case reporting
    }

    /// How long it is.
    public enum Length: String, CaseIterable, Sendable, Codable {
        /// Tháng, numbered 1 to 12.
        case month
        /// Quý, 1 to 4.
        case quarter
        /// Sáu tháng, 1 and 2.
        case halfYear = "half_year"
        /// Chín tháng đầu năm, 1.
        case nineMonths = "nine_months"
        /// Năm, 1.
        case year

        /// How many months it has.
        var months: Int {
            switch self {
            case .month: 1
            case .quarter: 3
            case .halfYear: 6
            case .nineMonths: 9
            case .year: 12
            }
        }

        /// How many of it a year has; nine months are only ever the first nine.
        var perYear: Int { 12 / months }
    }

    /// The kind of a period that has one: "the third quarter of 2026, by the calendar".
    public struct Shape: Hashable, Sendable {
        /// How long it is.
        public let length: Length
        /// Which of its kind in the year, from 1.
        public let number: Int
        /// The year it is named after.
        public let year: Int
        /// Where its months begin.
        public let counting: Counting
    }

    /// The first day.
    public let from: CalendarDay
    /// The last day.
    public let to: CalendarDay
    /// Its kind; nil when the two days were chosen freely.
    public let shape: Shape?

    /// The days between two days, both included; nil when `to` is before `from`.
    public init?(from: CalendarDay, to: CalendarDay) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
        shape = nil
    }

    /// The period of this kind, as the third quarter of 2026; nil when there is no such period.
    public init?(_ length: Length, _ number: Int = 1, year: Int, counting: Counting = .calendar) {
        guard (1...length.perYear).contains(number),
            let last = YearMonth(year: year, month: number * length.months),
            let first = last.adding(months: 1 - length.months)
        else { return nil }
        switch counting {
        case .calendar:
            from = first.firstDay
            to = last.lastDay
        case .reporting:
            guard let before = first.adding(months: -1) else { return nil }
            from = before.firstDay.adding(days: 14)
            to = last.firstDay.adding(days: 13)
        }
        shape = Shape(length: length, number: number, year: year, counting: counting)
    }

    /// The period of a length that `day` lies in. A day from the 15th to the end of December lies in the reporting
    /// periods of the next year; the last quarter of a year lies in no nine months, and gives nil.
    public init?(_ length: Length, containing day: CalendarDay, counting: Counting = .calendar) {
        let month = day.month
        let belongsToNext = counting == .reporting && day >= month.firstDay.adding(days: 14)
        guard let named = belongsToNext ? month.adding(months: 1) : month else { return nil }
        self.init(length, (named.month - 1) / length.months + 1, year: named.year, counting: counting)
    }

    /// The week (*tuần*), Monday to Sunday, that `day` lies in: seven days without a name of their own, because weeks cross months and years.
    public init?(weekOf day: CalendarDay) {
        let monday = day.adding(days: 1 - day.weekday.rawValue)
        self.init(from: monday, to: monday.adding(days: 6))
    }

    /// Whether the day lies in it.
    public func contains(_ day: CalendarDay) -> Bool { from <= day && day <= to }

    /// The period of the same kind that follows: the next quarter, the nine months of the next year. After freely chosen
    /// days, as many days as this one has. nil at the end of the calendar.
    public var next: ReportingPeriod? { moved(by: 1) }

    /// The period of the same kind before this one; nil at the beginning of the calendar.
    public var previous: ReportingPeriod? { moved(by: -1) }

    private func moved(by step: Int) -> ReportingPeriod? {
        guard let shape else {
            let days = step * (from.days(until: to) + 1)
            let moved = ReportingPeriod(from: from.adding(days: days), to: to.adding(days: days))
            return moved.flatMap { $0.from.days(until: $0.to) == from.days(until: to) && $0 != self ? $0 : nil }
        }
        let perYear = shape.length.perYear
        let index = shape.year * perYear + shape.number - 1 + step
        return ReportingPeriod(
            shape.length,
            index % perYear + 1,
            year: index / perYear,
            counting: shape.counting
        )
    }
}
