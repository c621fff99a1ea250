public import Accountability
public import Postgres
public import Store

/// What stands in an official's record at the end of a day about reminders, with where the ledger stood then (*bản xác nhận*): printed, it
/// can be held against the ledger years later.
public struct RecordStatement: Sendable {
    /// The commune.
    public let commune: Commune
    /// Whose record it is.
    public let official: Official
    /// The day at whose end it was so.
    public let day: CalendarDay
    /// The review year of the day.
    public let year: ReviewYear
    /// How many reminders count in that year.
    public let inForce: Int
    /// How many are under reconsideration.
    public let provisional: Int
    /// Every reminder that was given and neither a draft nor a mistake, and where each stands.
    public let reminders: [OwnWork.Counted]
    /// Where the ledger stood; nil for an empty one.
    public let position: LedgerPosition?

    /// Whether nothing counts or may count.
    public var isClear: Bool { inForce == 0 && provisional == 0 }

    /// Reads it in one snapshot; nil for somebody who is no official of the commune.
    public static func find(
        of official: Official.ID,
        asOf day: CalendarDay,
        today: CalendarDay,
        in commune: Commune,
        for account: Account,
        on db: Connection
    ) throws -> RecordStatement? {
        let query = OfficialRecord.Query(of: official, asOf: day)
        guard let record = try OfficialRecord.find(query, of: commune, for: account, today: today, on: db) else {
            return nil
        }
        let count = record.count
        return RecordStatement(
            commune: commune,
            official: record.official,
            day: day,
            year: record.year,
            inForce: count.inForce,
            provisional: count.provisional,
            reminders: record.shownReminders.map {
                .init(id: $0.id, title: $0.heading, state: $0.stateSentence(asOf: day))
            },
            position: try LedgerPosition.find(asOf: day, of: commune.id, on: db)
        )
    }
}
