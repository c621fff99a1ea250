import Accountability
public import Postgres

/// What an official had to do in a period: his files by class. Never shown without it is how many of them were late.
public struct Workload: Sendable, Hashable {
    /// Files by class; those refused at intake were never received.
    public let classes: PeriodCounts.Classes

    /// Counts the files of the period's official, as ``PeriodCounts`` counts everybody's.
    public init(_ period: RegisterPeriod, on db: Connection) throws(PostgresError) {
        var classes: PeriodCounts.Classes = [:]
        for row in try db.query(
            """
            with \(period.state)
            select s.class, count(*) as n
              from state as s
             where s.class is not null
             group by s.class
            """
        ) {
            classes[try row.value("class")] = try row.value("n", as: Int.self)
        }
        self.classes = classes
    }

    /// All of them.
    public var total: Int { classes.values.reduce(0, +) }
}
