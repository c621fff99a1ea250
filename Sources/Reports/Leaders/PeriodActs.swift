import Accountability
import Postgres
import Store

/// What people did in a period, of everybody or of one official, with what a leader reads of it besides the numbers.
struct PeriodActs: Sendable {
    let query: LeaderSummary.Query
    let official: Official.ID?
    let figures: PeriodFigures
    let commendations: [Commendation]
    let causes: [LateCause]

    init(_ query: LeaderSummary.Query, _ official: Official.ID?, of commune: Commune.ID, on db: Connection) throws {
        self.query = query
        self.official = official
        figures = try PeriodFigures(query, of: commune, on: db)
        let reader = PeriodReader(query, of: official, in: commune, on: db)
        commendations = try reader.commendations().filter(\.isInForce)
        causes = try LateCause.list(try reader.duties(), titles: CauseCategory.list(on: db))
    }

    /// The numbers about a noun, such as `findings`, each with its list.
    func fields(of noun: String) -> [Report.Field] {
        guard let group = figures.groups.first(where: { $0.key == noun }) else { return [] }
        return group.fields(of: official.map { .some($0) }) { link($0) }
    }

    /// The list behind a number.
    func link(_ figure: String) -> String {
        "summary/\(figure)?from=\(query.from.iso)&to=\(query.to.iso)&as_of=\(query.asOf.iso)"
            + (official.map { "&official=\($0.text)" } ?? "")
    }
}

/// How often a cause was given for late files, and how often that was accepted.
struct LateCause: Sendable, Hashable {
    let cause: String
    let title: String
    let given: Int
    let accepted: Int

    /// The causes given for late files, the most frequent first; of equal ones in the order of the categories.
    static func list(_ duties: [ExplanationDuty], titles: [CauseCategory]) -> [LateCause] {
        let said = duties.filter { duty in
            guard case .finding = duty.ground else { return false }
            return duty.submission != nil && !duty.wasMistake
        }
        let ordinals = Dictionary(titles.map { ($0.cause, $0) }) { _, later in later }
        return Dictionary(grouping: said) { $0.submission?.cause ?? "" }.map { cause, duties in
            LateCause(
                cause: cause,
                title: ordinals[cause]?.title ?? cause,
                given: duties.count,
                accepted: duties.count { $0.state == .accepted || $0.state == .partlyAccepted }
            )
        }.sorted {
            ($1.given, ordinals[$0.cause]?.ordinal ?? .max, $0.cause)
                < ($0.given, ordinals[$1.cause]?.ordinal ?? .max, $1.cause)
        }
    }

    /// What the page says of it.
    var fields: [Report.Field] {
        [
            .init(key: "cause", label: "Mã nguyên nhân", value: .text(cause)),
            .init(key: "title", label: "Nguyên nhân", value: .text(title)),
            .init(key: "given", label: "Số lần nêu", value: .count(given)),
            .init(key: "accepted", label: "Được chấp nhận", value: .count(accepted)),
        ]
    }
}
