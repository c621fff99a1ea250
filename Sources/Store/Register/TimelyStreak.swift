public import Accountability
public import Postgres

/// Files an official did one after another without one being late: an occasion to think of praise, which somebody nominates.
public struct TimelyStreak: Sendable, Hashable {
    /// Whose.
    public let official: Official.ID
    /// His name, as far as it may be known.
    public let name: String?
    /// The first day it covers: the day after the last late result, or the first day looked at.
    public let since: CalendarDay
    /// Results before the due day.
    public let early: Int
    /// Results on the due day.
    public let onTime: Int

    /// How many in a row.
    public var length: Int { early + onTime }

    /// The streaks of a period that reach to its end, in Vietnamese order of names: those of at least `length` files, of officials
    /// none of whose files is overdue now.
    public static func list(
        _ period: RegisterPeriod,
        atLeast length: Int,
        filter: PeriodDossiers.Filter = PeriodDossiers.Filter(),
        on db: Connection
    ) throws(PostgresError) -> [TimelyStreak] {
        try db.query(
            """
            with \(period.state),
            broken as (
                select s.person_id, max(s.finished_on) filter (where s.class = 'late') as late_on,
                       bool_or(s.class = 'open_overdue') as is_overdue
                  from state as s
                 group by s.person_id
            ),
            streaks as (
                select s.person_id, coalesce(b.late_on + 1, \(period.from)) as since,
                       count(*) filter (where s.class = 'early') as early, count(*) filter (where s.class = 'on_time') as on_time
                  from state as s
                  join kc.officials as o on o.commune_id = \(period.commune) and o.official_id = s.person_id
                  join broken as b on b.person_id = s.person_id and not b.is_overdue
                 where s.class in ('early', 'on_time') and s.finished_on > coalesce(b.late_on, '-infinity')
                   and \(filter.belonging)
                 group by s.person_id, b.late_on
                having count(*) >= \(length)
            )
            select s.person_id, s.since, s.early, s.on_time, p.name
              from streaks as s
              left join (\(period.personNames)) as p on p.person_id = s.person_id
             order by p.sort_name collate "vi-x-icu", s.person_id
            """
        ).map { (row) throws(PostgresError) in
            TimelyStreak(
                official: try row.value("person_id"),
                name: try row.value("name", as: String?.self),
                since: try row.value("since"),
                early: try row.value("early"),
                onTime: try row.value("on_time")
            )
        }
    }
}
