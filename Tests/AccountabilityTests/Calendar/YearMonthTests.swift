import Accountability
import Testing

struct YearMonthTests {
    @Test(arguments: [(2024, 29), (2023, 28), (2000, 29), (1900, 28)])
    func `February ends as the year says`(_ year: Int, _ length: Int) throws {
        let february = try #require(YearMonth(year: year, month: 2))
        #expect(february.length == length)
        #expect(february.lastDay.adding(days: 1) == february.adding(months: 1)?.firstDay)
    }

    @Test func `months are added across years`() throws {
        let november = try #require(YearMonth(iso: "2026-11"))
        #expect(november.adding(months: 2)?.iso == "2027-01")
        #expect(november.adding(months: -11)?.iso == "2025-12")
        #expect(november.adding(months: -30_000) == nil)
        #expect(november.adding(months: .max) == nil)
    }

    @Test func `months print, read and compare`() throws {
        let month = try day("2026-04-24").month
        #expect(month.iso == "2026-04")
        #expect(month.vietnamese == "04/2026")
        #expect(YearMonth(iso: "2026-4") == nil)
        #expect(YearMonth(iso: "2026-13") == nil)
        let next = try #require(month.adding(months: 1))
        #expect(month < next)
    }
}
