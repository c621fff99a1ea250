public import Accountability
public import Postgres
import Store

/// Papers that have not reached whom they are for (*chờ giao*): no clock of theirs runs before.
public struct UnservedPapers: Sendable {
    /// Requests to explain.
    public let requests: [ExplanationDuty]
    /// Reminders that were issued and stand.
    public let reminders: [Reminder]

    /// Those of whom somebody answers for.
    public init(within reach: Reach, of commune: Commune.ID, on db: Connection) throws {
        requests = try ExplanationDuty.open(of: commune, on: db)
            .filter { $0.state == .requested && reach.includes($0.unit) }
        reminders = try Reminder.list(of: commune, on: db)
            .filter { $0.issue != nil && $0.stands && $0.servedOn == nil && reach.includes($0.unit) }
    }
}
