public import Accountability
public import Postgres

extension Leave {
    /// The leave of this id.
    public static func find(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> Leave? {
        try db.first(
            """
            select l.leave_id, l.official_id, l.kind, l.from_on, l.to_on, l.reason, c.reason as cancellation
              from kc.leaves as l
              left join kc.leave_cancellations as c on c.commune_id = l.commune_id and c.leave_id = l.leave_id
             where l.commune_id = \(commune) and l.leave_id = \(id)
            """
        ).map(Leave.init(row:))
    }

    /// The leave of a commune's officials or of one, by its first day; with a day, as it was known at its end.
    public static func list(
        of commune: Commune.ID,
        official: Official.ID? = nil,
        asOf: CalendarDay? = nil,
        on db: Connection
    ) throws(PostgresError) -> [Leave] {
        let known = Instant.knownBy(asOf)
        let whose: SQL = official.map { id -> SQL in "and l.official_id = \(id)" } ?? .empty
        return try db.query(
            """
            select l.leave_id, l.official_id, l.kind, l.from_on, l.to_on, l.reason, c.reason as cancellation
              from kc.leaves as l
              left join kc.leave_cancellations as c
                on c.commune_id = l.commune_id and c.leave_id = l.leave_id and c.recorded_at < \(known)
             where l.commune_id = \(commune) and l.recorded_at < \(known) \(whose)
             order by l.from_on, l.recorded_at, l.leave_id
            """
        ).map(Leave.init(row:))
    }

    /// The days an official of the transaction's commune is away, for deadlines: in order, without overlap.
    public static func days(of official: Official.ID, on db: Connection) throws(PostgresError)
        -> [ClosedRange<CalendarDay>]
    {
        let leaves = try db.query(
            """
            select l.leave_id, l.official_id, l.kind, l.from_on, l.to_on, l.reason, null::text as cancellation
              from kc.leaves as l
             where l.commune_id = kc.ctx_commune()
               and l.official_id = \(official)
               and not exists (select
                                 from kc.leave_cancellations as c
                                where c.commune_id = l.commune_id and c.leave_id = l.leave_id)
            """
        ).map(Leave.init(row:))
        return days(of: leaves)
    }

    private init(row: Row) throws(PostgresError) {
        self.init(
            id: try row.value("leave_id"),
            official: try row.value("official_id"),
            kind: try row.value("kind"),
            fromOn: try row.value("from_on"),
            toOn: try row.value("to_on"),
            reason: try row.value("reason", as: String?.self),
            cancellation: try row.value("cancellation", as: String?.self)
        )
    }
}
