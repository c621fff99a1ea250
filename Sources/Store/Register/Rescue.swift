public import Accountability
public import Postgres

/// A file somebody took over shortly before its due day and still did in time (*cứu hồ sơ*).
///
/// A register tells who has a file only on the days of its exports. So a rescue is told only where the last export before the new name
/// appeared still showed the other one, and was made so few days before the due day: between two exports far apart nobody can say when
/// the file changed hands, and nothing is claimed. Both names are the register's, which are a hint and no proof.
public struct Rescue: Sendable, Hashable {
    /// The file.
    public let code: String
    /// Who did it.
    public let official: Official.ID
    /// His name, as far as it may be known.
    public let name: String?
    /// The day of the last export that showed it with somebody else.
    public let seenElsewhereOn: CalendarDay
    /// The due day on the receipt.
    public let dueOn: CalendarDay
    /// The day of the result.
    public let finishedOn: CalendarDay

    /// The rescues whose result lies in a period, by the day of the result. `days`: how many days before the due day the other official
    /// still had the file.
    public static func list(
        _ period: RegisterPeriod,
        within days: Int,
        filter: PeriodDossiers.Filter = PeriodDossiers.Filter(),
        on db: Connection
    ) throws(PostgresError) -> [Rescue] {
        try db.query(
            """
            with \(period.state),
            owned as (
                select n.code, n.exported_on, n.batch_seq, coalesce(l.official_id, n.officer_id) as person_id
                  from kc.dossier_snapshots as n
                  join kc.batches_in_force as b on b.commune_id = n.commune_id and b.batch_id = n.batch_id
                  left join kc.officer_links as l on l.commune_id = n.commune_id and l.officer_id = n.officer_id
                 where n.commune_id = \(period.commune) and n.exported_on <= \(period.exportedOn)
                   and n.code in (select c.code
                                    from kc.dossier_changes as c
                                   where c.commune_id = \(period.commune) and c.kind = 'officer_changed')
            ),
            taken as (
                select s.code, s.person_id, s.due_on, s.finished_on, min(w.exported_on) as shown_on
                  from state as s
                  join owned as w on w.code = s.code and w.person_id = s.person_id
                  join kc.officials as o on o.commune_id = \(period.commune) and o.official_id = s.person_id
                 where s.class in ('early', 'on_time') and s.finished_on >= \(period.from) and s.due_on is not null
                   and \(filter.belonging)
                   and exists (select
                                 from owned as e
                                where e.code = s.code and e.person_id is not null and e.person_id <> s.person_id)
                 group by s.code, s.person_id, s.due_on, s.finished_on
            ),
            rescued as (
                select t.*, (select max(b.exported_on)
                               from kc.batches_in_force as b
                              where b.commune_id = \(period.commune) and b.exported_on < t.shown_on) as before_on
                  from taken as t
            )
            select d.code, d.person_id, d.due_on, d.finished_on, d.before_on, p.name
              from rescued as d
              left join (\(period.personNames)) as p on p.person_id = d.person_id
             where d.before_on >= d.due_on - \(days)::integer and d.before_on <= d.finished_on
               and exists (select
                             from owned as e
                            where e.code = d.code and e.person_id is not null and e.person_id <> d.person_id
                              and e.exported_on <= d.before_on)
             order by d.finished_on, d.code
            """
        ).map { (row) throws(PostgresError) in
            Rescue(
                code: try row.value("code"),
                official: try row.value("person_id"),
                name: try row.value("name", as: String?.self),
                seenElsewhereOn: try row.value("before_on"),
                dueOn: try row.value("due_on"),
                finishedOn: try row.value("finished_on")
            )
        }
    }
}
