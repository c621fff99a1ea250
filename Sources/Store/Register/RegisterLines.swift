public import Accountability
public import Postgres

/// The files received in a period one by one, as a register of files (*sổ theo dõi hồ sơ*) has them: also those refused at intake, and with
/// what became of them since.
public struct RegisterLines: Sendable {
    /// One file.
    public struct Line: Sendable, Hashable {
        /// The code.
        public let code: String
        /// What is asked for, as the register names it.
        public let procedure: String?
        /// The applicant's masked label.
        public let applicant: String?
        /// How it came.
        public let channel: Channel?
        /// When it was received.
        public let receivedAt: Instant
        /// The day printed on the receipt.
        public let dueOn: CalendarDay?
        /// The day the result was ready.
        public let finishedOn: CalendarDay?
        /// The day the applicant had it.
        public let deliveredOn: CalendarDay?
        /// Where it stands; nil if it was refused at intake.
        public let dossierClass: DossierClass?
    }

    /// How far the register could speak.
    public let register: RegisterPeriod
    /// By the moment of receipt.
    public let lines: [Line]

    /// Reads the files received on these days, as the register knew them on another.
    public init(
        receivedIn days: ClosedRange<CalendarDay>,
        asOf: CalendarDay,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) {
        // What became of a file after the period stands in its line all the same.
        register = try RegisterPeriod(
            from: days.lowerBound,
            to: max(asOf, days.upperBound),
            asOf: asOf,
            of: commune,
            on: db
        )
        guard let reach = register.registerAsOf else {
            lines = []
            return
        }
        lines = try db.query(
            """
            with \(register.state)
            select s.code, s.procedure, s.applicant, s.channel, s.received_at, s.due_on, s.finished_on,
                   kc.day_of(s.delivered_at) as delivered_on, s.class
              from state as s
             where s.received_on between \(days.lowerBound) and \(min(days.upperBound, reach))
             order by s.received_at, s.code
            """
        ).map { (row) throws(PostgresError) in
            Line(
                code: try row.value("code"),
                procedure: try row.value("procedure", as: String?.self),
                applicant: try row.value("applicant", as: String?.self),
                channel: try row.value("channel", as: Channel?.self),
                receivedAt: try row.value("received_at"),
                dueOn: try row.value("due_on", as: CalendarDay?.self),
                finishedOn: try row.value("finished_on", as: CalendarDay?.self),
                deliveredOn: try row.value("delivered_on", as: CalendarDay?.self),
                dossierClass: try row.value("class", as: DossierClass?.self)
            )
        }
    }
}
