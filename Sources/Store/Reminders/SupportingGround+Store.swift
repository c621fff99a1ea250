public import Accountability
public import Postgres

extension SupportingGround {
    /// What supports a reminder now, of a commune or of one official, oldest first: explanations rejected or missed on which no
    /// reminder rests. Of one official also the incidents nobody asked him about.
    public static func list(
        of commune: Commune.ID,
        official: Official.ID? = nil,
        on db: Connection
    ) throws -> [SupportingGround] {
        let duties = try ExplanationDuty.inVain(of: commune, official: official, on: db)
        let findings = Dictionary(
            try Finding.list(duties.compactMap(\.ground.finding), of: commune, on: db).map { ($0.id, $0) }
        ) { $1 }
        let incidents = Dictionary(
            try Incident.list(duties.compactMap(\.ground.incident), of: commune, on: db).map { ($0.id, $0) }
        ) { $1 }
        let heard = duties.compactMap { duty -> SupportingGround? in
            switch duty.ground {
            case .finding(let id): findings[id].flatMap { SupportingGround(.finding($0), heard: duty) }
            case .incident(let id): incidents[id].flatMap { SupportingGround(.incident($0), heard: duty) }
            }
        }
        let unasked = try official.map { try Incident.unasked(of: $0, in: commune, on: db) } ?? []
        let all = heard + unasked.compactMap { SupportingGround(.incident($0), heard: nil) }
        let given = try Reminder.list(onMatters: all.map(\.subject.matter), of: commune, asOf: nil, on: db)
        return all.filter { ground in
            !given.contains {
                $0.official == ground.responsible.official && $0.clearedMatters.contains(ground.subject.matter)
            }
        }
    }
}

extension ExplanationDuty {
    /// The duties whose last word supports a reminder that nobody has given.
    fileprivate static func inVain(of commune: Commune.ID, official: Official.ID?, on db: Connection) throws
        -> [ExplanationDuty]
    {
        var conditions: [SQL] = [
            """
            exists (select
                      from kc.explanation_events as e
                     where e.commune_id = r.commune_id and e.request_id = r.request_id
                       and e.kind in ('rejected', 'partly_accepted', 'missed')
                       and not exists (select
                                         from kc.explanation_events as n
                                        where n.commune_id = r.commune_id and n.request_id = r.request_id
                                          and n.ordinal > e.ordinal))
            and not exists (select
                              from kc.reminder_guards as g
                             where g.commune_id = r.commune_id and g.official_id = r.official_id and g.matter = r.matter)
            """
        ]
        if let official { conditions.append("r.official_id = \(official)") }
        return try read(conditions, of: commune, on: db)
    }
}

extension Incident {
    /// The incidents of an official on which nothing rests: no request to explain, no reminder, and nobody said that they are not his.
    fileprivate static func unasked(of official: Official.ID, in commune: Commune.ID, on db: Connection) throws
        -> [Incident]
    {
        let found = try read(
            """
            and i.official_id = \(official)
            and not exists (select
                              from kc.explanation_guards as g
                             where g.commune_id = i.commune_id and g.official_id = i.official_id
                               and g.matter = coalesce(i.code, i.incident_id::text))
            and not exists (select
                              from kc.reminder_guards as g
                             where g.commune_id = i.commune_id and g.official_id = i.official_id
                               and g.matter = coalesce(i.code, i.incident_id::text))
            """,
            asOf: nil,
            of: commune,
            on: db
        )
        let duties = try ExplanationDuty.list(ofMatters: found.map(\.matter), of: commune, asOf: nil, on: db)
        return found.filter { incident in
            let last = duties.last { $0.matter == incident.matter && $0.official == official }
            if case .disownmentAccepted = last?.events.last?.kind { return false }
            return true
        }
    }
}

extension Ground {
    fileprivate var finding: Finding.ID? { if case .finding(let id) = self { id } else { nil } }
    fileprivate var incident: Incident.ID? { if case .incident(let id) = self { id } else { nil } }
}
