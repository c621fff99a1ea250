import Accountability
import Testing

struct ShippedCalendarTests {
    @Test(arguments: [(2023, 11, 249), (2024, 12, 251), (2025, 12, 250), (2026, 14, 249)])
    func `a year has as many weekdays off and working days as decided`(_ year: Int, _ off: Int, _ working: Int) throws {
        let entries = try ShippedCalendar.entries(of: year)
        #expect(entries.count { $0.kind == .off } == off)
        let calendar = WorkingCalendar(entries: entries)
        let days = try day("\(year)-01-01")...(try day("\(year)-12-31"))
        #expect(days.count { calendar.isWorking($0) } == working)
    }

    @Test(arguments: ShippedCalendar.years)
    func `a file speaks of its own year only, and only 2027 is a forecast`(_ year: Int) throws {
        let entries = try ShippedCalendar.entries(of: year)
        #expect(entries.allSatisfy { $0.day.year == year })
        #expect(entries.allSatisfy { $0.provisional == (year == 2027) })
    }

    @Test func `the worked Saturdays are those exchanged`() throws {
        let worked = try ShippedCalendar.years.flatMap(ShippedCalendar.entries).filter { $0.kind == .work }.map(
            \.day.iso
        )
        #expect(worked == ["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"])
    }

    @Test func `the exchange that was only proposed is not in force`() throws {
        let calendar = try ShippedCalendar.calendar()
        #expect(calendar.isWorking(try day("2026-11-23")))
        #expect(!calendar.isWorking(try day("2026-11-28")))
        #expect(!calendar.isWorking(try day("2026-11-24")))
    }

    @Test(arguments: [
        ("2023-01-18", 3, "2023-01-30"), ("2023-04-28", 1, "2023-05-04"), ("2024-02-07", 1, "2024-02-15"),
        ("2024-04-26", 2, "2024-05-03"), ("2024-04-26", 3, "2024-05-04"), ("2025-04-24", 2, "2025-04-26"),
        ("2025-04-25", 3, "2025-04-29"), ("2025-04-29", 1, "2025-05-05"), ("2025-01-24", 5, "2025-02-07"),
        ("2025-12-31", 1, "2026-01-05"), ("2025-12-31", 6, "2026-01-10"), ("2026-02-13", 5, "2026-02-27"),
        ("2026-04-24", 1, "2026-04-28"), ("2026-04-29", 2, "2026-05-05"), ("2026-08-21", 1, "2026-08-22"),
        ("2026-08-28", 1, "2026-09-03"), ("2026-11-20", 3, "2026-11-26"),
        // Month ends and leap days.
        ("2024-02-28", 1, "2024-02-29"), ("2024-02-29", 1, "2024-03-01"), ("2023-02-28", 1, "2023-03-01"),
        ("2026-06-30", 1, "2026-07-01"), ("2026-07-31", 1, "2026-08-03"),
        // Receipts on days off: the day itself is never counted.
        ("2026-08-22", 1, "2026-08-24"), ("2026-08-23", 1, "2026-08-24"), ("2026-02-18", 1, "2026-02-23"),
    ])
    func `working days are counted from the day after the receipt`(_ received: String, _ days: Int, _ due: String)
        throws
    {
        let calendar = try ShippedCalendar.calendar()
        #expect(try calendar.dueDay(after: try day(received), workingDays: days) == (try day(due)))
    }

    @Test(arguments: [
        ("2026-04-20", 5, "2026-04-28"), ("2026-04-20", 4, "2026-04-24"), ("2026-08-20", 2, "2026-08-22"),
        ("2026-08-20", 3, "2026-08-24"), ("2026-02-11", 7, "2026-02-23"), ("2026-02-12", 0, "2026-02-12"),
        ("2024-02-14", 15, "2024-02-29"), ("2026-01-31", 28, "2026-03-02"),
    ])
    func `a period of calendar days that ends on a day off rolls on`(_ received: String, _ days: Int, _ due: String)
        throws
    {
        let calendar = try ShippedCalendar.calendar()
        #expect(try calendar.dueDay(after: try day(received), calendarDays: days) == (try day(due)))
    }
}
