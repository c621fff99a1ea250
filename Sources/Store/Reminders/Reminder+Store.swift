public import Accountability
public import Postgres

extension Reminder {
    /// The reminder of this id with all that happened to it.
    public static func find(_ id: ID, of commune: Commune.ID, on db: Connection) throws -> Reminder? {
        try read(where: "r.reminder_id = \(id)", of: commune, asOf: nil, on: db).first
    }

    /// The reminders of these ids in the order they were recorded, as far as they exist for whoever asks; with a day, as they stood at its end.
    public static func list(
        _ ids: [ID],
        of commune: Commune.ID,
        asOf: CalendarDay? = nil,
        on db: Connection
    ) throws -> [Reminder] {
        guard !ids.isEmpty else { return [] }
        return try read(where: "r.reminder_id = any(\(ids))", of: commune, asOf: asOf, on: db)
    }

    /// A commune's reminders, or an official's, in the order they were recorded; with a day, what was recorded by its end; with days,
    /// those issued on them.
    public static func list(
        of commune: Commune.ID,
        official: Official.ID? = nil,
        issuedIn days: ClosedRange<CalendarDay>? = nil,
        asOf: CalendarDay? = nil,
        on db: Connection
    ) throws -> [Reminder] {
        var conditions: [SQL] = ["true"]
        if let official { conditions.append("r.official_id = \(official)") }
        if let days {
            conditions.append(
                """
                r.reminder_id in (select i.reminder_id
                                    from kc.reminder_events as i
                                   where i.commune_id = \(commune) and i.kind = 'issued'
                                     and i.happened_on between \(days.lowerBound) and \(days.upperBound))
                """
            )
        }
        return try read(where: conditions.joined(separator: " and "), of: commune, asOf: asOf, on: db)
    }

    /// The reminders written on matters, as it was recorded at the end of a day.
    public static func list(
        onMatters matters: [String],
        of commune: Commune.ID,
        asOf: CalendarDay?,
        on db: Connection
    ) throws -> [Reminder] {
        guard !matters.isEmpty else { return [] }
        return try read(
            where: """
                r.reminder_id in (select g.reminder_id
                                    from kc.reminder_grounds as g
                                   where g.commune_id = \(commune) and g.matter = any(\(matters)))
                """,
            of: commune,
            asOf: asOf,
            on: db
        )
    }

    /// The reminders written on a ground.
    public static func citing(_ ground: Ground, of commune: Commune.ID, on db: Connection) throws -> [Reminder] {
        let cited: SQL =
            switch ground {
            case .finding(let id): "g.finding_id = \(id)"
            case .incident(let id): "g.incident_id = \(id)"
            }
        return try read(
            where: """
                r.reminder_id in (select g.reminder_id
                                    from kc.reminder_grounds as g
                                   where g.commune_id = \(commune) and \(cited))
                """,
            of: commune,
            asOf: nil,
            on: db
        )
    }

    /// The reminder of an official that rests on a matter now.
    public static func standing(
        on matter: String,
        of official: Official.ID,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> ID? {
        try db.first(
            """
            select reminder_id
              from kc.reminder_guards
             where commune_id = \(commune) and official_id = \(official) and matter = \(matter)
            """
        ).map { (row) throws(PostgresError) in try row.value("reminder_id") }
    }

    /// The next running number of an official's review year. Asked under the lock: there are no gaps and no two of one number.
    public static func nextNumber(
        of official: Official.ID,
        reviewYear: Int,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> Int {
        try db.one(
            """
            select coalesce(max(number), 0) + 1 as number
              from kc.reminder_events
             where commune_id = \(commune) and official_id = \(official) and review_year = \(reviewYear)
            """
        ).value("number")
    }

    static func read(where condition: SQL, of commune: Commune.ID, asOf: CalendarDay?, on db: Connection) throws
        -> [Reminder]
    {
        let known = Instant.knownBy(asOf)
        let chosen: SQL = """
            select r.reminder_id
              from kc.reminders as r
             where r.commune_id = \(commune) and r.recorded_at < \(known) and \(condition)
            """
        let events = try Event.read(of: chosen, known: known, in: commune, on: db)
        let grounds = try CitedGround.read(of: chosen, in: commune, on: db)
        let used = ReminderRule.used(in: try ReviewCase.decided(on: chosen, known: known, in: commune, on: db))
        return try db.query(
            """
            select r.reminder_id, r.official_id, r.unit_id, r.kind, r.form, r.text, r.origin, r.meeting_on, r.document_title,
                   r.document_paper_id, r.document_sha256, r.document_bytes, r.recorded_at, r.recorded_by
              from kc.reminders as r
             where r.commune_id = \(commune) and r.recorded_at < \(known) and \(condition)
             order by r.recorded_at, r.reminder_id
            """
        ).map { row in
            let id: ID = try row.value("reminder_id")
            return try Reminder(row: row, cited: grounds[id] ?? [], events: events[id] ?? [], usedIn: used[id])
        }
    }

    private init(row: Row, cited: [CitedGround], events: [Event], usedIn: ReviewCase.ID?) throws {
        self.init(
            id: try row.value("reminder_id"),
            official: try row.value("official_id"),
            unit: try row.value("unit_id", as: OrgUnit.ID?.self),
            writtenKind: try row.value("kind"),
            form: try row.value("form"),
            writtenText: try row.value("text"),
            origin: try row.value("origin"),
            meetingOn: try row.value("meeting_on", as: CalendarDay?.self),
            document: try SignedDocument(row: row),
            cited: cited,
            recordedAt: try row.value("recorded_at"),
            recordedBy: try row.value("recorded_by"),
            events: events,
            usedIn: usedIn
        )
    }
}

extension CitedGround {
    /// The grounds of the chosen reminders, in order.
    fileprivate static func read(of chosen: SQL, in commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> [Reminder.ID: [CitedGround]]
    {
        var grounds: [Reminder.ID: [CitedGround]] = [:]
        let rows = try db.query(
            """
            select g.reminder_id, g.number, g.finding_id, g.incident_id, g.matter, g.request_id, g.reason, g.verdict, g.verdict_reason,
                   g.objective_cause
              from kc.reminder_grounds as g
             where g.commune_id = \(commune) and g.reminder_id in (\(chosen))
             order by g.reminder_id, g.number
            """
        )
        for row in rows { grounds[try row.value("reminder_id"), default: []].append(try CitedGround(row: row)) }
        return grounds
    }

    private init(row: Row) throws(PostgresError) {
        let finding: Accountability.Finding.ID? = try row.value("finding_id")
        let ground: Ground
        if let finding { ground = .finding(finding) } else { ground = .incident(try row.value("incident_id")) }
        self.init(
            number: try row.value("number"),
            ground: ground,
            matter: try row.value("matter"),
            request: try row.value("request_id", as: ExplanationDuty.ID?.self),
            reason: try row.value("reason", as: String?.self),
            noted: try NotedVerdict(row: row)
        )
    }
}

extension NotedVerdict {
    /// The verdict noted with a ground; nil without.
    fileprivate init?(row: Row) throws(PostgresError) {
        guard let name = try row.value("verdict", as: String?.self) else { return nil }
        guard let outcome = ExplanationDuty.Verdict.Outcome(rawValue: name) else {
            throw .decoding(column: "verdict", expected: "Outcome")
        }
        self.init(
            outcome: outcome,
            reason: try row.value("verdict_reason"),
            confirmsObjectiveCause: try row.value("objective_cause")
        )
    }
}

extension Reminder.Kind: SQLValue, SQLDecodable {}
extension Reminder.Form: SQLValue, SQLDecodable {}
extension Reminder.Origin: SQLValue, SQLDecodable {}
extension Reminder.Manner: SQLValue, SQLDecodable {}
