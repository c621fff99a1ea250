public import Accountability
public import Postgres

/// Single files as the register knew them on a day, by their codes: what a list from elsewhere is compared with.
public struct RegisterFiles: Sendable {
    /// The day at whose end the register could speak; nil before the first export.
    public let registerAsOf: CalendarDay?
    /// The files of these codes that there are.
    public let files: [String: Dossier]

    /// Reads the files of these codes, whenever they were received.
    public init(
        _ codes: [String],
        asOf day: CalendarDay,
        of commune: Commune.ID,
        on db: Connection
    ) throws {
        let register = try RegisterPeriod(from: .earliest, to: .latest, asOf: day, of: commune, on: db)
        registerAsOf = register.registerAsOf
        guard registerAsOf != nil, !codes.isEmpty else {
            files = [:]
            return
        }
        let rows = try db.query(
            """
            with \(register.state)
            select s.code, s.procedure, s.field, s.status, s.received_at, s.due_at, s.finished_at
              from state as s
             where s.code = any(\(codes))
            """
        )
        var files: [String: Dossier] = [:]
        for row in rows {
            let text: String = try row.value("code")
            guard let code = FileCode(text) else { throw Refusal(.fileCodeInvalid, text) }
            files[text] = Dossier(
                code: code,
                procedure: try row.value("procedure", as: String?.self),
                field: try row.value("field", as: String?.self),
                status: try row.value("status", as: DossierStatus?.self),
                receivedAt: try row.value("received_at"),
                dueAt: try row.value("due_at", as: Instant?.self),
                finishedAt: try row.value("finished_at", as: Instant?.self)
            )
        }
        self.files = files
    }
}
