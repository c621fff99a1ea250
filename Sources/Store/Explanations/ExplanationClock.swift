public import Accountability
public import Postgres

/// Computes the deadlines of many duties of one commune, reading calendar, rules and leave once each.
public struct ExplanationClock {
    private let commune: Commune.ID
    private let db: Connection
    private let calendar: WorkingCalendar
    private var policies: [CalendarDay: Policy] = [:]
    private var leave: [Official.ID: [ClosedRange<CalendarDay>]] = [:]

    /// A clock for the time of a transaction.
    public init(commune: Commune.ID, on db: Connection) throws {
        self.commune = commune
        self.db = db
        calendar = try WorkingCalendar.read(on: db)
    }

    /// Until when official and leader have time, by the rules in force when their time began. A year without a calendar is refused:
    /// deadlines are not guessed.
    public mutating func deadlines(of duty: ExplanationDuty) throws -> ExplanationDuty.Deadlines {
        let policy = try policy(on: duty.timeBeganOn)
        let leave = try leave(of: duty.official)
        do {
            return try duty.deadlines(policy: policy, calendar: calendar, leave: leave)
        } catch CalendarError.yearMissing(let year) {
            throw Refusal(.calendarYearMissing, "\(year)")
        }
    }

    /// How many working days are left until a deadline; 0 when it is past.
    public mutating func workingDaysLeft(of duty: ExplanationDuty, until day: CalendarDay, from today: CalendarDay)
        throws -> Int
    {
        let skipped = duty.awaitsLeader ? [] : try leave(of: duty.official)
        do {
            return try calendar.workingDaysLeft(from: today, to: day, skipping: skipped)
        } catch CalendarError.yearMissing(let year) {
            throw Refusal(.calendarYearMissing, "\(year)")
        }
    }

    private mutating func policy(on day: CalendarDay) throws -> Policy {
        if let known = policies[day] { return known }
        let policy = try Policy.inForce(on: day, of: commune, on: db) ?? Policy(startOn: .earliest)
        policies[day] = policy
        return policy
    }

    private mutating func leave(of official: Official.ID) throws -> [ClosedRange<CalendarDay>] {
        if let known = leave[official] { return known }
        let days = try Leave.days(of: official, on: db)
        leave[official] = days
        return days
    }
}
