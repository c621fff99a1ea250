import Accountability
import Testing

@testable import Intake

struct DateTextTests {
    @Test(arguments: [
        ("05/01/2026", "2026-01-05T00:00:00"), ("5/1/2026", "2026-01-05T00:00:00"),
        ("05/01/2026 12:16:10", "2026-01-05T12:16:10"), ("05/01/2026 12:16", "2026-01-05T12:16:00"),
        ("5/1/2026 7:05:09", "2026-01-05T07:05:09"), (" 05/01/2026  12:16 ", "2026-01-05T12:16:00"),
        ("05/01/2026\n12:16", "2026-01-05T12:16:00"), ("05/01/2026\u{A0}12:16", "2026-01-05T12:16:00"),
        ("05-01-2026", "2026-01-05T00:00:00"), ("29/02/2024", "2024-02-29T00:00:00"),
        ("2026-01-05", "2026-01-05T00:00:00"), ("2026-01-05 12:16:10", "2026-01-05T12:16:10"),
        ("2026-01-05T12:16:10", "2026-01-05T12:16:10"), ("2026-01-05T12:16:10.250", "2026-01-05T12:16:10"),
        ("2026-01-05T12:16:10+07:00", "2026-01-05T12:16:10"), ("31/12/2100 23:59:59", "2100-12-31T23:59:59"),
    ])
    func `a date is read day first`(text: String, expected: String) throws {
        #expect(DateText.read(Array(text.utf8)[...], kind: .text) == .instant(try #require(instant(expected))))
    }

    @Test(arguments: ["", " ", "\u{A0}", "-", " – ", "--", "—"])
    func `spaces and dashes are no date and no mistake`(text: String) {
        #expect(DateText.read(Array(text.utf8)[...], kind: .text) == .blank)
    }

    @Test(arguments: [
        "31/04/2026", "29/02/2026", "00/01/2026", "05/13/2026", "05/01/26", "5/1/20260", "05/01/2026x", "05/012026",
        "05/01-2026", "2026/01/05", "2026-1-5", "05/01/2026 24:00", "05/01/2026 12:60", "05/01/2026 12:16:60",
        "05/01/2026 12", "05/01/202612:16", "05/01/2026T", "2026-01-05T12:16:10Z", "2026-01-05T12:16:10+00:00",
        "2026-01-05T12:16:10+07", "46027.5", "46027", "hôm qua", "#N/A", "05.01.2026", "05/01/1899", "05/01/2101",
        "٠٥/٠١/٢٠٢٦", "05/01/2026 2:16 PM", "/", "5/", "5/1/", "99999999999999999999/1/2026",
    ])
    func `anything else is unreadable`(text: String) {
        #expect(DateText.read(Array(text.utf8)[...], kind: .text) == .unreadable)
    }

    @Test(arguments: [
        (46027.51122685185, "2026-01-05T12:16:10"), (46027, "2026-01-05T00:00:00"),
        (46027.99999999, "2026-01-06T00:00:00"), (46027.5, "2026-01-05T12:00:00"),
        (45351.000011574074, "2024-02-29T00:00:01"),
    ])
    func `a serial is rounded to the second`(serial: Double, expected: String) throws {
        let reading = DateText.read(Array("\(serial)".utf8)[...], kind: .serial1900)
        #expect(reading == .instant(try #require(instant(expected))))
    }

    @Test
    func `every second of a day comes back from its serial`() throws {
        let (day, _) = try #require(ExcelSerial.day(46027, epoch: .year1900))
        let wrong = (0..<86_400).filter { second in
            let found = ExcelSerial.day(46027 + Double(second) / 86_400, epoch: .year1900)
            return found?.day != day || found?.second != second
        }
        #expect(wrong.isEmpty)
    }

    @Test(
        arguments: [
            (1, "1900-01-01"), (59, "1900-02-28"), (60, nil), (61, "1900-03-01"), (25569, "1970-01-01"),
            (46027, "2026-01-05"), (2_958_465, "9999-12-31"), (0, nil), (-1, nil), (2_958_466, nil), (.nan, nil),
            (.infinity, nil), (1e300, nil),
        ] as [(Double, String?)]
    )
    func `days of a 1900 workbook skip the day that never was`(serial: Double, expected: String?) {
        #expect(ExcelSerial.day(serial, epoch: .year1900)?.day.iso == expected)
    }

    @Test(arguments: [(0, "1904-01-01"), (60, "1904-03-01"), (44565, "2026-01-05"), (-1, nil)] as [(Double, String?)])
    func `days of a 1904 workbook begin in 1904`(serial: Double, expected: String?) {
        #expect(ExcelSerial.day(serial, epoch: .year1904)?.day.iso == expected)
    }

    @Test(arguments: ["", "0", "0.5", "60", "1e9", "-5", "x", "nan", "inf", "1e400"])
    func `a serial that is no day of our time is unreadable or blank`(text: String) {
        let reading = DateText.read(Array(text.utf8)[...], kind: .serial1900)
        #expect(reading == (text.isEmpty ? .blank : .unreadable))
    }
}
