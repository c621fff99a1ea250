public import Accountability
public import Postgres

extension Finding {
    /// The finding of this id, as far as the reader may see of it: an official reads the copy his assignment carries.
    public static func find(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> Finding? {
        try list([id], of: commune, on: db).first
    }

    /// The findings of these ids, by due day and code.
    public static func list(_ ids: [ID], of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [Finding] {
        try read(headers(of: commune, "and f.finding_id = any(\(ids))"), about: nil, asOf: nil, of: commune, on: db)
    }

    /// The findings of a commune by due day and code; of one official: those that concern him, as the record about him says,
    /// which reads the same for him and for those above him. With `asOf`, as it was recorded at the end of that day.
    public static func list(
        of commune: Commune.ID,
        official: Official.ID? = nil,
        asOf: CalendarDay? = nil,
        on db: Connection
    ) throws(PostgresError) -> [Finding] {
        guard let official else {
            let recorded = SQL.recorded("f.recorded_at", by: asOf)
            return try read(headers(of: commune, recorded), about: nil, asOf: asOf, of: commune, on: db)
        }
        let found = try read(
            ownHeaders(of: official, in: commune, asOf: asOf),
            about: official,
            asOf: asOf,
            of: commune,
            on: db
        )
        return found.filter { $0.concerned?.official == official }
    }

    /// The findings of a commune that were detected on some days, as it was recorded at the end of a day: all that may concern an
    /// official, if one is named.
    public static func list(
        detectedIn days: ClosedRange<CalendarDay>,
        mayConcern official: Official.ID?,
        of commune: Commune.ID,
        asOf: CalendarDay,
        on db: Connection
    ) throws(PostgresError) -> [Finding] {
        let from = Instant(day: days.lowerBound) ?? .earliest
        let concerning = official.map { FindingQuery.mayConcern($0, of: commune) } ?? .empty
        let headers: SQL = """
            select f.finding_id, f.code, f.kind, f.standing, f.due_on, f.finished_on, f.register_as_of, f.recorded_at, f.official_id,
                   f.unit_id
              from kc.findings as f
             where f.commune_id = \(commune) and f.recorded_at >= \(from) and f.recorded_at < \(Instant.knownBy(days.upperBound))
                   \(concerning) \(SQL.recorded("f.recorded_at", by: asOf))
            """
        return try read(headers, about: nil, asOf: asOf, of: commune, on: db)
    }

    /// The findings of files due on some days, as it was recorded at the end of a day; or what the record of one official tells of such
    /// files, those that turned out to be another's included.
    public static func list(
        dueIn days: ClosedRange<CalendarDay>,
        toldOf official: Official.ID?,
        of commune: Commune.ID,
        asOf: CalendarDay,
        on db: Connection
    ) throws(PostgresError) -> [Finding] {
        let due: SQL = "and f.due_on between \(days.lowerBound) and \(days.upperBound)"
        let headers: SQL =
            if let official {
                ownHeaders(of: official, in: commune, asOf: asOf)
            } else {
                headers(of: commune, "\(fragment: due) \(SQL.recorded("f.recorded_at", by: asOf))")
            }
        return try read(headers, about: official, asOf: asOf, of: commune, on: db).filter { days.contains($0.dueOn) }
    }

    /// The findings of files, as it was recorded at the end of a day.
    public static func list(
        ofFiles codes: [String],
        of commune: Commune.ID,
        asOf: CalendarDay,
        on db: Connection
    ) throws(PostgresError) -> [Finding] {
        guard !codes.isEmpty else { return [] }
        let condition: SQL = "and f.code = any(\(codes)) \(SQL.recorded("f.recorded_at", by: asOf))"
        return try read(headers(of: commune, condition), about: nil, asOf: asOf, of: commune, on: db)
    }

    /// The finding in force of a file, if it was found late.
    public static func inForce(code: String, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> ID? {
        try db.first("select finding_id from kc.finding_guards where commune_id = \(commune) and code = \(code)")
            .map { (row) throws(PostgresError) in try row.value("finding_id") }
    }

    /// The findings that an act assigned, by its recorded moment, in the order of their due days.
    public static func assigned(
        at moment: Instant,
        by account: Account.ID,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [Finding] {
        let ids: [ID] = try db.query(
            """
            select e.finding_id
              from kc.finding_events as e
             where e.commune_id = \(commune) and e.kind = 'assigned' and e.recorded_at = \(moment) and e.recorded_by = \(account)
            """
        ).map { (row) throws(PostgresError) in try row.value("finding_id") }
        return try list(ids, of: commune, on: db)
    }

    /// Whether a finding of a file with this due day was annulled by correction: nobody takes it up again on the same showing.
    public static func isAnnulled(
        code: String,
        dueOn: CalendarDay,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> Bool {
        try db.first(
            """
            select f.finding_id
              from kc.findings as f
              join kc.finding_events as e on e.commune_id = f.commune_id and e.finding_id = f.finding_id and e.kind = 'annulled'
             where f.commune_id = \(commune) and f.code = \(code) and f.due_on = \(dueOn)
             limit 1
            """
        ) != nil
    }

    /// Those of these files that are still being handled, as the newest export shows them.
    public static func open(_ codes: [String], of commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> Set<String>
    {
        Set(
            try db.query(
                """
                select d.code
                  from kc.dossiers as d
                 where d.commune_id = \(commune) and d.code = any(\(codes)) and d.closed_on = 'infinity'
                """
            ).map { (row) throws(PostgresError) in try row.value("code") }
        )
    }

    /// Takes a finding out of force after its annulment was recorded.
    public static func removeGuard(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError) {
        try db.execute("delete from kc.finding_guards where commune_id = \(commune) and finding_id = \(id)")
    }

    /// The findings in force that rest on an export.
    public static func inForce(
        restingOn batch: ImportBatch.ID,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [Finding] {
        try inForce(restingOn: batch, of: commune, where: .empty, on: db)
    }

    /// Those of them of which something was said already, be it only a reason volunteered.
    public static func decided(
        restingOn batch: ImportBatch.ID,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [Finding] {
        try inForce(
            restingOn: batch,
            of: commune,
            where: """
                and (exists (select from kc.finding_events as e where e.commune_id = f.commune_id and e.finding_id = f.finding_id)
                or exists (select
                from kc.explanation_requests as q
                where q.commune_id = f.commune_id and q.finding_id = f.finding_id))
                """,
            on: db
        )
    }

    private static func inForce(
        restingOn batch: ImportBatch.ID,
        of commune: Commune.ID,
        where condition: SQL,
        on db: Connection
    ) throws(PostgresError) -> [Finding] {
        let ids: [ID] = try db.query(
            """
            select f.finding_id
              from kc.findings_in_force as f
              join kc.import_batches as b on b.commune_id = f.commune_id and b.seq = f.batch_seq
             where f.commune_id = \(commune) and b.batch_id = \(batch) \(condition)
            """
        ).map { (row) throws(PostgresError) in try row.value("finding_id") }
        return try list(ids, of: commune, on: db)
    }
}

extension Finding {
    /// Findings with whatever else of their rows a condition on `f` names.
    static func headers(of commune: Commune.ID, _ condition: SQL) -> SQL {
        """
        select f.finding_id, f.code, f.kind, f.standing, f.due_on, f.finished_on, f.register_as_of, f.recorded_at, f.official_id,
               f.unit_id
          from kc.findings as f
         where f.commune_id = \(commune) \(condition)
         union all
        (select distinct on (f.finding_id)
                f.finding_id, f.code, f.lateness, f.standing, f.due_on, f.finished_on, f.register_as_of, null::timestamptz, null, null
           from kc.finding_events as f
          where f.commune_id = \(commune) and f.kind = 'assigned' \(condition)
            and not exists (select from kc.findings as o where o.commune_id = \(commune) and o.finding_id = f.finding_id)
          order by f.finding_id, f.ordinal desc)
        """
    }

    /// What one official sees: the copies his assignments carry, and findings whose hint names him.
    private static func ownHeaders(of official: Official.ID, in commune: Commune.ID, asOf: CalendarDay?) -> SQL {
        let recorded = SQL.recorded("f.recorded_at", by: asOf)
        return """
            (select distinct on (f.finding_id)
                    f.finding_id, f.code, f.lateness as kind, f.standing, f.due_on, f.finished_on, f.register_as_of,
                    null::timestamptz as recorded_at, null::uuid as official_id, f.unit_id
               from kc.finding_events as f
              where f.commune_id = \(commune) and f.official_id = \(official) and f.kind = 'assigned' \(recorded)
              order by f.finding_id, f.ordinal desc)
             union all
            select f.finding_id, f.code, f.kind, f.standing, f.due_on, f.finished_on, f.register_as_of, f.recorded_at, f.official_id,
                   f.unit_id
              from kc.findings as f
             where f.commune_id = \(commune) and f.official_id = \(official) \(recorded)
               and not exists (select
                                 from kc.finding_events as e
                                where e.commune_id = \(commune) and e.finding_id = f.finding_id and e.official_id = \(official)
                                  and e.kind = 'assigned' \(SQL.recorded("e.recorded_at", by: asOf)))
            """
    }

    /// Reads findings and their events in two statements.
    static func read(
        _ headers: SQL,
        about official: Official.ID?,
        asOf: CalendarDay?,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [Finding] {
        // A guard goes with the end of its finding; as of a day before, the finding still stood.
        let rows = try db.query(
            """
            select h.finding_id, h.code, h.kind, h.standing, h.due_on, h.finished_on, h.register_as_of, h.recorded_at, h.official_id, h.unit_id,
                   g.finding_id is not null
                   or exists (select
                                from kc.finding_events as e
                               where e.commune_id = \(commune) and e.finding_id = h.finding_id
                                 and e.kind in ('annulled', 'released')) as rests_on_export
              from (\(headers)) as h
              left join kc.finding_guards as g on g.commune_id = \(commune) and g.finding_id = h.finding_id
             order by h.due_on, h.code, h.finding_id
            """
        )
        let ids = try rows.map { (row) throws(PostgresError) in try row.value("finding_id", as: ID.self) }
        let events = try Event.read(ids, about: official, asOf: asOf, of: commune, on: db)
        return try rows.map { (row) throws(PostgresError) in
            try Finding(row: row, events: events[try row.value("finding_id")] ?? [])
        }
    }

    fileprivate init(row: Row, events: [Event]) throws(PostgresError) {
        let unit = try row.value("unit_id", as: OrgUnit.ID?.self)
        let official = try row.value("official_id", as: Official.ID?.self)
        self.init(
            id: try row.value("finding_id"),
            code: try row.value("code"),
            kind: try row.value("kind"),
            standing: try row.value("standing"),
            dueOn: try row.value("due_on"),
            finishedOn: try row.value("finished_on", as: CalendarDay?.self),
            registerAsOf: try row.value("register_as_of"),
            detectedAt: try row.value("recorded_at", as: Instant?.self),
            hint: official.map { Responsible(official: $0, unit: unit) },
            registerUnit: unit,
            restsOnExport: try row.value("rests_on_export"),
            events: events
        )
    }
}

extension LateFinding.Kind: SQLValue, SQLDecodable {}
extension LateFinding.Standing: SQLValue, SQLDecodable {}

extension SQL {
    /// ` and COLUMN < the end of the day in Vietnam`; nothing without a day.
    static func recorded(_ column: SQL, by day: CalendarDay?) -> SQL {
        guard let day, let end = Instant(day: day.adding(days: 1)) else { return .empty }
        return "and \(fragment: column) < \(end)"
    }
}
