import Accountability
import Testing

struct ReportingPeriodTests {
    typealias Length = ReportingPeriod.Length

    @Test(arguments: [
        (Length.month, 2, "2024-02-01", "2024-02-29", "Tháng 2/2024"),
        (.quarter, 3, "2024-07-01", "2024-09-30", "Quý III/2024"),
        (.halfYear, 1, "2024-01-01", "2024-06-30", "6 tháng đầu năm 2024"),
        (.halfYear, 2, "2024-07-01", "2024-12-31", "6 tháng cuối năm 2024"),
        (.nineMonths, 1, "2024-01-01", "2024-09-30", "9 tháng đầu năm 2024"),
        (.year, 1, "2024-01-01", "2024-12-31", "Năm 2024"),
    ])
    func `calendar periods run from the first to the last day`(
        _ length: Length,
        _ number: Int,
        _ from: String,
        _ to: String,
        _ label: String
    ) throws {
        let period = try #require(ReportingPeriod(length, number, year: 2024))
        #expect([period.from.iso, period.to.iso, period.label] == [from, to, label])
    }

    @Test(arguments: [
        (Length.month, 1, "2025-12-15", "2026-01-14", "Tháng 1/2026 (15/12/2025 – 14/01/2026)"),
        (.month, 3, "2026-02-15", "2026-03-14", "Tháng 3/2026 (15/02/2026 – 14/03/2026)"),
        (.quarter, 1, "2025-12-15", "2026-03-14", "Quý I/2026 (15/12/2025 – 14/03/2026)"),
        (.quarter, 4, "2026-09-15", "2026-12-14", "Quý IV/2026 (15/09/2026 – 14/12/2026)"),
        (.halfYear, 1, "2025-12-15", "2026-06-14", "6 tháng đầu năm 2026 (15/12/2025 – 14/06/2026)"),
        (.nineMonths, 1, "2025-12-15", "2026-09-14", "9 tháng đầu năm 2026 (15/12/2025 – 14/09/2026)"),
        (.year, 1, "2025-12-15", "2026-12-14", "Năm 2026 (15/12/2025 – 14/12/2026)"),
    ])
    func `reporting periods run from the fifteenth to the fourteenth`(
        _ length: Length,
        _ number: Int,
        _ from: String,
        _ to: String,
        _ label: String
    ) throws {
        let period = try #require(ReportingPeriod(length, number, year: 2026, counting: .reporting))
        #expect([period.from.iso, period.to.iso, period.label] == [from, to, label])
    }

    @Test(arguments: Length.allCases, ReportingPeriod.Counting.allCases)
    func `periods of a kind follow each other without a gap`(_ length: Length, _ counting: ReportingPeriod.Counting)
        throws
    {
        var period = try #require(ReportingPeriod(length, year: 2023, counting: counting))
        for _ in 0..<30 {
            let next = try #require(period.next)
            #expect(next.previous == period)
            if length != .nineMonths { #expect(period.to.adding(days: 1) == next.from) }
            #expect(ReportingPeriod(length, containing: next.from, counting: counting) == next)
            #expect(ReportingPeriod(length, containing: next.to, counting: counting) == next)
            period = next
        }
    }

    @Test func `the last days of December belong to the next reporting year`() throws {
        let year = try #require(ReportingPeriod(.year, containing: try day("2026-12-15"), counting: .reporting))
        #expect(year.shape?.year == 2027)
        #expect(ReportingPeriod(.year, containing: try day("2026-12-14"), counting: .reporting)?.shape?.year == 2026)
    }

    @Test func `the last quarter lies in no nine months`() throws {
        #expect(ReportingPeriod(.nineMonths, containing: try day("2026-10-01")) == nil)
        #expect(ReportingPeriod(.nineMonths, containing: try day("2026-09-30")) != nil)
        #expect(ReportingPeriod(.nineMonths, containing: try day("2026-09-15"), counting: .reporting) == nil)
    }

    @Test func `periods that do not exist are refused`() throws {
        #expect(ReportingPeriod(.month, 13, year: 2026) == nil)
        #expect(ReportingPeriod(.month, 0, year: 2026) == nil)
        #expect(ReportingPeriod(.quarter, 5, year: 2026) == nil)
        #expect(ReportingPeriod(.nineMonths, 2, year: 2026) == nil)
        #expect(ReportingPeriod(.year, year: 10_000) == nil)
        #expect(ReportingPeriod(.year, year: 1, counting: .reporting) == nil)
        #expect(ReportingPeriod(.year, 1, year: 1)?.previous == nil)
        #expect(ReportingPeriod(.year, 1, year: 9999)?.next == nil)
        #expect(ReportingPeriod(from: try day("2026-02-01"), to: try day("2026-01-31")) == nil)
    }

    @Test func `freely chosen days are followed by as many`() throws {
        let period = try #require(ReportingPeriod(from: try day("2026-01-01"), to: try day("2026-01-10")))
        #expect(period.label == "Từ 01/01/2026 đến 10/01/2026")
        #expect(period.next?.label == "Từ 11/01/2026 đến 20/01/2026")
        #expect(period.previous?.to.iso == "2025-12-31")
        #expect(period.contains(try day("2026-01-10")))
        #expect(!period.contains(try day("2026-01-11")))
        let single = try #require(ReportingPeriod(from: try day("2026-01-01"), to: try day("2026-01-01")))
        #expect(single.label == "Ngày 01/01/2026")
        let all = try #require(ReportingPeriod(from: .earliest, to: .latest))
        #expect(all.next == nil)
        #expect(all.previous == nil)
    }
}

/// Weeks, which leaders meet about and no regulation names.
struct ReportingWeekTests {
    @Test(arguments: ["2026-11-16", "2026-11-18", "2026-11-22"])
    func `a week runs from Monday to Sunday and is followed by the next`(iso: String) throws {
        let week = try #require(ReportingPeriod(weekOf: try day(iso)))
        #expect([week.from.iso, week.to.iso] == ["2026-11-16", "2026-11-22"])
        #expect(week.label == "Tuần 16/11/2026 – 22/11/2026" && week.shape == nil)
        #expect(week.previous == ReportingPeriod(weekOf: try day("2026-11-15")))
        #expect(week.next?.label == "Tuần 23/11/2026 – 29/11/2026")
        #expect(week == ReportingPeriod(recognising: week.from, week.to))
        #expect(
            week.compared(knownTo: try day("2026-11-18"))
                == ReportingPeriod(from: try day("2026-11-09"), to: try day("2026-11-11"))
        )
    }

    @Test func `seven days that begin on another day are seven days, and a week may cross a year`() throws {
        let free = try #require(ReportingPeriod(from: try day("2026-11-17"), to: try day("2026-11-23")))
        #expect(free.label == "Từ 17/11/2026 đến 23/11/2026")
        let turn = try #require(ReportingPeriod(weekOf: try day("2027-01-01")))
        #expect([turn.from.iso, turn.to.iso] == ["2026-12-28", "2027-01-03"])
    }
}
