public import Accountability
public import FoundationEssentials
import Intake
public import Ledger
public import Postgres
public import Store

/// Takes in a list of files the public service portal shows of a commune, to be compared with the register. It changes no file, and nobody is
/// held to account by it.
public struct RecordPortalList: Act {
    /// Its name in the ledger.
    public static let kind = "portal.list_recorded"
    /// What the author must be allowed.
    public static let permission = Permission.importRegister

    /// Made by the caller.
    public let id: UUID
    let source: RegisterSource
    let period: ReportingPeriod
    let takenOn: CalendarDay
    private let today: CalendarDay
    let coverage: PortalCoverage
    let skipsRefused: Bool

    /// A list that was read, of a period, taken on a day. Rows that are wrong refuse it as a whole without `skipsRefused`; with it they are
    /// left out and kept with what is wrong. Refused for a day before the period or after `today`.
    public init(
        _ source: RegisterSource,
        of period: ReportingPeriod,
        takenOn: CalendarDay,
        covers coverage: PortalCoverage,
        skipsRefused: Bool = false,
        today: CalendarDay,
        id: UUID = UUID()
    ) throws(Refusal) {
        guard takenOn >= period.from else { throw Refusal(.portalListEarly, takenOn.iso) }
        self.id = id
        self.source = source
        self.period = period
        self.takenOn = takenOn
        self.today = today
        self.coverage = coverage
        self.skipsRefused = skipsRefused
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "sha256": .string(source.sha256.hex), "from_on": .day(period.from), "to_on": .day(period.to),
            "taken_on": .day(takenOn), "covers": .string(coverage.rawValue),
        ]
    }

    /// Checks the rows: what needs no lock.
    public func prepare(in commune: Commune, on db: Connection) throws {
        guard takenOn <= today else { throw Refusal(.portalListEarly, takenOn.iso) }
        try source.requireTakable(skipsRefused: skipsRefused, by: commune)
    }

    /// Inserts the records, under the lock. The same list again changes nothing, whatever the id.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<PortalList> {
        if let known = try same(in: scope.commune, on: scope.db) { return .nothingNew(known) }
        let list = PortalList.ID(id)
        try scope.insert(
            [
                "list_id": .id(list), "from_on": .day(period.from), "to_on": .day(period.to),
                "taken_on": .day(takenOn), "covers": .string(coverage.rawValue),
                "sha256": .bytes(source.sha256.bytes), "bytes": .integer(source.byteCount),
                "rows": .integer(source.register.rows.count),
                "refused": .integer(source.register.refusedRows.count),
            ].merging(scope.authorship) { own, _ in own },
            into: .portalLists
        )
        try scope.insert(
            source.register.rows.map { row in
                [
                    "list_id": .id(list), "row_number": .integer(row.row), "code": .string(row.code.text),
                    "procedure": .text(row.procedure), "status": .text(row.status?.rawValue),
                    "received_at": .instant(row.receivedAt), "due_at": row.dueAt.map { .instant($0) } ?? .null,
                    "finished_at": row.finishedAt.map { .instant($0) } ?? .null,
                ]
            },
            into: .portalLines
        )
        try scope.insert(
            source.register.problems.enumerated().map { index, problem in
                [
                    "list_id": .id(list), "ordinal": .integer(index + 1),
                    "severity": .string(problem.severity.rawValue), "row_number": .integer(problem.row),
                    "column_name": .string(problem.column), "value": .string(problem.value),
                    "code": .string(problem.code), "message": .string(problem.message),
                ]
            },
            into: .portalProblems
        )
        guard let recorded = try PortalList.find(list, of: scope.commune.id, on: scope.db) else {
            throw Refusal(.portalListMissing)
        }
        return .recorded(recorded)
    }

    /// The outcome of this act when it had happened before.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> PortalList {
        guard let known = try PortalList.find(PortalList.ID(id), of: commune.id, on: db) ?? same(in: commune, on: db)
        else { throw Refusal(.portalListMissing) }
        return known
    }

    private func same(in commune: Commune, on db: Connection) throws -> PortalList? {
        try PortalList.find(
            sha256: source.sha256,
            of: period,
            takenOn: takenOn,
            covers: coverage,
            in: commune.id,
            on: db
        )
    }
}
