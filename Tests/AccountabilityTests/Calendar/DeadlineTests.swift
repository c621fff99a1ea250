import Accountability
import Testing

/// When something due some working days after an event may last be done.
struct DeadlineTests {
    private let calendar: WorkingCalendar

    init() throws { calendar = try ShippedCalendar.calendar() }

    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

    @Test(arguments: [
        ("2026-11-02", 3, "2026-11-05"),  // Monday to Thursday
        ("2026-11-05", 3, "2026-11-10"),  // over a weekend
        ("2026-04-24", 3, "2026-05-04"),  // over Giỗ Tổ's day in lieu, 30 April and 1 May
        ("2026-02-13", 1, "2026-02-23"),  // over Tết
        ("2026-08-21", 1, "2026-08-22"),  // a Saturday worked in exchange
        ("2026-11-07", 0, "2026-11-09"),  // no days, from a Saturday: the next working day
    ])
    func `the last day is the end of the last working day`(event: String, days: Int, due: String) throws {
        #expect(try calendar.deadline(after: day(event), workingDays: days) == day(due))
    }

    @Test func `it agrees with the due day of a receipt where nothing is skipped`() throws {
        for offset in 0..<300 {
            let event = try day("2026-01-05").adding(days: offset)
            for days in 0...6 {
                #expect(
                    try calendar.deadline(after: event, workingDays: days)
                        == calendar.dueDay(after: event, workingDays: days)
                )
            }
        }
    }

    @Test func `days of leave do not count and no deadline falls on one`() throws {
        let leave = [try day("2026-11-04")...day("2026-11-06")]
        #expect(try calendar.deadline(after: day("2026-11-02"), workingDays: 1, skipping: leave) == day("2026-11-03"))
        #expect(try calendar.deadline(after: day("2026-11-02"), workingDays: 2, skipping: leave) == day("2026-11-09"))
        #expect(try calendar.deadline(after: day("2026-11-04"), workingDays: 0, skipping: leave) == day("2026-11-09"))
        #expect(try calendar.workingDaysLeft(from: day("2026-11-02"), to: day("2026-11-09"), skipping: leave) == 2)
        #expect(try calendar.workingDaysLeft(from: day("2026-11-09"), to: day("2026-11-09"), skipping: leave) == 0)
    }

    @Test func `a year without a calendar is refused, not guessed`() throws {
        let calendar = calendar
        let event = try day("2031-01-02")
        #expect(throws: CalendarError.yearMissing(2031)) { try calendar.deadline(after: event, workingDays: 3) }
        #expect(throws: CalendarError.negativePeriod(-1)) { try calendar.deadline(after: event, workingDays: -1) }
    }
}
