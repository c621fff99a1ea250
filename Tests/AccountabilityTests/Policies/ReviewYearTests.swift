import Accountability
import Testing

/// The year of evaluation a day belongs to.
struct ReviewYearTests {
    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDay {
        try #require(CalendarDay(year: year, month: month, day: day))
    }

    @Test(arguments: [
        (2026, 12, 14, 2026), (2026, 12, 15, 2027), (2026, 12, 20, 2027), (2026, 1, 1, 2026), (2025, 12, 31, 2026),
    ])
    func `a reporting year runs from 15 December to 14 December`(year: Int, month: Int, dayOfMonth: Int, named: Int)
        throws
    {
        let found = ReviewYear(containing: try day(year, month, dayOfMonth), rule: .reporting)
        let (from, to) = (try day(named - 1, 12, 15), try day(named, 12, 14))
        #expect(found.year == named)
        #expect(found.from == from && found.to == to)
    }

    @Test(arguments: [(2026, 12, 31, 2026), (2027, 1, 1, 2027)])
    func `a calendar year is the year`(year: Int, month: Int, dayOfMonth: Int, named: Int) throws {
        #expect(ReviewYear(containing: try day(year, month, dayOfMonth), rule: .calendar).year == named)
    }

    @Test(arguments: ReviewYear.Rule.allCases)
    func `every day of twelve years lies in exactly one review year`(rule: ReviewYear.Rule) throws {
        let years = (2020...2033).map { ReviewYear(year: $0, rule: rule) }
        for found in try day(2021, 1, 1)...(try day(2032, 12, 31)) {
            #expect(years.filter { $0.contains(found) } == [ReviewYear(containing: found, rule: rule)])
        }
    }
}
