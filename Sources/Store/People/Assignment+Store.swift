public import Accountability
public import Postgres

extension Assignment {
    /// The assignment of this id.
    public static func find(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> Assignment? {
        try db.first(
            """
            select \(columns)
              from kc.assignments as a
              left join lateral (\(earliestEnd(knownBy: .latest))) as e on true
             where a.commune_id = \(commune) and a.assignment_id = \(id)
            """
        ).map(Assignment.init(row:))
    }

    /// The assignments of a commune or of one official, by their first day; with a day, as they were known at its end.
    public static func list(
        of commune: Commune.ID,
        official: Official.ID? = nil,
        asOf: CalendarDay? = nil,
        on db: Connection
    ) throws(PostgresError) -> [Assignment] {
        let known = Instant.knownBy(asOf)
        let whose: SQL = official.map { id -> SQL in "and a.official_id = \(id)" } ?? .empty
        return try db.query(
            """
            select \(columns)
              from kc.assignments as a
              left join lateral (\(earliestEnd(knownBy: known))) as e on true
             where a.commune_id = \(commune) and a.recorded_at < \(known) \(whose)
             order by a.from_on, a.recorded_at, a.assignment_id
            """
        ).map(Assignment.init(row:))
    }

    private static var columns: SQL {
        """
        a.assignment_id, a.official_id, a.unit_id, a.position, a.field, a.procedure, a.from_on, a.to_on, a.document,
               e.ended_on, e.reason as end_reason
        """
    }

    private static func earliestEnd(knownBy known: Instant) -> SQL {
        """
        select n.ended_on, n.reason
          from kc.assignment_ends as n
         where n.commune_id = a.commune_id and n.assignment_id = a.assignment_id and n.recorded_at < \(known)
         order by n.ended_on
         limit 1
        """
    }

    private init(row: Row) throws(PostgresError) {
        self.init(
            id: try row.value("assignment_id"),
            official: try row.value("official_id"),
            unit: try row.value("unit_id"),
            position: try row.value("position", as: String?.self),
            field: try row.value("field", as: String?.self),
            procedure: try row.value("procedure", as: String?.self),
            fromOn: try row.value("from_on"),
            toOn: try row.value("to_on", as: CalendarDay?.self),
            document: try row.value("document"),
            end: try DutyEnd(row: row)
        )
    }
}
