extension ReportingPeriod {
    /// The period of these days, with its kind where they are exactly a month, a quarter, … by the calendar or by the reporting
    /// periods; nil when `to` is before `from`.
    public init?(recognising from: CalendarDay, _ to: CalendarDay) {
        let kinds = Counting.allCases.flatMap { counting in
            Length.allCases.compactMap { ReportingPeriod($0, containing: to, counting: counting) }
        }
        guard let period = kinds.first(where: { $0.from == from && $0.to == to }) ?? ReportingPeriod(from: from, to: to)
        else { return nil }
        self = period
    }

    /// Where its months begin; freely chosen days are read by the calendar.
    public var counting: Counting { shape?.counting ?? .calendar }

    /// The twelve months of the year its last day lies in; cut off at the end of the calendar.
    public var monthsOfYear: [ReportingPeriod] {
        guard let year = ReportingPeriod(.year, containing: to, counting: counting)?.shape?.year else { return [] }
        return (1...12).compactMap { ReportingPeriod(.month, $0, year: year, counting: counting) }
    }

    /// The period this one is compared with. While this one is known only up to `day`, only as many days of the one before: the first
    /// ten days of a month say nothing beside a whole month. nil before its first day, and at the beginning of the calendar.
    public func compared(knownTo day: CalendarDay) -> ReportingPeriod? {
        guard day >= from, let previous else { return nil }
        guard day < to else { return previous }
        let last = min(previous.to, previous.from.adding(days: from.days(until: day)))
        return ReportingPeriod(recognising: previous.from, last)
    }
}
