public import Accountability
public import Postgres

extension ReviewCase {
    /// The case of this id, as far as it exists for whoever asks.
    public static func find(_ id: ID, of commune: Commune.ID, on db: Connection) throws -> ReviewCase? {
        try read("c.commune_id = \(commune) and c.review_id = \(id)", on: db).first
    }

    /// The cases of a commune, or of one official, in the order of their opening. `asOf`: what was recorded by the end of that day;
    /// with days, those opened on them.
    public static func list(
        of commune: Commune.ID,
        official: Official.ID? = nil,
        openedIn days: ClosedRange<CalendarDay>? = nil,
        asOf: CalendarDay? = nil,
        on db: Connection
    ) throws -> [ReviewCase] {
        var conditions: [SQL] = ["c.commune_id = \(commune)"]
        if let official { conditions.append("c.official_id = \(official)") }
        if let days { conditions.append("c.opened_on between \(days.lowerBound) and \(days.upperBound)") }
        return try read(
            conditions.joined(separator: " and "),
            asOf: asOf.flatMap { Instant(day: $0.adding(days: 1)) },
            on: db
        )
    }

    /// The cases in which something was decided on any of the chosen reminders, as they were known at a moment.
    static func decided(on chosen: SQL, known: Instant, in commune: Commune.ID, on db: Connection) throws
        -> [ReviewCase]
    {
        try read(
            """
            c.commune_id = \(commune)
            and c.review_id in (select u.review_id
                                  from kc.review_case_grounds as u
                                 where u.commune_id = \(commune) and u.stage = 'decided' and u.reminder_id in (\(chosen)))
            """,
            asOf: known,
            on: db
        )
    }

    static func read(_ condition: SQL, asOf: Instant? = nil, on db: Connection) throws -> [ReviewCase] {
        let known: SQL = asOf.map { "\(condition) and c.recorded_at < \($0)" } ?? condition
        let headers = try db.query(
            """
            select c.review_id, c.official_id, c.unit_id, c.review_year, c.year_from, c.year_to, c.threshold, c.opened_on,
                   c.recorded_at, c.recorded_by
              from kc.review_cases as c
             where \(known)
             order by c.recorded_at, c.review_id
            """
        )
        guard !headers.isEmpty else { return [] }
        var grounds = try readGrounds(known, asOf: asOf, on: db)
        var events = try readEvents(known, asOf: asOf, on: db)
        return try headers.map { row in
            let id: ID = try row.value("review_id")
            let own = grounds.removeValue(forKey: id) ?? [:]
            return ReviewCase(
                id: id,
                official: try row.value("official_id"),
                unit: try row.value("unit_id", as: OrgUnit.ID?.self),
                year: ReviewYear(
                    year: try row.value("review_year"),
                    from: try row.value("year_from"),
                    to: try row.value("year_to")
                ),
                threshold: try row.value("threshold"),
                openedOn: try row.value("opened_on"),
                recordedAt: try row.value("recorded_at"),
                recordedBy: try row.value("recorded_by"),
                openedGrounds: own["opened"] ?? [],
                decidedGrounds: own["decided"] ?? [],
                events: events.removeValue(forKey: id) ?? []
            )
        }
    }

    /// The grounds of each case by stage, in the order in which the reminders were written.
    private static func readGrounds(_ condition: SQL, asOf: Instant?, on db: Connection) throws -> [ID: [String:
        [Reminder.ID]]]
    {
        let known: SQL = asOf.map { " and g.recorded_at < \($0)" } ?? .empty
        var found: [ID: [String: [Reminder.ID]]] = [:]
        for row in try db.query(
            """
            select g.review_id, g.stage, g.reminder_id
              from kc.review_cases as c
              join kc.review_case_grounds as g on g.commune_id = c.commune_id and g.review_id = c.review_id
              join kc.reminders as r on r.commune_id = g.commune_id and r.reminder_id = g.reminder_id
             where \(condition)\(known)
             order by r.recorded_at, r.reminder_id
            """
        ) {
            found[try row.value("review_id"), default: [:]][try row.value("stage"), default: []]
                .append(try row.value("reminder_id"))
        }
        return found
    }

    private static func readEvents(_ condition: SQL, asOf: Instant?, on db: Connection) throws -> [ID: [Event]] {
        let known: SQL = asOf.map { " and e.recorded_at < \($0)" } ?? .empty
        var found: [ID: [Event]] = [:]
        for row in try db.query(
            """
            select e.event_id, e.review_id, e.kind, e.suggestion, e.transfer_scope, e.suspension, e.reason, e.statement,
                   e.document_title, e.document_paper_id, e.document_sha256, e.document_bytes, e.reminders_left,
                   e.late_cause, e.decided_by, e.members, e.authority, e.happened_on, e.recorded_at, e.recorded_by
              from kc.review_cases as c
              join kc.review_events as e on e.commune_id = c.commune_id and e.review_id = c.review_id
             where \(condition)\(known)
             order by e.review_id, e.ordinal
            """
        ) {
            found[try row.value("review_id"), default: []].append(try Event(row: row))
        }
        return found
    }
}
