import Accountability
public import Postgres

/// How many late findings were recorded of a period's files.
public struct FindingCounts: Sendable, Hashable {
    /// Findings the practice applies to.
    public let detected: Int
    /// Findings of files due before the commune's start day.
    public let history: Int

    /// Counts the findings that scans up to the period's `asOf` recorded.
    public init(_ period: RegisterPeriod, on db: Connection) throws(PostgresError) {
        let row = try db.one(
            """
            with \(period.state)
            select count(*) filter (where f.standing = 'current') as detected,
                   count(*) filter (where f.standing = 'history') as history
              from kc.findings_in_force as f
              join state as s on s.code = f.code
             where f.commune_id = \(period.commune) and f.register_as_of <= \(period.asOf) and s.class is not null
            """
        )
        detected = try row.value("detected")
        history = try row.value("history")
    }
}
