public import Accountability
public import Postgres

/// A late file without a finding, as a scan meets it.
public struct LateDossier: Sendable, Hashable {
    /// The code.
    public let code: String
    /// The day printed on the receipt.
    public let dueOn: CalendarDay
    /// The day the result was ready; nil while the file is open.
    public let finishedOn: CalendarDay?
    /// The export that shows it so, by its place in the ledger.
    public let batchSeq: Int
    /// Whom the register's officer column hints at.
    public let officer: RegisterOfficer.ID?
    /// The one official who goes by that name, if exactly one does.
    public let official: Official.ID?
    /// That official's unit; without such an official, the unit the register names.
    public let unit: OrgUnit.ID?

    /// Late files of a commune without a finding, by code, at most `limit` of them: finished after the due day, or open when
    /// the due day is past, as far as the register can speak on `registerAsOf`. What was annulled by correction is not found again
    /// on the same showing; only other days of the file are something new.
    public static func unrecorded(
        asOf registerAsOf: CalendarDay,
        limit: Int,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [LateDossier] {
        let period = try RegisterPeriod(
            from: .earliest,
            to: registerAsOf,
            asOf: registerAsOf,
            asInForce: true,
            of: commune,
            on: db
        )
        return try db.query(
            """
            with \(period.state)
            select s.code, s.due_on, case when s.class = 'late' then s.finished_on end as finished_on, s.batch_seq, s.officer_id,
                   l.official_id, coalesce(l.unit_id, u.unit_id) as unit_id
              from state as s
              left join kc.officer_links as l on l.commune_id = \(commune) and l.officer_id = s.officer_id
              left join kc.org_units as u on l.official_id is null and u.commune_id = \(commune) and u.name = s.unit_name
             where s.class in ('late', 'open_overdue')
               and not exists (select from kc.finding_guards as g where g.commune_id = \(commune) and g.code = s.code)
               and not exists (select
                                 from kc.findings as f
                                 join kc.finding_events as e on e.commune_id = f.commune_id and e.finding_id = f.finding_id
                                where f.commune_id = \(commune) and f.code = s.code and e.kind = 'annulled'
                                  and (f.batch_seq = s.batch_seq
                                       or f.due_on = s.due_on
                                          and f.finished_on is not distinct from case when s.class = 'late' then s.finished_on end))
             order by s.code
             limit \(limit)
            """
        ).map { (row) throws(PostgresError) in
            LateDossier(
                code: try row.value("code"),
                dueOn: try row.value("due_on"),
                finishedOn: try row.value("finished_on", as: CalendarDay?.self),
                batchSeq: try row.value("batch_seq"),
                officer: try row.value("officer_id", as: RegisterOfficer.ID?.self),
                official: try row.value("official_id", as: Official.ID?.self),
                unit: try row.value("unit_id", as: OrgUnit.ID?.self)
            )
        }
    }

    /// Marks findings as the ones in force of their files; a second one of a file is refused by `finding_guards_pkey`.
    public static func guardFindings(
        ofScanAt seq: Int,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) {
        try db.execute(
            """
            insert into kc.finding_guards (commune_id, code, finding_id)
            select f.commune_id, f.code, f.finding_id
              from kc.findings as f
              join kc.scans as s on s.commune_id = f.commune_id and s.scan_id = f.scan_id
             where s.commune_id = \(commune) and s.seq = \(seq)
            """
        )
    }

    /// What the scan of this ledger position recorded: up to which day, and how many findings of each standing.
    public static func recorded(
        bySeq seq: Int,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> (registerAsOf: CalendarDay, current: Int, history: Int) {
        let row = try db.one(
            """
            select s.register_as_of, count(*) filter (where f.standing = 'current') as current,
                   count(*) filter (where f.standing = 'history') as history
              from kc.scans as s
              join kc.findings as f on f.commune_id = s.commune_id and f.scan_id = s.scan_id
             where s.commune_id = \(commune) and s.seq = \(seq)
             group by s.register_as_of
            """
        )
        return (
            registerAsOf: try row.value("register_as_of"), current: try row.value("current"),
            history: try row.value("history")
        )
    }
}
