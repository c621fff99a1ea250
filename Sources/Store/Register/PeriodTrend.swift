public import Accountability
public import Postgres

/// How a year went, month by month: what was received and what was done in each. The same files as ``PeriodCounts`` of each month
/// counts, in one statement.
public struct PeriodTrend: Sendable, Hashable {
    /// One month.
    public struct Month: Sendable, Hashable {
        /// The month, by the calendar or by the reporting periods.
        public let period: ReportingPeriod
        /// Files received in it.
        public let received: Int
        /// Files whose result was ready in it, by class.
        public let early: Int
        /// On the due day.
        public let onTime: Int
        /// After the due day.
        public let late: Int

        /// All whose result was ready in it.
        public var done: Int { early + onTime + late }
    }

    /// The months that have begun by the day the register can speak for.
    public let months: [Month]

    /// Counts the months of a year as known on a day.
    public init(
        _ months: [ReportingPeriod],
        asOf: CalendarDay,
        of commune: Commune.ID,
        filter: PeriodDossiers.Filter = PeriodDossiers.Filter(),
        on db: Connection
    ) throws(PostgresError) {
        guard let first = months.first, let last = months.last else {
            self.months = []
            return
        }
        let year = try RegisterPeriod(from: first.from, to: last.to, asOf: asOf, of: commune, on: db)
        guard let reach = year.registerAsOf else {
            self.months = []
            return
        }
        let begun = months.filter { $0.from <= reach }
        let rows = try db.query(
            """
            with \(year.state),
            months as (
                select m.from_on, m.to_on
                  from unnest(\(begun.map(\.from)), \(begun.map(\.to))) as m(from_on, to_on)
            ),
            counted as (
                select m.from_on, 'received' as what, count(*) as n
                  from months as m
                  join state as s on s.received_on between m.from_on and m.to_on
                 where s.class is not null and \(filter.belonging)
                 group by m.from_on
                union all
                select m.from_on, s.class, count(*)
                  from months as m
                  join state as s on s.finished_on between m.from_on and m.to_on
                 where s.class in ('early', 'on_time', 'late') and \(filter.belonging)
                 group by m.from_on, s.class
            )
            select c.from_on, c.what, c.n
              from counted as c
            """
        )
        var counts: [CalendarDay: [String: Int]] = [:]
        for row in rows {
            counts[try row.value("from_on"), default: [:]][try row.value("what")] = try row.value("n", as: Int.self)
        }
        self.months = begun.map { period in
            let counted = counts[period.from] ?? [:]
            return Month(
                period: period,
                received: counted["received"] ?? 0,
                early: counted["early"] ?? 0,
                onTime: counted["on_time"] ?? 0,
                late: counted["late"] ?? 0
            )
        }
    }
}
