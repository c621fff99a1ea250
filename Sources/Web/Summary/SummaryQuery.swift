public import Accountability
public import Reports

/// What a leader summary is asked for.
public struct SummaryQuery: Hashable, Sendable {
    /// The first day of the period.
    public let from: CalendarDay
    /// The last day of the period, not before `from`.
    public let to: CalendarDay
    /// As the register was known on this day; nil means today.
    public let asOf: CalendarDay?
    /// Why somebody who works with totals wants to see officials by name; without it he sees none.
    public let reason: String?
    /// As which file it is wanted; nil for none.
    public let format: ReportFormat?

    /// A summary of a period.
    public init(
        from: CalendarDay,
        to: CalendarDay,
        asOf: CalendarDay?,
        reason: String? = nil,
        format: ReportFormat? = nil
    ) {
        self.from = from
        self.to = to
        self.asOf = asOf
        self.reason = reason
        self.format = format
    }

    static let parameters: [QueryParameter] = [.from, .to, .asOf, .reason]

    init(query: String?) throws(Problem) {
        var query = StrictQuery(query, allowing: Self.parameters + [.reportFormat])
        let period = query.period()
        let asOf = query.day(.asOf)
        let reason = query.reason()
        let format: ReportFormat? = query.choice(.reportFormat)
        try query.check()
        guard let period else { throw Problem(.missingParameter) }
        self.init(from: period.lowerBound, to: period.upperBound, asOf: asOf, reason: reason, format: format)
    }
}

extension StrictQuery {
    /// `from` and `to`; nil after recording what is wrong with them.
    mutating func period() -> ClosedRange<CalendarDay>? {
        let (from, to) = (day(.from), day(.to))
        guard let from, let to else { return nil }
        if from <= to { return from...to }
        refuse(
            .badPeriod,
            QueryParameter.from.name,
            "Ngày đầu kỳ (\(from.vietnamese)) sau ngày cuối kỳ (\(to.vietnamese))."
        )
        return nil
    }
}
