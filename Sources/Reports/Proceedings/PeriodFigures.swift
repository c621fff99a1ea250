public import Accountability
public import Postgres
import Store

/// The numbers about what people did in a period: late files by the day the register showed them, incidents by the day they
/// happened, explanations by the day they were asked for, reminders by issue, reviews by opening, commendations by approval. How each
/// stands is told as of a day, by what was recorded until its end; what was cancelled before anybody was told counts nowhere.
public struct PeriodFigures: Sendable {
    let groups: [any Figures]

    /// Reads a period. `account` is whoever looks behind its numbers; nil keeps the server.
    public init(
        _ query: LeaderSummary.Query,
        of commune: Commune.ID,
        for account: Account? = nil,
        on db: Connection
    ) throws {
        let proceedings = try Proceedings(of: commune, asOf: query.asOf, on: db)
        let days = query.from...query.to
        // The order in which a leader reads: what was found, what was heard, what was said, what follows, and what was praised.
        groups = [
            proceedings.findingFigures(in: days), proceedings.incidentFigures(in: days),
            try proceedings.explanationFigures(in: days, asOf: query.asOf, of: commune, for: account, on: db),
            proceedings.reminderFigures(in: days, asOf: query.asOf),
            proceedings.reviewFigures(in: days, asOf: query.asOf),
            proceedings.commendationFigures(in: days),
        ]
    }

    /// The things behind a number such as `reminders.in_force`, of everybody or of one official's row (`.some(nil)`: nobody's). nil where
    /// there is no number of this name.
    public func list(behind name: String, of official: Official.ID??) -> [FigureItem]? {
        groups.lazy.compactMap { $0.list(behind: name, of: official) }.first
    }
}

extension PeriodFigures {
    /// The officials about whom something counts; nil among them where something is nobody's.
    var officials: Set<Official.ID?> { groups.reduce(into: []) { $0.formUnion($1.officials) } }

    /// The names of the numbers about a noun, such as `findings.detected`.
    func paths(of key: String) -> [String] {
        groups.filter { $0.key == key }.flatMap { group in group.keys.map { "\(key).\($0)" } }
    }
}
