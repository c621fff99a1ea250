public import Accountability
public import Postgres
import Store

/// The numbers about what people did in a period: late files by the day they were detected, incidents by the day they happened,
/// explanations by the day they were asked for, reminders by issue, reviews by opening, commendations by approval. How each stands is
/// told as of a day, by what was recorded until its end; what was cancelled before anybody was told counts nowhere.
public struct PeriodFigures: Sendable {
    let groups: [any Figures]

    /// Reads a period.
    init(_ query: LeaderSummary.Query, of commune: Commune.ID, on db: Connection) throws {
        let reader = PeriodReader(query, of: nil, in: commune, on: db)
        groups = try FigureNoun.allCases.map { try reader.figures(about: $0) }
    }

    /// The things behind a number such as `reminders.in_force`, of everybody or of one official's row (`.some(nil)`: nobody's). nil where
    /// there is no number of this name.
    public static func list(
        behind name: String,
        of official: Official.ID??,
        _ query: LeaderSummary.Query,
        in commune: Commune.ID,
        on db: Connection
    ) throws -> [FigureItem]? {
        guard let noun = FigureNoun.allCases.first(where: { name.hasPrefix("\($0.rawValue).") }) else { return nil }
        let reader = PeriodReader(query, of: official ?? nil, in: commune, on: db)
        return try reader.figures(about: noun).list(behind: name, of: official)
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

/// What numbers are about, in the order in which a leader reads: what was found, what was heard, what was said, what follows, and what
/// was praised.
enum FigureNoun: String, CaseIterable {
    case findings, incidents, explanations, reminders, reviews, commendations
}

extension PeriodReader {
    /// The numbers about a noun.
    fileprivate func figures(about noun: FigureNoun) throws -> any Figures {
        switch noun {
        case .findings: FigureGroup<LateFile>.findings(try lateFiles(), asOf: asOf)
        case .incidents: FigureGroup<Incident>.incidents(try incidents(), asOf: asOf)
        case .explanations: FigureGroup<ExplanationDuty>.explanations(try duties(), asOf: asOf)
        case .reminders: FigureGroup<Reminder>.reminders(try reminders(), asOf: asOf)
        case .reviews: FigureGroup<ReviewCase>.reviews(try cases(), asOf: asOf)
        case .commendations: FigureGroup<Occasion>.commendations(try commendations(), asOf: asOf)
        }
    }
}
