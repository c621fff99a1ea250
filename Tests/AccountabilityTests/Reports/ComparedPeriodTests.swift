import Testing

@testable import Accountability

/// Which period a period is compared with, and how its kind is recognised from its days.
struct ComparedPeriodTests {
    private func period(_ from: String, _ to: String) throws -> ReportingPeriod {
        let (first, last) = (try day(from), try day(to))
        return try #require(ReportingPeriod(recognising: first, last))
    }

    private func day(_ iso: String) throws -> CalendarDay {
        try #require(CalendarDay(iso: iso))
    }

    @Test(arguments: [
        ("2026-10-01", "2026-10-31", "Tháng 10/2026", "2026-09-01", "2026-09-30"),
        ("2026-09-15", "2026-10-14", "Tháng 10/2026 (15/09/2026 – 14/10/2026)", "2026-08-15", "2026-09-14"),
        ("2026-07-01", "2026-09-30", "Quý III/2026", "2026-04-01", "2026-06-30"),
        ("2026-01-01", "2026-06-30", "6 tháng đầu năm 2026", "2025-07-01", "2025-12-31"),
        ("2026-01-01", "2026-09-30", "9 tháng đầu năm 2026", "2025-01-01", "2025-09-30"),
        (
            "2025-12-15", "2026-12-14", "Năm 2026 (15/12/2025 – 14/12/2026)", "2024-12-15", "2025-12-14"
        ),
        ("2024-02-01", "2024-02-29", "Tháng 2/2024", "2024-01-01", "2024-01-31"),
        ("2026-10-02", "2026-10-11", "Từ 02/10/2026 đến 11/10/2026", "2026-09-22", "2026-10-01"),
    ])
    func `days are recognised and compared kind with kind`(
        from: String,
        to: String,
        label: String,
        before: String,
        last: String
    ) throws {
        let period = try period(from, to)
        #expect(period.label == label)
        let compared = try #require(period.compared(knownTo: .latest))
        #expect(compared.from.iso == before && compared.to.iso == last)
    }

    @Test(arguments: [
        ("2026-10-01", "2026-10-31", "2026-10-10", "2026-09-01", "2026-09-10"),
        ("2026-03-01", "2026-03-31", "2026-03-30", "2026-02-01", "2026-02-28"),
        ("2026-01-01", "2026-12-31", "2026-11-21", "2025-01-01", "2025-11-21"),
    ])
    func `a period that is not over is compared with as many days`(
        from: String,
        to: String,
        known: String,
        before: String,
        last: String
    ) throws {
        let (period, known) = (try period(from, to), try day(known))
        let compared = try #require(period.compared(knownTo: known))
        #expect(compared.from.iso == before && compared.to.iso == last)
    }

    @Test func `before its first day there is nothing to compare`() throws {
        let (october, before) = (try period("2026-10-01", "2026-10-31"), try day("2026-09-30"))
        #expect(october.compared(knownTo: before) == nil)
        #expect(ReportingPeriod(recognising: .latest, .earliest) == nil)
    }

    @Test func `the months of a year are those of its counting`() throws {
        let calendar = try period("2026-10-01", "2026-10-31").monthsOfYear
        #expect(calendar.count == 12 && calendar[0].from.iso == "2026-01-01" && calendar[11].to.iso == "2026-12-31")
        let reporting = try period("2026-11-15", "2026-12-14").monthsOfYear
        #expect(reporting.count == 12 && reporting[0].from.iso == "2025-12-15" && reporting[11].to.iso == "2026-12-14")
    }
}
