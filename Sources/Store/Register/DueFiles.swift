public import Accountability
public import Postgres

/// The files that were due on some days and of which nobody recorded a lateness, of a commune or of one official, each in the one period
/// its due day lies in: those done in time by whose they are, and the late ones one by one. What a finding tells of is told by the finding.
/// Files without a due day count on the day their result was ready.
///
/// Their class is the summary's, at the end of the last day the register can speak for: what came late is known after the period.
public struct DueFiles: Sendable {
    /// A late file as the register shows it.
    public struct Late: Sendable, Hashable {
        /// The code.
        public let code: String
        /// Whose it is by the register.
        public let person: Person.ID?
        /// The day it was due.
        public let dueOn: CalendarDay
        /// The day its result was ready, if it is.
        public let finishedOn: CalendarDay?
    }

    /// What the register knew.
    public let register: RegisterPeriod
    /// How many files were done in time, by whose they are; nil: nobody's.
    public private(set) var inTime: [Person.ID?: Int] = [:]
    /// The late ones by due day and code.
    public private(set) var late: [Late] = []

    /// Reads what was due in a period, as known on a day, but the files of these codes.
    public init(
        in period: ReportingPeriod,
        besides codes: [String],
        asOf: CalendarDay,
        of commune: Commune.ID,
        official: Official.ID? = nil,
        on db: Connection
    ) throws(PostgresError) {
        // A file due in this period may have been done long before it, and be late long after it.
        register = try RegisterPeriod(from: .earliest, to: asOf, asOf: asOf, of: commune, official: official, on: db)
        guard register.registerAsOf != nil else { return }
        for row in try db.query(
            """
            with \(register.state),
            due as materialized (
                select s.code, s.person_id, s.class in ('late', 'open_overdue') as is_late, s.due_on, s.finished_on
                  from state as s
                 where s.class in ('early', 'on_time', 'late', 'open_overdue')
                   and coalesce(s.due_on, s.finished_on) between \(period.from) and \(period.to)
                   and s.code <> all(\(codes))
            ),
            found as materialized (
                select k.code
                  from kc.findings_known(\(commune), array(select d.code from due as d), \(Instant.knownBy(asOf))) as k
            ),
            unfound as (
                select d.code, d.person_id, d.is_late, d.due_on, d.finished_on
                  from due as d
                 where not exists (select from found as f where f.code = d.code)
            )
            select null as code, u.person_id, null::date as due_on, null::date as finished_on, count(*) as n
              from unfound as u
             where not u.is_late
             group by u.person_id
             union all
            select u.code, u.person_id, u.due_on, u.finished_on, 1
              from unfound as u
             where u.is_late
             order by due_on, code
            """
        ) {
            let person = try row.value("person_id", as: Person.ID?.self)
            if let code = try row.value("code", as: String?.self) {
                late.append(
                    Late(
                        code: code,
                        person: person,
                        dueOn: try row.value("due_on"),
                        finishedOn: try row.value("finished_on", as: CalendarDay?.self)
                    )
                )
            } else {
                inTime[person] = try row.value("n", as: Int.self)
            }
        }
    }
}
