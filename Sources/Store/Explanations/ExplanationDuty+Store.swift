public import Accountability
import FoundationEssentials
import Ledger
public import Postgres

extension ExplanationDuty {
    /// The duty of this id, with all that happened to it.
    public static func find(_ id: ID, of commune: Commune.ID, on db: Connection) throws -> ExplanationDuty? {
        try read(["r.request_id = \(id)"], of: commune, on: db).first
    }

    /// The duty that stands for an official and a matter.
    public static func find(
        official: Official.ID,
        matter: String,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> ExplanationDuty? {
        let standing: SQL = """
            r.request_id = (select g.request_id
                              from kc.explanation_guards as g
                             where g.commune_id = \(commune) and g.official_id = \(official) and g.matter = \(matter))
            """
        return try read([standing], of: commune, on: db).first
    }

    /// The duty of this id, or the one whose explanation has it: who decides may name either.
    public static func find(named id: ID, of commune: Commune.ID, on db: Connection) throws -> ExplanationDuty? {
        try find(id, of: commune, on: db) ?? find(holding: Event.ID(id.uuid), of: commune, on: db)
    }

    /// The duty an explanation belongs to.
    public static func find(holding event: Event.ID, of commune: Commune.ID, on db: Connection) throws
        -> ExplanationDuty?
    {
        let holding: SQL = """
            r.request_id = (select e.request_id
                              from kc.explanation_events as e
                             where e.commune_id = \(commune) and e.event_id = \(event))
            """
        return try read([holding], of: commune, on: db).first
    }

    /// The duties of these ids, in no order.
    public static func find(_ ids: [ID], of commune: Commune.ID, on db: Connection) throws -> [ExplanationDuty] {
        try read(["r.request_id = any(\(ids))"], of: commune, on: db)
    }

    /// Duties by the moment they were opened: of a commune, an official or a ground. `asOf` answers as it was known at the end of
    /// that day: duties and events recorded by then.
    public static func list(
        of commune: Commune.ID,
        official: Official.ID? = nil,
        ground: Ground? = nil,
        requestedIn days: ClosedRange<CalendarDay>? = nil,
        asOf: CalendarDay? = nil,
        on db: Connection
    ) throws -> [ExplanationDuty] {
        var conditions: [SQL] = []
        if let official { conditions.append("r.official_id = \(official)") }
        if let ground { conditions.append(condition(ground)) }
        if let days { conditions.append("r.requested_on between \(days.lowerBound) and \(days.upperBound)") }
        return try read(conditions, asOf: asOf, of: commune, on: db)
    }

    /// The duties of matters, whoever's, as it was known at the end of a day.
    public static func list(
        ofMatters matters: [String],
        of commune: Commune.ID,
        asOf: CalendarDay?,
        on db: Connection
    ) throws -> [ExplanationDuty] {
        guard !matters.isEmpty else { return [] }
        return try read(["r.matter = any(\(matters))"], asOf: asOf, of: commune, on: db)
    }

    /// Duties whose last word has not been said, oldest first.
    public static func open(
        of commune: Commune.ID,
        official: Official.ID? = nil,
        on db: Connection
    ) throws -> [ExplanationDuty] {
        var conditions: [SQL] = [
            """
            not exists (select
                          from kc.explanation_events as e
                         where e.commune_id = r.commune_id and e.request_id = r.request_id
                           and e.kind in ('accepted', 'partly_accepted', 'rejected', 'lapsed', 'waived', 'disownment_accepted')
                           and not exists (select
                                             from kc.explanation_events as n
                                            where n.commune_id = r.commune_id and n.request_id = r.request_id
                                              and n.ordinal > e.ordinal and n.kind = 'reopened'))
            and not exists (select
                              from kc.explanation_events as c
                             where c.commune_id = r.commune_id and c.request_id = r.request_id and c.kind = 'cancelled')
            """
        ]
        if let official { conditions.append("r.official_id = \(official)") }
        return try read(conditions, of: commune, on: db)
    }

    /// Makes this duty the one that stands for its official and matter; a second one is refused by `explanation_guards_pkey`.
    public func guardMatter(of commune: Commune.ID, on db: Connection) throws(PostgresError) {
        try db.execute(
            """
            insert into kc.explanation_guards (commune_id, official_id, matter, request_id)
            values (\(commune), \(official), \(matter), \(id))
            """
        )
    }

    /// Gives the matter free again, after the duty was cancelled or disowned.
    public func releaseMatter(of commune: Commune.ID, on db: Connection) throws(PostgresError) {
        try db.execute("delete from kc.explanation_guards where commune_id = \(commune) and request_id = \(id)")
    }

    private static func condition(_ ground: Ground) -> SQL {
        switch ground {
        case .finding(let finding): "r.finding_id = \(finding)"
        case .incident(let incident): "r.incident_id = \(incident)"
        }
    }

    /// Three statements, however many duties: the duties, their events, their attachments.
    static func read(
        _ conditions: [SQL],
        asOf: CalendarDay? = nil,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> [ExplanationDuty] {
        let end = asOf.flatMap { Instant(day: $0.adding(days: 1)) }
        var known = [SQL("r.commune_id = \(commune)")] + conditions
        if let end { known.append("r.recorded_at < \(end)") }
        var duties = try db.query(
            """
            select r.request_id, r.finding_id, r.incident_id, r.matter, r.official_id, r.unit_id, r.origin, r.question,
                   r.requested_on, r.recorded_at, r.recorded_by
              from kc.explanation_requests as r
             where \(known.joined(separator: " and "))
             order by r.recorded_at, r.request_id
            """
        ).map(ExplanationDuty.init(row:))
        let ids = duties.map(\.id)
        guard !ids.isEmpty else { return [] }
        let events = try Event.list(ofDuties: ids, before: end, of: commune, on: db)
        let attachments = try Attachment.list(ofDuties: ids, before: end, of: commune, on: db)
        for index in duties.indices {
            duties[index].events = events[duties[index].id] ?? []
            duties[index].attachments = attachments[duties[index].id] ?? []
        }
        return duties
    }

    private init(row: Row) throws(PostgresError) {
        let finding = try row.value("finding_id", as: Finding.ID?.self)
        let incident = try row.value("incident_id", as: Incident.ID?.self)
        guard let ground = finding.map(Ground.finding) ?? incident.map(Ground.incident) else {
            throw .decoding(column: "finding_id", expected: "a ground")
        }
        guard let origin = Origin(rawValue: try row.value("origin")) else {
            throw .decoding(column: "origin", expected: "Origin")
        }
        self.init(
            id: try row.value("request_id"),
            ground: ground,
            matter: try row.value("matter"),
            official: try row.value("official_id"),
            unit: try row.value("unit_id", as: OrgUnit.ID?.self),
            origin: origin,
            question: try row.value("question", as: String?.self),
            requestedOn: try row.value("requested_on"),
            recordedAt: try row.value("recorded_at"),
            recordedBy: try row.value("recorded_by")
        )
    }
}
