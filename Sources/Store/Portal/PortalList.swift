public import Accountability
public import Ledger
public import Postgres

/// A list of files taken from the public service portal, as it was brought in (*danh sách của Cổng*).
public struct PortalList: Hashable, Sendable {
    /// Identifies a list within a commune.
    public typealias ID = Identifier<PortalList>

    /// The id.
    public let id: ID
    /// The first and last day of the period it is of.
    public let days: ClosedRange<CalendarDay>
    /// The day it was taken from the portal.
    public let takenOn: CalendarDay
    /// Which files are in it.
    public let coverage: PortalCoverage
    /// SHA-256 of the file as it came, in hexadecimal.
    public let fileHash: String
    /// Files in it.
    public let rows: Int
    /// Rows that could not be read and were left out on request.
    public let refused: Int
    /// When it was recorded.
    public let recordedAt: Instant
    /// Whose account recorded it.
    public let recordedBy: Account.ID

    /// The lists of a commune, in the order in which they were recorded.
    public static func list(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [PortalList] {
        try read("true", of: commune, on: db)
    }

    /// The list of this id.
    public static func find(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> PortalList? {
        try read("l.list_id = \(id)", of: commune, on: db).first
    }

    /// The one taken last of exactly this period, of those recorded by the end of a day.
    public static func newest(
        of period: ReportingPeriod,
        asOf day: CalendarDay,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> PortalList? {
        try read(
            "l.from_on = \(period.from) and l.to_on = \(period.to) and l.recorded_at < \(Instant.knownBy(day))",
            of: commune,
            on: db
        ).max { ($0.takenOn, $0.recordedAt) < ($1.takenOn, $1.recordedAt) }
    }

    /// The one with the same content: the same bytes, said to be the same list.
    public static func find(
        sha256: Digest,
        of period: ReportingPeriod,
        takenOn: CalendarDay,
        covers coverage: PortalCoverage,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> PortalList? {
        try read(
            """
            l.from_on = \(period.from) and l.to_on = \(period.to) and l.sha256 = \(sha256) and l.taken_on = \(takenOn)
                and l.covers = \(coverage)
            """,
            of: commune,
            on: db
        ).first
    }

    private static func read(_ condition: SQL, of commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> [PortalList]
    {
        try db.query(
            """
            select l.list_id, l.from_on, l.to_on, l.taken_on, l.covers, l.sha256, l.rows, l.refused, l.recorded_at,
                   l.recorded_by
              from kc.portal_lists as l
             where l.commune_id = \(commune) and \(condition)
             order by l.recorded_at, l.list_id
            """
        ).map(PortalList.init(row:))
    }

    private init(row: Row) throws(PostgresError) {
        id = try row.value("list_id")
        days = try row.value("from_on")...row.value("to_on")
        takenOn = try row.value("taken_on")
        coverage = try row.value("covers")
        fileHash = try row.value("sha256", as: Digest.self).hex
        rows = try row.value("rows")
        refused = try row.value("refused")
        recordedAt = try row.value("recorded_at")
        recordedBy = try row.value("recorded_by")
    }
}

extension PortalList {
    /// Its files, in the order of its rows.
    public static func lines(of list: ID, in commune: Commune.ID, on db: Connection) throws -> [PortalLine] {
        try db.query(
            """
            select l.row_number, l.code, l.procedure, l.status, l.received_at, l.due_at, l.finished_at
              from kc.portal_lines as l
             where l.commune_id = \(commune) and l.list_id = \(list)
             order by l.row_number
            """
        ).map { row in
            let code: String = try row.value("code")
            guard let known = FileCode(code) else { throw Refusal(.fileCodeInvalid, code) }
            return PortalLine(
                row: try row.value("row_number"),
                code: known,
                procedure: try row.value("procedure", as: String?.self),
                status: try row.value("status", as: DossierStatus?.self),
                receivedAt: try row.value("received_at"),
                dueAt: try row.value("due_at", as: Instant?.self),
                finishedAt: try row.value("finished_at", as: Instant?.self)
            )
        }
    }

    /// What was wrong or odd in it.
    public static func problems(of list: ID, in commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> [RowProblem]
    {
        try db.query(
            """
            select p.severity, p.row_number, p.column_name, p.value, p.code, p.message
              from kc.portal_problems as p
             where p.commune_id = \(commune) and p.list_id = \(list)
             order by p.ordinal
            """
        ).map { (row) throws(PostgresError) in
            RowProblem(
                row: try row.value("row_number"),
                column: try row.value("column_name"),
                value: try row.value("value"),
                code: try row.value("code"),
                message: try row.value("message"),
                severity: try row.value("severity", as: String.self) == RowProblem.Severity.refused.rawValue
                    ? .refused : .warning
            )
        }
    }
}

extension PortalCoverage: SQLValue, SQLDecodable {}
