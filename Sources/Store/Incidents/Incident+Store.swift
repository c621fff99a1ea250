public import Accountability
public import Postgres

extension Incident {
    /// The incident of this id.
    public static func find(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> Incident? {
        try read("and i.incident_id = \(id)", asOf: nil, of: commune, on: db).first
    }

    /// The incidents of a commune or of one official, by the day they happened; with days, those that happened on them. With `asOf`,
    /// as it was recorded at the end of that day.
    public static func list(
        of commune: Commune.ID,
        official: Official.ID? = nil,
        happenedIn days: ClosedRange<CalendarDay>? = nil,
        asOf: CalendarDay? = nil,
        on db: Connection
    ) throws(PostgresError) -> [Incident] {
        var conditions: [SQL] = []
        if let official { conditions.append("and i.official_id = \(official)") }
        if let days { conditions.append("and i.happened_on between \(days.lowerBound) and \(days.upperBound)") }
        return try read(conditions.joined(separator: " "), asOf: asOf, of: commune, on: db)
    }

    /// The incidents of these ids, as far as they exist for whoever asks.
    public static func list(_ ids: [ID], of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [Incident]
    {
        guard !ids.isEmpty else { return [] }
        return try read("and i.incident_id = any(\(ids))", asOf: nil, of: commune, on: db)
    }

    /// Late files of this code that somebody typed, annulled ones included.
    public static func list(code: String, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [Incident]
    {
        try read("and i.code = \(code)", asOf: nil, of: commune, on: db)
    }

    /// Marks an incident about a file as the one in force; a second one of file and official is refused by `incident_guards_pkey`.
    public static func insertGuard(
        _ id: ID,
        code: FileCode,
        official: Official.ID,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) {
        try db.execute(
            """
            insert into kc.incident_guards (commune_id, code, official_id, incident_id)
            values (\(commune), \(code), \(official), \(id))
            """
        )
    }

    /// Takes an incident out of force after its annulment was recorded.
    public static func removeGuard(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError) {
        try db.execute("delete from kc.incident_guards where commune_id = \(commune) and incident_id = \(id)")
    }

    /// Reads incidents, their events and the findings of their files in three statements.
    static func read(
        _ condition: SQL,
        asOf: CalendarDay?,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [Incident] {
        let rows = try db.query(
            """
            select i.incident_id, i.official_id, i.unit_id, i.kind, i.source, i.standing, i.happened_on, i.code, i.due_on,
                   i.description, i.evidence, i.recorded_at, i.recorded_by
              from kc.incidents as i
             where i.commune_id = \(commune) \(condition) \(SQL.recorded("i.recorded_at", by: asOf))
             order by i.happened_on, i.incident_id
            """
        )
        let ids = try rows.map { (row) throws(PostgresError) in try row.value("incident_id", as: ID.self) }
        var events: [ID: [Event]] = [:]
        for row in try db.query(
            """
            select e.incident_id, e.event_id, e.kind, e.reason, e.happened_on, e.recorded_at, e.recorded_by
              from kc.incident_events as e
             where e.commune_id = \(commune) and e.incident_id = any(\(ids)) \(SQL.recorded("e.recorded_at", by: asOf))
             order by e.incident_id, e.ordinal
            """
        ) {
            events[try row.value("incident_id"), default: []].append(try Event(row: row))
        }
        let findings = try findings(of: ids, asOf: asOf, in: commune, on: db)
        return try rows.map { (row) throws(PostgresError) in
            try Incident(row: row, findings: findings, events: events[try row.value("incident_id")] ?? [])
        }
    }

    /// The findings that stand of the files of incidents, now or by what was recorded at the end of a day, unless a person confirmed
    /// that the file was somebody else's: then what was typed is a matter of its own.
    private static func findings(
        of incidents: [ID],
        asOf: CalendarDay?,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [ID: Finding.ID] {
        guard !incidents.isEmpty else { return [:] }
        var findings: [ID: Finding.ID] = [:]
        for row in try db.query(
            """
            select r.incident_id, r.finding_id
              from kc.reconciled_incidents(\(commune), \(incidents), \(Instant.knownBy(asOf))) as r
            """
        ) {
            findings[try row.value("incident_id")] = try row.value("finding_id", as: Finding.ID.self)
        }
        return findings
    }

    fileprivate init(row: Row, findings: [ID: Finding.ID], events: [Event]) throws(PostgresError) {
        let file = try File(row: row)
        self.init(
            id: try row.value("incident_id"),
            responsible: Finding.Responsible(
                official: try row.value("official_id"),
                unit: try row.value("unit_id", as: OrgUnit.ID?.self)
            ),
            kind: try row.value("kind"),
            source: try row.value("source"),
            standing: try row.value("standing"),
            happenedOn: try row.value("happened_on"),
            file: file,
            text: try row.value("description"),
            evidence: try row.value("evidence", as: String?.self),
            recordedAt: try row.value("recorded_at"),
            recordedBy: try row.value("recorded_by"),
            finding: findings[try row.value("incident_id")],
            events: events
        )
    }
}

extension Incident.File {
    fileprivate init?(row: Row) throws(PostgresError) {
        guard let code = try row.value("code", as: String?.self).flatMap({ FileCode($0) }) else { return nil }
        self.init(code: code, dueOn: try row.value("due_on"))
    }
}

extension Incident.Event {
    fileprivate init(row: Row) throws(PostgresError) {
        self.init(
            id: try row.value("event_id"),
            kind: try row.value("kind"),
            reason: try row.value("reason"),
            happenedOn: try row.value("happened_on"),
            recordedAt: try row.value("recorded_at"),
            recordedBy: try row.value("recorded_by")
        )
    }
}

extension Incident.Kind: SQLValue, SQLDecodable {}
extension Incident.Source: SQLValue, SQLDecodable {}
extension Incident.Event.Kind: SQLValue, SQLDecodable {}
