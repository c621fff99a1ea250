public import Accountability
public import Postgres

extension WorkingCalendar {
    /// The calendar in force: for each year the newest import of its days.
    public static func read(on db: Connection) throws -> WorkingCalendar {
        WorkingCalendar(entries: try CalendarEntry.list(on: db))
    }
}

extension CalendarEntry {
    /// The days in force, in order.
    public static func list(on db: Connection) throws(PostgresError) -> [CalendarEntry] {
        try db.query(
            """
            select day, kind, title, source_document, provisional
              from kc.current_calendar_days
             order by day
            """
        ).map(CalendarEntry.init(row:))
    }

    fileprivate init(row: Row) throws(PostgresError) {
        guard let kind = Kind(rawValue: try row.value("kind")) else {
            throw PostgresError.decoding(column: "kind", expected: "off, work")
        }
        self.init(
            day: try row.value("day"),
            kind: kind,
            title: try row.value("title"),
            sourceDocument: try row.value("source_document"),
            provisional: try row.value("provisional")
        )
    }
}

extension ProcedureLimit {
    /// The limits in force, all effective days.
    public static func list(on db: Connection) throws(PostgresError) -> [ProcedureLimit] {
        try db.query(
            """
            select name, working_days, effective_on, source_document
              from kc.current_procedure_limits
             order by match_name, effective_on
            """
        ).map { (row) throws(PostgresError) in
            ProcedureLimit(
                name: try row.value("name"),
                workingDays: try row.value("working_days", as: Int?.self),
                effectiveOn: try row.value("effective_on"),
                sourceDocument: try row.value("source_document")
            )
        }
    }
}
