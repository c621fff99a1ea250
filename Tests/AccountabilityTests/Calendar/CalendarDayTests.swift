import Accountability
import Foundation
import Testing

struct CalendarDayTests {
    @Test(arguments: [
        "", "2026-1-01", "2026/01/01", "2026-02-29", "0000-01-01", "2026-01-0x", "12026-01-01", "infinity",
    ])
    func `bytes that are no day are refused`(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(CalendarDay(isoBytes: bytes.span) == nil)
    }

    @Test func `day numbers count from the first of January 1970`() throws {
        #expect(try day("1970-01-01").dayNumber == 0)
        #expect(try day("1969-12-31").dayNumber == -1)
        #expect(try day("2000-03-01").dayNumber == 11_017)
        #expect(try day("2026-11-21").dayNumber == 20_778)
        #expect(CalendarDay.earliest.iso == "0001-01-01")
        #expect(CalendarDay.latest.iso == "9999-12-31")
    }

    @Test func `every day of four hundred years follows the one before`() throws {
        var expected = (year: 1900, month: 1, day: 1)
        var current = try day("1900-01-01")
        var weekday = Weekday.monday
        while expected.year < 2300 {
            #expect(current.components == expected)
            #expect(current.weekday == weekday)
            let bytes = Array(current.iso.utf8)
            #expect(CalendarDay(isoBytes: bytes.span) == current)
            #expect(CalendarDay(vietnamese: current.vietnamese) == current)
            #expect(CalendarDay(year: expected.year, month: expected.month, day: expected.day) == current)
            expected.day += 1
            if expected.day > current.month.length { expected = (expected.year, expected.month + 1, 1) }
            if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
            weekday = try #require(Weekday(rawValue: weekday.rawValue % 7 + 1))
            current = current.adding(days: 1)
        }
    }

    @Test(arguments: [
        ("2024-02-29", true), ("2023-02-29", false), ("2000-02-29", true), ("1900-02-29", false),
        ("2026-04-31", false), ("2026-00-10", false), ("2026-13-01", false), ("2026-12-00", false),
        ("2026-1-01", false), ("26-01-01", false), (" 2026-01-01", false), ("2026-01-01 ", false),
        ("2026-01-01T00:00", false), ("+026-01-01", false), ("0000-01-01", false), ("", false),
        ("２０２６-01-01", false), ("٢٠٢٦-01-01", false), ("2026/01/01", false), ("2026-01-01\u{0}", false),
    ])
    func `ISO text is read strictly`(_ text: String, _ isDay: Bool) {
        #expect((CalendarDay(iso: text) != nil) == isDay)
    }

    @Test(
        arguments: [
            ("24/04/2026", "2026-04-24"), ("29/02/2024", "2024-02-29"), ("04/24/2026", nil), ("4/4/2026", nil),
            ("24-04-2026", nil), ("24/04/26", nil), ("31/06/2026", nil), ("", nil),
        ] as [(String, String?)]
    )
    func `Vietnamese text is day first`(_ text: String, _ iso: String?) {
        #expect(CalendarDay(vietnamese: text)?.iso == iso)
    }

    @Test func `text goes out as it came in`() throws {
        let vietnamese = try day("0987-06-05").vietnamese
        #expect(vietnamese == "05/06/0987")
        #expect(CalendarDay(vietnamese: vietnamese) == (try day("0987-06-05")))
    }

    @Test func `counting stops at the first and last day there is`() {
        #expect(CalendarDay.latest.adding(days: 1) == .latest)
        #expect(CalendarDay.latest.adding(days: .max) == .latest)
        #expect(CalendarDay.earliest.adding(days: .min) == .earliest)
        #expect(CalendarDay.earliest.adding(days: -1) == .earliest)
        #expect(CalendarDay(dayNumber: 2_932_897) == nil)
        #expect(CalendarDay(dayNumber: -719_163) == nil)
    }

    @Test func `days compare and count in both directions`() throws {
        let eve = try day("2025-12-31")
        let newYear = try day("2026-01-01")
        #expect(eve < newYear)
        #expect(eve.days(until: newYear) == 1)
        #expect(newYear.days(until: eve) == -1)
        #expect((eve...newYear).count == 2)
        #expect(Set([eve, eve.adding(days: 0)]).count == 1)
    }

    @Test func `days are encoded as ISO text and nothing else is decoded`() throws {
        let encoded = try JSONEncoder().encode([try day("2026-04-24")])
        #expect(String(decoding: encoded, as: UTF8.self) == #"["2026-04-24"]"#)
        #expect(try JSONDecoder().decode([CalendarDay].self, from: encoded) == [try day("2026-04-24")])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDay].self, from: Data(#"["24/04/2026"]"#.utf8))
        }
    }

    @Test func `weekdays have their Vietnamese names`() throws {
        #expect(try day("2026-11-21").weekday.title == "Thứ Bảy")
        #expect(Weekday.allCases.map(\.title).first == "Thứ Hai")
        #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    }
}
