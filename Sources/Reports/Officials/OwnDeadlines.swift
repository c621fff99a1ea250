public import Accountability
public import Postgres
import Store

/// Until when one official may ask for reconsideration, and how many of his working days are left: calendar, rules and leave are read once.
public struct OwnDeadlines {
    /// The day it is.
    public let today: CalendarDay
    let calendar: WorkingCalendar
    private let versions: [PolicyVersion]
    private let leave: [ClosedRange<CalendarDay>]

    /// Those of an official, for the time of a transaction.
    public init(of official: Official.ID, today: CalendarDay, in commune: Commune.ID, on db: Connection) throws {
        self.today = today
        calendar = try WorkingCalendar.read(on: db)
        versions = try PolicyVersion.list(of: commune, on: db)
        leave = try Leave.days(of: official, on: db)
    }

    /// The last day on which a served reminder may be asked about, by the rules of the day it was served; nil before service, and for
    /// a year without a calendar, because days are not guessed.
    public func reconsideration(of reminder: Reminder) -> CalendarDay? {
        guard let servedOn = reminder.servedOn, let policy = policy(on: servedOn) else { return nil }
        return known { () throws(CalendarError) in
            try reminder.reconsiderationDeadline(policy: policy, calendar: calendar, leave: leave)
        }
    }

    /// The last day on which the decision of a review case may be asked about.
    public func reconsideration(of review: ReviewCase) -> CalendarDay? {
        guard let decidedOn = review.decisionRecordedOn, let policy = policy(on: decidedOn) else { return nil }
        return known { () throws(CalendarError) in
            try review.reconsiderationDeadline(policy: policy, calendar: calendar, leave: leave)
        }
    }

    /// His working days after today up to and including a day; nil for a year without a calendar.
    public func workingDaysLeft(until day: CalendarDay) -> Int? {
        known { () throws(CalendarError) in try calendar.workingDaysLeft(from: today, to: day, skipping: leave) }
    }

    /// The day that ends so many working days from today.
    func day(afterWorkingDays days: Int) -> CalendarDay? {
        known { () throws(CalendarError) in try calendar.deadline(after: today, workingDays: days) }
    }

    private func policy(on day: CalendarDay) -> Policy? { PolicyVersion.inForce(on: day, among: versions)?.policy }

    private func known<Value>(_ value: () throws(CalendarError) -> Value?) -> Value? {
        do { return try value() } catch { return nil }
    }
}
