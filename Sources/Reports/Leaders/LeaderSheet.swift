public import Accountability
public import Postgres
import Store

/// The leaders' page (*Trang lãnh đạo*): what went well first, then how much there was to do and what became of it beside the period
/// before, what was late and why, what waits for whoever looks, and how the year went.
public struct LeaderSheet: Sendable {
    let commune: Commune
    let query: Query
    let viewer: Viewer
    let register: RegisterPeriod
    let counts: PeriodCounts
    /// The period this one is compared with, and its files; nil where there is none.
    let before: (period: RegisterPeriod, counts: PeriodCounts)?
    let trend: PeriodTrend
    let candidates: PraiseCandidates?
    let acts: PeriodActs?
    let decisions: [OpenDecision]
    let nearThreshold: [NearThreshold]
    let reviews: [ReviewCase]
    let policy: Policy?
    let names: [Official.ID: String]
    /// What the files of the period may be narrowed to.
    public let choices: Choices

    /// What the files of a period may be narrowed to, in Vietnamese order; nil: of which the register does not say.
    public struct Choices: Sendable {
        /// The officials whose files they are.
        public let officials: [(id: Official.ID, name: String)]
        /// The units.
        public let units: [String?]
        /// The fields.
        public let fields: [String?]

        init(_ counts: PeriodCounts, officials known: Set<Official.ID>) {
            officials = counts.officials.compactMap { group in
                guard let id = group.key.flatMap({ Official.ID(text: $0) }), known.contains(id) else { return nil }
                return group.name.map { (id: id, name: $0) }
            }
            units = counts.units.map(\.key)
            fields = counts.fields.map(\.key)
        }
    }

    /// The newest export its numbers rest on; nil before the first.
    public var exportedOn: CalendarDay? { register.exportedOn }

    /// Reads all of it in one snapshot, as far as it exists for whoever looks. A commune whose register nobody has brought in yet has
    /// a page too: people may have recorded something.
    public init(_ query: Query, of commune: Commune, for viewer: Viewer, on db: Connection) throws {
        let (period, filter) = (query.period, query.filter.files)
        let asked = LeaderSummary.Query(from: period.from, to: period.to, asOf: query.asOf)
        register = try RegisterPeriod(from: period.from, to: period.to, asOf: query.asOf, of: commune.id, on: db)
        let all = try PeriodCounts(register, on: db)
        let officials = try Official.names(of: commune.id, on: db)
        let seesNames = query.showsNames && viewer.seesNames
        choices = Choices(all, officials: seesNames ? Set(officials.keys) : [])
        counts = query.filter.isEmpty ? all : try PeriodCounts(register, filter: filter, on: db)
        let compared = register.registerAsOf.flatMap { period.compared(knownTo: $0) }
        before = try compared.flatMap { compared in
            let register = try RegisterPeriod(
                from: compared.from,
                to: compared.to,
                asOf: query.asOf,
                of: commune.id,
                on: db
            )
            let counts = try PeriodCounts(register, filter: filter, on: db)
            return counts.classes.isEmpty ? nil : (period: register, counts: counts)
        }
        trend = try PeriodTrend(
            period.monthsOfYear.filter { $0.from <= period.to },
            asOf: query.asOf,
            of: commune.id,
            filter: filter,
            on: db
        )
        candidates = seesNames ? try PraiseCandidates(query, of: commune.id, on: db) : nil
        acts = query.filter.isOfficialOnly ? try PeriodActs(asked, query.filter.official, of: commune.id, on: db) : nil
        decisions = try OpenDecision.list(for: viewer, today: query.today, of: commune.id, on: db)
        let versions = try PolicyVersion.list(of: commune.id, on: db)
        policy = PolicyVersion.inForce(on: query.today, among: versions)?.policy
        let cases = try ReviewCase.list(of: commune.id, asOf: query.asOf, on: db)
        let reach = viewer.account.reach
        reviews =
            viewer.may(.readReviews)
            ? cases.filter { ($0.standing.isUndecided || $0.standing.isFlagged) && reach.includes($0.unit) } : []
        nearThreshold =
            viewer.may(.readReminders)
            ? try NearThreshold.list(asOf: query.asOf, versions, cases, within: reach, of: commune.id, on: db) : []
        names = officials
        self.commune = commune
        self.query = query
        self.viewer = viewer
    }

    /// The officials it names: whose records it shows a part of.
    public var named: [Official.ID] {
        guard showsNames else { return [] }
        let praised = (candidates?.streaks.map(\.official) ?? []) + (candidates?.rescues.map(\.official) ?? [])
        let commended = acts?.commendations.flatMap(\.shares).map(\.official) ?? []
        return praised + commended + decisions.map(\.official) + nearThreshold.map(\.official) + reviews.map(\.official)
    }

    /// Whether people are called by their names.
    var showsNames: Bool { query.showsNames && viewer.seesNames }
}
