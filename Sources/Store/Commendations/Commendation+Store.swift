public import Accountability
public import Postgres

extension Commendation {
    /// The commendation of this id, as far as it exists for the identity that asks.
    public static func find(_ id: ID, of commune: Commune.ID, on db: Connection) throws -> Commendation? {
        try read("c.commune_id = \(commune) and c.commendation_id = \(id)", events: .empty, of: commune, on: db).first
    }

    /// The commendations of a commune in the order of their nominations, as far as they exist for the identity that asks; those an
    /// official has a share in if one is given; with days those approved on them; with `asOf` only what was recorded by the end of
    /// that day.
    public static func list(
        of commune: Commune.ID,
        official: Official.ID? = nil,
        approvedIn days: ClosedRange<CalendarDay>? = nil,
        asOf: CalendarDay? = nil,
        on db: Connection
    ) throws -> [Commendation] {
        var conditions: [SQL] = ["c.commune_id = \(commune)"]
        if let official {
            conditions.append(
                """
                c.commendation_id = any(array(select s.commendation_id
                                                from kc.commendation_shares_seen as s
                                               where s.commune_id = \(commune) and s.official_id = \(official)))
                """
            )
        }
        if let days {
            conditions.append(
                """
                c.commendation_id = any(array(select a.commendation_id
                                                from kc.commendation_events_seen as a
                                               where a.commune_id = \(commune) and a.kind = 'approved'
                                                 and a.happened_on between \(days.lowerBound) and \(days.upperBound)))
                """
            )
        }
        let end = asOf.flatMap { Instant(day: $0.adding(days: 1)) }
        if let end { conditions.append("c.recorded_at < \(end)") }
        return try read(
            conditions.joined(separator: " and "),
            events: end.map { "and e.recorded_at < \($0)" } ?? .empty,
            of: commune,
            on: db
        )
    }

    static func read(
        _ condition: SQL,
        events eventCondition: SQL,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> [Commendation] {
        let rows = try db.query(
            """
            select c.commendation_id, c.achievement_id, c.kind, c.form, c.achievement, c.initiative_document, c.happened_on,
                   c.nominator_id, c.recorded_at, c.recorded_by
              from kc.commendations_seen as c
             where \(condition)
             order by c.recorded_at, c.commendation_id
            """
        )
        let ids = try rows.map { row in try row.value("commendation_id", as: ID.self) }
        let shares = try Share.read(of: ids, in: commune, on: db)
        let events = try Event.read(of: ids, where: eventCondition, in: commune, on: db)
        return try zip(rows, ids).map { row, id in
            try Commendation(row: row, id: id, shares: shares[id] ?? [], events: events[id] ?? [])
        }
    }

    private init(row: Row, id: ID, shares: [Share], events: [Event]) throws(PostgresError) {
        self.init(
            id: id,
            achievementID: try row.value("achievement_id"),
            kind: try row.value("kind"),
            form: try row.value("form"),
            achievement: try row.value("achievement"),
            initiativeDocument: try row.value("initiative_document", as: String?.self),
            happenedOn: try row.value("happened_on"),
            nominator: try row.value("nominator_id"),
            shares: shares,
            recordedAt: try row.value("recorded_at"),
            recordedBy: try row.value("recorded_by"),
            events: events
        )
    }
}

extension Commendation.Share {
    /// The shares of commendations, the largest first.
    fileprivate static func read(
        of commendations: [Commendation.ID],
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [Commendation.ID: [Self]] {
        var shares: [Commendation.ID: [Self]] = [:]
        let rows = try db.query(
            """
            select s.commendation_id, s.official_id, s.unit_id, s.percent
              from kc.commendation_shares_seen as s
             where s.commune_id = \(commune) and s.commendation_id = any(\(commendations))
             order by s.percent desc, s.official_id
            """
        )
        for row in rows {
            shares[try row.value("commendation_id"), default: []].append(
                Self(
                    official: try row.value("official_id"),
                    unit: try row.value("unit_id", as: OrgUnit.ID?.self),
                    percent: try row.value("percent")
                )
            )
        }
        return shares
    }
}

extension Commendation.Kind: SQLValue, SQLDecodable {}
extension Commendation.Form: SQLValue, SQLDecodable {}
