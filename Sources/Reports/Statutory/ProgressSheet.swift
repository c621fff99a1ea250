public import Accountability
public import Postgres
import Store

/// The progress sheet of a month or quarter (*bảng theo dõi tiến độ*, Decree 335/2025/NĐ-CP): for each official what was due, what was late,
/// which lateness counts and why not, errors and initiatives, and the progress in percent with how it comes about. It rates nobody.
///
/// Each file counts once, in the period its due day lies in, so that months add up to their quarter. A late file is whose a person
/// confirmed it was, before that whom the register hints at.
public struct ProgressSheet: StatutoryReport {
    /// What is asked for.
    public struct Query: Sendable, Hashable {
        /// The period.
        public let period: ReportingPeriod
        /// What was known on this day.
        public let asOf: CalendarDay
        /// Only this official's; nil: everybody's.
        public let official: Official.ID?

        /// A period as known on a day.
        public init(period: ReportingPeriod, asOf: CalendarDay, official: Official.ID? = nil) {
            self.period = period
            self.asOf = asOf
            self.official = official
        }
    }

    /// An official's line.
    public struct Line: Sendable {
        /// Who; nil: nobody is known.
        public let official: Official?
        /// The other agency that manages him; nil: the commune.
        public let agency: String?
        /// How many files were done in time.
        public let inTime: Int
        /// What he was late with, by due day.
        public let late: [LateItem]
        /// Results that turned out wrong.
        public let errors: Int
        /// Initiatives recognised in the period.
        public let initiatives: Int

        /// What was due.
        public var due: Int { inTime + late.count }
        /// The lateness that counts.
        public var counted: Int { late.count { $0.standing.counts } }
    }

    let commune: Commune
    let query: Query
    /// What the register knew; of the whole time, so only how far it reaches is of interest.
    let register: RegisterPeriod
    let rule: ProgressRule?
    /// In Vietnamese order of given names; nobody comes last.
    public let lines: [Line]
    /// The reminders that stand, by the matter and official they rest on.
    let reminders: [Reminder]
    let names: [Person.ID: String]

    /// The newest export it rests on; nil before the first.
    public var exportedOn: CalendarDay? { register.exportedOn }

    /// The officials it names.
    public var named: [Official.ID] { lines.compactMap { $0.official?.id } }

    /// Reads it in one snapshot, as far as it exists for whoever asks. Refused where no register tells which files were late.
    public init(_ query: Query, of commune: Commune, on db: Connection) throws {
        let matters = try ProgressMatters(query, of: commune.id, on: db)
        register = matters.files.register
        guard register.registerAsOf != nil else { throw Refusal(.nothingImported) }
        guard register.tellsLateness else { throw Refusal(.latenessNotRecorded) }
        self.commune = commune
        self.query = query
        rule = ProgressRule.inForce(on: query.period.to)
        lines = try matters.lines(of: commune.id, on: db)
        reminders = try Reminder.list(
            onMatters: lines.flatMap(\.late).map(\.matter),
            of: commune.id,
            asOf: query.asOf,
            on: db
        ).filter { $0.stands && $0.issue != nil }
        let deciders = lines.flatMap(\.late).compactMap(\.standing.decider)
        names = try Person.names(of: Set(deciders.map(\.holder)), on: db)
    }
}

/// What a progress sheet counts, before it is told apart by official.
struct ProgressMatters {
    let query: ProgressSheet.Query
    let files: DueFiles
    let late: [LateItem]
    let errors: [Incident]
    let initiatives: [Commendation]

    init(_ query: ProgressSheet.Query, of commune: Commune.ID, on db: Connection) throws {
        self.query = query
        let (asOf, days) = (query.asOf, query.period.from...query.period.to)
        let told = try Finding.list(dueIn: days, toldOf: query.official, of: commune, asOf: asOf, on: db)
        let findings = Self.standing(told)
        // A file whose finding was annulled may be shown late still; it is told by the annulment.
        let annulled = findings.filter { $0.state == .annulled }.map(\.code)
        files = try DueFiles(
            in: query.period,
            besides: annulled,
            asOf: asOf,
            of: commune,
            official: query.official,
            on: db
        )
        let incidents = try Incident.list(of: commune, official: query.official, asOf: asOf, on: db)
            .filter { $0.state == .recorded || $0.state == .history }
        let tasks = incidents.filter { $0.isLateness && days.contains($0.file?.dueOn ?? $0.happenedOn) }
        let duties = Dictionary(
            grouping: try ExplanationDuty.list(
                ofMatters: findings.map(\.matter) + tasks.map(\.matter),
                of: commune,
                asOf: asOf,
                on: db
            ),
            by: \.matter
        )
        late =
            files.late.map {
                LateItem(
                    file: $0.code,
                    official: $0.person.map { Official.ID($0.uuid) },
                    dueOn: $0.dueOn,
                    finishedOn: $0.finishedOn
                )
            } + findings.map { LateItem($0, duties: duties[$0.matter] ?? []) }
            + tasks.map { LateItem($0, duties: duties[$0.matter] ?? []) }
        errors = incidents.filter { $0.kind == .wrongResult && days.contains($0.happenedOn) }
        initiatives = try Commendation.list(of: commune, official: query.official, approvedIn: days, asOf: asOf, on: db)
            .filter { $0.isInForce && $0.initiativeDocument != nil }
    }

    /// The lines: of everybody who serves in the period or has something, or of the one asked about.
    func lines(of commune: Commune.ID, on db: Connection) throws -> [ProgressSheet.Line] {
        let officials: [Official] =
            if let official = query.official {
                try [Official.find(official, of: commune, on: db)].compactMap(\.self)
            } else {
                try Official.list(of: commune, on: db)
            }
        let known = Set(officials.map(\.id))
        let late = Dictionary(grouping: self.late) { item in item.official.flatMap { known.contains($0) ? $0 : nil } }
        let inTime = files.inTime.reduce(into: [Official.ID?: Int]()) { counts, entry in
            let official = entry.key.map { Official.ID($0.uuid) }
            counts[official.flatMap { known.contains($0) ? $0 : nil }, default: 0] += entry.value
        }
        let managements = try Management.list(of: commune, official: query.official, asOf: query.asOf, on: db)
        let gone = Set(
            try Departure.list(of: commune, asOf: query.asOf, on: db)
                .filter { $0.annulment == nil && $0.leftOn < query.period.from }.map(\.official)
        )
        let lines = officials.map { official in
            ProgressSheet.Line(
                official: official,
                agency: Management.agency(on: query.period.to, by: managements.filter { $0.official == official.id }),
                inTime: inTime[official.id] ?? 0,
                late: (late[official.id] ?? []).inOrder,
                errors: errors.count { $0.official == official.id },
                initiatives: initiatives.count { $0.isFor(official.id.person) }
            )
        }.filter {
            $0.due + $0.errors + $0.initiatives > 0 || query.official != nil
                || !($0.official.map { gone.contains($0.id) } ?? false)
        }
        let nobody = ProgressSheet.Line(
            official: nil,
            agency: nil,
            inTime: inTime[nil] ?? 0,
            late: (late[nil] ?? []).inOrder,
            errors: 0,
            initiatives: 0
        )
        return lines + (query.official == nil && nobody.due > 0 ? [nobody] : [])
    }

    /// Of the findings of a file the one that stands, else the one annulled last; what went with its export never was.
    private static func standing(_ findings: [Finding]) -> [Finding] {
        let told = findings.filter { finding in
            finding.restsOnExport && !finding.events.contains { if case .released = $0.kind { true } else { false } }
        }
        return Dictionary(grouping: told, by: \.code).values.compactMap { same in
            same.last { $0.state != .annulled } ?? same.last
        }
    }
}

extension Incident {
    /// Whether it is something done late.
    fileprivate var isLateness: Bool { kind == .lateTask || kind == .lateFile }
}

extension [LateItem] {
    fileprivate var inOrder: [LateItem] { sorted { ($0.dueOn, $0.matter) < ($1.dueOn, $1.matter) } }
}

extension LateItem.Standing {
    /// Who decided; nil where nobody did.
    var decider: Account.ID? {
        switch self {
        case .objectiveCause(let by, _), .lifted(_, let by, _), .decided(_, let by, _): by
        case .history, .unconfirmed: nil
        }
    }

    /// When that was decided.
    var decidedOn: CalendarDay? {
        switch self {
        case .objectiveCause(_, let on), .lifted(_, _, let on), .decided(_, _, let on): on
        case .history, .unconfirmed: nil
        }
    }

    /// In Vietnamese.
    var title: String {
        switch self {
        case .objectiveCause: "Đã xác nhận nguyên nhân khách quan"
        case .lifted(let state, _, _): state.title
        case .history: "Trước ngày bắt đầu áp dụng"
        case .decided(.accepted, _, _): "Chấp nhận giải trình, không xác nhận nguyên nhân khách quan"
        case .decided(.partlyAccepted, _, _): "Chấp nhận một phần giải trình"
        case .decided(.rejected, _, _): "Không chấp nhận giải trình"
        case .unconfirmed: "Chưa xác nhận"
        }
    }

    /// Whether an objective cause is confirmed.
    var isObjective: Bool { if case .objectiveCause = self { true } else { false } }
}
