public import Accountability
public import Postgres

/// Computes the deadlines of many duties of one commune, reading calendar, rules and leave once each.
public struct ExplanationClock {
    private let db: Connection
    private let calendar: WorkingCalendar
    private let versions: [PolicyVersion]
    private var leave: [Official.ID: [ClosedRange<CalendarDay>]] = [:]

    /// A clock for the time of a transaction.
    public init(commune: Commune.ID, on db: Connection) throws {
        self.db = db
        calendar = try WorkingCalendar.read(on: db)
        versions = try PolicyVersion.list(of: commune, on: db)
    }

    /// Until when official and leader have time, by the rules in force when their time began. A year without a calendar is refused:
    /// deadlines are not guessed.
    public mutating func deadlines(of duty: ExplanationDuty) throws -> ExplanationDuty.Deadlines {
        let version = PolicyVersion.inForce(on: duty.timeBeganOn, among: versions)
        let leave = try leave(of: duty.official)
        do {
            return try duty.deadlines(
                policy: version?.policy ?? Policy(startOn: .earliest),
                calendar: calendar,
                leave: leave
            )
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

    /// How the time of whoever is to speak next stands on a day; nil where no time runs, or a year has no calendar.
    public mutating func due(of duty: ExplanationDuty, on today: CalendarDay) throws -> ExplanationQuery.Due? {
        guard duty.isOpen else { return nil }
        do {
            let deadlines = try deadlines(of: duty)
            guard let last = duty.awaitsLeader ? deadlines.verdictBy : deadlines.answerBy else { return nil }
            if today > last { return .overdue }
            return try workingDaysLeft(of: duty, until: last, from: today) <= 1 ? .soon : .later
        } catch let refusal as Refusal where refusal.code == .calendarYearMissing {
            return nil
        }
    }

    private mutating func leave(of official: Official.ID) throws -> [ClosedRange<CalendarDay>] {
        if let known = leave[official] { return known }
        let days = try Leave.days(of: official, on: db)
        leave[official] = days
        return days
    }
}
