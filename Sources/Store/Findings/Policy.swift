public import Accountability
public import Postgres

/// The rules a commune works by on a day.
public struct Policy: Sendable, Hashable {
    /// The first day of the practice: files due before it are history.
    public let startOn: CalendarDay

    /// The version in force on a day: the last one effective by then; before the first, the first.
    public static func inForce(on day: CalendarDay, of commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> Policy?
    {
        try db.first(
            """
            select start_on
              from kc.policies
             where commune_id = \(commune)
             order by effective_on <= \(day) desc,
                      case when effective_on <= \(day) then effective_on end desc,
                      effective_on, recorded_at desc
             limit 1
            """
        ).map { (row) throws(PostgresError) in Policy(startOn: try row.value("start_on")) }
    }
}
