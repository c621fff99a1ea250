public import Accountability
public import Postgres

extension Departure {
    /// How an official of the transaction's commune left; nil while he serves.
    public static func of(_ official: Official.ID, on db: Connection) throws(PostgresError) -> Departure? {
        try db.first(
            """
            select d.departure_id, d.official_id, d.left_on, d.kind, d.reason, d.document, d.successor_id,
                   null::text as annulment
              from kc.departures as d
             where d.commune_id = kc.ctx_commune()
               and d.official_id = \(official)
               and not exists (select
                                 from kc.departure_annulments as a
                                where a.commune_id = d.commune_id and a.departure_id = d.departure_id)
            """
        ).map(Departure.init(row:))
    }

    /// The departure of this id, annulled or not.
    public static func find(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> Departure? {
        try db.first(
            """
            select d.departure_id, d.official_id, d.left_on, d.kind, d.reason, d.document, d.successor_id,
                   a.reason as annulment
              from kc.departures as d
              left join kc.departure_annulments as a on a.commune_id = d.commune_id and a.departure_id = d.departure_id
             where d.commune_id = \(commune) and d.departure_id = \(id)
            """
        ).map(Departure.init(row:))
    }

    /// The annulled departure of an official after which nothing was recorded: what his next one follows.
    public static func lastAnnulled(of official: Official.ID, on db: Connection) throws(PostgresError) -> ID? {
        try db.first(
            """
            select a.departure_id
              from kc.departure_annulments as a
             where a.commune_id = kc.ctx_commune()
               and a.official_id = \(official)
               and not exists (select
                                 from kc.departures as d
                                where d.commune_id = a.commune_id and d.official_id = a.official_id
                                  and d.follows_id = a.departure_id)
            """
        ).map { (row) throws(PostgresError) in try row.value("departure_id") }
    }

    /// Who left a commune, by day, annulled ones among them; with a day, as it was known at its end.
    public static func list(of commune: Commune.ID, asOf: CalendarDay? = nil, on db: Connection) throws(PostgresError)
        -> [Departure]
    {
        let known = Instant.knownBy(asOf)
        return try db.query(
            """
            select d.departure_id, d.official_id, d.left_on, d.kind, d.reason, d.document, d.successor_id,
                   a.reason as annulment
              from kc.departures as d
              left join kc.departure_annulments as a
                on a.commune_id = d.commune_id and a.departure_id = d.departure_id and a.recorded_at < \(known)
             where d.commune_id = \(commune) and d.recorded_at < \(known)
             order by d.left_on, d.departure_id
            """
        ).map(Departure.init(row:))
    }

    private init(row: Row) throws(PostgresError) {
        self.init(
            id: try row.value("departure_id"),
            official: try row.value("official_id"),
            leftOn: try row.value("left_on"),
            kind: try row.value("kind"),
            reason: try row.value("reason", as: String?.self),
            document: try row.value("document"),
            successor: try row.value("successor_id", as: Official.ID?.self),
            annulment: try row.value("annulment", as: String?.self)
        )
    }
}

extension Management {
    /// What was said of who manages the officials of a commune or one of them, in the order in which it was recorded; with a day, as
    /// it was known at its end.
    public static func list(
        of commune: Commune.ID,
        official: Official.ID? = nil,
        asOf: CalendarDay? = nil,
        on db: Connection
    ) throws(PostgresError) -> [Management] {
        let whose: SQL = official.map { id -> SQL in "and m.official_id = \(id)" } ?? .empty
        return try db.query(
            """
            select m.management_id, m.official_id, m.agency, m.from_on, m.document
              from kc.official_managements as m
             where m.commune_id = \(commune) and m.recorded_at < \(Instant.knownBy(asOf)) \(whose)
             order by m.recorded_at, m.management_id
            """
        ).map { (row) throws(PostgresError) in
            Management(
                id: try row.value("management_id"),
                official: try row.value("official_id"),
                agency: try row.value("agency", as: String?.self),
                fromOn: try row.value("from_on"),
                document: try row.value("document")
            )
        }
    }
}
