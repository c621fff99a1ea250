public import Accountability
public import Postgres
import Store

/// The leaders' summary of a period (báo cáo lãnh đạo): what came in, what became of it, what people did about it, and what the
/// register cannot tell.
public struct LeaderSummary: Sendable {
    /// What is asked for.
    public struct Query: Sendable, Hashable {
        /// The first day.
        public let from: CalendarDay
        /// The last day.
        public let to: CalendarDay
        /// What was known on this day.
        public let asOf: CalendarDay

        /// A period as known on a day.
        public init(from: CalendarDay, to: CalendarDay, asOf: CalendarDay) {
            self.from = from
            self.to = to
            self.asOf = asOf
        }
    }

    let commune: Commune
    let period: RegisterPeriod
    let counts: PeriodCounts
    let figures: PeriodFigures
    let officials: [OfficialRow]
    /// Whether it shows officials by name.
    let isNaming: Bool

    /// Reads all of it in one snapshot: the transaction is `.snapshot`, so that its figures agree with each other. Refused
    /// when nothing was imported yet that this day could know. Not `naming`, it is read by somebody who sees totals only.
    public init(_ query: Query, of commune: Commune, naming: Bool = true, on db: Connection) throws {
        self.commune = commune
        period = try RegisterPeriod(from: query.from, to: query.to, asOf: query.asOf, of: commune.id, on: db)
        guard period.registerAsOf != nil else { throw Refusal(.nothingImported) }
        counts = try PeriodCounts(period, detailed: true, on: db)
        figures = try PeriodFigures(query, of: commune.id, on: db)
        officials = try naming ? OfficialRow.all(counts.officials, and: figures.officials, of: commune.id, on: db) : []
        isNaming = naming
    }

    /// The newest export its numbers rest on.
    public var exportedOn: CalendarDay? { period.exportedOn }

    /// The officials it shows, and spellings of the register that mean none.
    public var named: [Official.ID] { officials.compactMap(\.official) }
}
