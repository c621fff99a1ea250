public import Accountability
public import Postgres

extension Finding.Event {
    /// The events of findings in order, by finding; only those that concern an official, if one is named.
    static func read(
        _ findings: [Finding.ID],
        about official: Official.ID?,
        asOf: CalendarDay?,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [Finding.ID: [Finding.Event]] {
        guard !findings.isEmpty else { return [:] }
        let concerning: SQL = official.map { "and e.official_id = \($0)" } ?? .empty
        var events: [Finding.ID: [Finding.Event]] = [:]
        for row in try db.query(
            """
            select e.finding_id, e.event_id, e.kind, e.happened_on, e.official_id, e.unit_id, e.party, e.party_name, e.reason,
                   e.evidence, e.recorded_at, e.recorded_by
              from kc.finding_events as e
             where e.commune_id = \(commune) and e.finding_id = any(\(findings)) \(concerning)
                   \(SQL.recorded("e.recorded_at", by: asOf))
             order by e.finding_id, e.ordinal
            """
        ) {
            events[try row.value("finding_id"), default: []].append(try Finding.Event(row: row))
        }
        return events
    }

    private init(row: Row) throws(PostgresError) {
        let official = try row.value("official_id", as: Official.ID?.self)
        let unit = try row.value("unit_id", as: OrgUnit.ID?.self)
        let concerns = official.map { Finding.Responsible(official: $0, unit: unit) }
        self.init(
            id: try row.value("event_id"),
            kind: try Self.kind(of: row, concerning: concerns),
            concerns: concerns,
            happenedOn: try row.value("happened_on"),
            recordedAt: try row.value("recorded_at"),
            recordedBy: try row.value("recorded_by")
        )
    }

    private static func kind(of row: Row, concerning concerns: Finding.Responsible?) throws(PostgresError) -> Kind {
        let name = try row.value("kind", as: String.self)
        let reason = try row.value("reason", as: String?.self)
        switch (name, concerns, reason) {
        case ("assigned", let concerns?, _): return .assigned(concerns)
        case ("unassigned", let concerns?, _): return .unassigned(concerns.official, reason: reason)
        case ("excused", _, let reason?): return .excused(reason: reason, evidence: try row.value("evidence"))
        case ("attributed", _, let reason?):
            return .attributed(
                try attribution(of: row),
                reason: reason,
                evidence: try row.value("evidence", as: String?.self)
            )
        case ("annulled", _, let reason?): return .annulled(reason: reason)
        case ("reinstated", _, let reason?): return .reinstated(reason: reason)
        case ("opened", _, let reason?): return .opened(reason: reason)
        case ("released", _, _): return .released
        default: throw .misuse("a finding event of kind \(name) lacks what its constraints demand")
        }
    }

    private static func attribution(of row: Row) throws(PostgresError) -> Finding.Attribution {
        let party = try row.value("party", as: Finding.Attribution.Party.self)
        let name = try row.value("party_name", as: String?.self)
        do {
            return try Finding.Attribution(party, name: name)
        } catch {
            throw .misuse("a finding event names a party its constraints forbid")
        }
    }
}

extension Finding.Attribution.Party: SQLValue, SQLDecodable {}
