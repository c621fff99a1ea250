public import Accountability
public import Postgres
public import Store

/// The portal's list of a period beside the register, file by file (*đối soát với Cổng*): what both say, where they differ and why, and the
/// rows nobody could read. Its sums are those of both sources.
public struct PortalReconciliation: StatutoryReport {
    let commune: Commune
    /// The list's period.
    public let period: ReportingPeriod
    let asOf: CalendarDay
    let register: RegisterPeriod
    /// The portal's list.
    public let list: PortalList
    /// By outcome and code.
    public let matches: [PortalMatch]
    let problems: [RowProblem]
    /// What people decided of files both call late.
    let remarks: [String: String]

    /// The newest export it rests on; nil before the first.
    public var exportedOn: CalendarDay? { register.exportedOn }

    /// Compares in one snapshot with the list taken last of exactly this period. Refused where there is none, and where no register tells
    /// which files were late.
    public init(_ period: ReportingPeriod, asOf: CalendarDay, of commune: Commune, on db: Connection) throws {
        guard let list = try PortalList.newest(of: period, asOf: asOf, in: commune.id, on: db) else {
            throw Refusal(.portalListMissing)
        }
        try self.init(list, period, asOf: asOf, of: commune, on: db)
    }

    /// Compares with one list, which need not be the newest of its days.
    public init(
        _ list: PortalList,
        _ period: ReportingPeriod,
        asOf: CalendarDay,
        of commune: Commune,
        on db: Connection
    ) throws {
        register = try RegisterPeriod(from: period.from, to: period.to, asOf: asOf, of: commune.id, on: db)
        guard let day = register.registerAsOf else { throw Refusal(.nothingImported) }
        guard register.tellsLateness else { throw Refusal(.latenessNotRecorded) }
        let lines = try PortalList.lines(of: list.id, in: commune.id, on: db)
        let late = try Self.lateFiles(register, on: db)
        let listed = Dictionary(lines.map { ($0.code.text, $0) }) { first, _ in first }
        let codes = Set(listed.keys).union(late)
        let files = try RegisterFiles(Array(codes), asOf: asOf, of: commune.id, on: db).files
        let decided = try DecidedFindings(of: Array(codes), in: commune.id, asOf: asOf, on: db)
        self.commune = commune
        self.period = period
        self.asOf = asOf
        self.list = list
        remarks = decided.remarks
        problems = try PortalList.problems(of: list.id, in: commune.id, on: db)
        matches = codes.compactMap { text in
            FileCode(text).flatMap { code in
                PortalMatch(
                    code,
                    portal: listed[text],
                    ours: files[text],
                    annulled: decided.annulled[text],
                    covers: list.coverage,
                    asOf: day
                )
            }
        }.sorted { $0.code.text < $1.code.text }
    }

    /// The files the summary of the period calls late.
    private static func lateFiles(_ register: RegisterPeriod, on db: Connection) throws -> Set<String> {
        var codes: Set<String> = []
        for dossierClass in [DossierClass.late, .openOverdue] {
            var filter = PeriodDossiers.Filter()
            filter.dossierClass = .some(dossierClass)
            codes.formUnion(
                try PeriodDossiers(register, filter: filter, after: nil, limit: 1_000_000, on: db).items.map(\.code)
            )
        }
        return codes
    }

    /// The files the portal is asked to correct.
    public var toCorrect: [PortalMatch] { matches.filter { $0.outcome == .weSayOnTime } }

    /// The files nobody here knows: the portal is asked whose they are.
    public var unknown: [PortalMatch] { matches.filter { $0.outcome == .missingHere } }
}

/// What people decided of late findings of files.
private struct DecidedFindings {
    private(set) var annulled: [String: String] = [:]
    private(set) var remarks: [String: String] = [:]

    init(of codes: [String], in commune: Commune.ID, asOf day: CalendarDay, on db: Connection) throws {
        let findings = try Finding.list(ofFiles: codes, of: commune, asOf: day, on: db).filter(\.restsOnExport)
        for (code, same) in Dictionary(grouping: findings, by: \.code) {
            if let standing = same.last(where: { $0.state != .annulled }) {
                for event in standing.events {
                    switch event.kind {
                    case .attributed(let party, let reason, _) where standing.state == .attributed:
                        remarks[code] = "Do \(party.party.title.lowercasedFirst): \(reason)"
                    case .excused(let reason, _) where standing.state == .excused:
                        remarks[code] = "Có lý do chính đáng: \(reason)"
                    default: continue
                    }
                }
                continue
            }
            for event in same.flatMap(\.events) {
                if case .annulled(let reason) = event.kind { annulled[code] = reason }
            }
        }
    }
}
