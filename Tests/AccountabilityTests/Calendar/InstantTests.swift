import Accountability
import Foundation
import Testing

struct InstantTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59.999999Z", -1),
            ("2026-10-31T08:09:10.5+07:00", 1_793_408_950_500_000),
            ("2026-10-31t01:09:10z", 1_793_408_950_000_000), ("2026-10-31T01:09:10-00:00", 1_793_408_950_000_000),
            ("2026-10-30T20:39:10-04:30", 1_793_408_950_000_000), ("1970-01-01T00:00:00.0000019Z", 1),
        ] as [(String, Int64)]
    )
    func `RFC 3339 is read to the microsecond`(_ text: String, _ microseconds: Int64) {
        #expect(Instant(rfc3339: text)?.microseconds == microseconds)
    }

    @Test(arguments: [
        "", "2026-10-31", "2026-10-31T08:09:10", "2026-10-31T08:09Z", "2026-10-31T24:00:00Z", "2026-10-31T08:60:00Z",
        "2016-12-31T23:59:60Z", "2026-10-31T08:09:10.Z", "2026-10-31T08:09:10.1234567890Z", "2026-10-31 08:09:10Z",
        "2026-10-31T08:09:10+7:00", "2026-10-31T08:09:10+24:00", "2026-10-31T08:09:10+07:60", "2026-10-31T08:09:10Zx",
        "2026-02-29T08:09:10Z", "0001-01-01T00:00:00+07:00", "9999-12-31T23:59:59-01:00",
    ])
    func `what is not RFC 3339 is refused`(_ text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test(
        arguments: [
            ("2026-10-31 08:09:10.123456+00", "2026-10-31T08:09:10.123456Z"),
            ("2026-10-31 08:09:10+00", "2026-10-31T08:09:10Z"),
            ("2026-10-31 08:09:10.5+07", "2026-10-31T01:09:10.5Z"),
            ("2026-10-31 08:09:10+05:30", "2026-10-31T02:39:10Z"),
            ("infinity", nil), ("-infinity", nil), ("0044-03-15 12:00:00+00 BC", nil), ("2026-10-31 08:09:10", nil),
            ("10000-01-01 00:00:00+00", nil), ("2026-10-31T08:09:10Z", nil), ("1900-01-01 00:00:00+07:06:40", nil),
        ] as [(String, String?)]
    )
    func `PostgreSQL's text is read`(_ text: String, _ rfc3339: String?) {
        #expect(Instant(postgres: text)?.rfc3339 == rfc3339)
        let bytes = Array(text.utf8)
        #expect(Instant(postgresBytes: bytes.span)?.rfc3339 == rfc3339)
    }

    @Test(arguments: [
        "2026-10-31 08:09:60+00", "2026-10-31 24:09:10+00", "2026-02-29 08:09:10+00", "2026-10-31 08:09:1x+00",
        "2026-10-31 08-09:10+00", "２026-10-31 08:09:10+00", "2026-10-31 08:09:10+0x", "",
    ])
    func `bytes that are no instant are refused, as the text of them is`(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(Instant(postgresBytes: bytes.span) == nil)
        #expect(Instant(postgres: text) == nil)
    }

    @Test(arguments: [
        ("2026-10-31T16:59:59.999999Z", "2026-10-31", 23, 59, 59), ("2026-10-31T17:00:00Z", "2026-11-01", 0, 0, 0),
        ("1969-12-31T16:59:59Z", "1969-12-31", 23, 59, 59), ("1969-12-31T17:00:00Z", "1970-01-01", 0, 0, 0),
        ("2024-02-28T17:00:00Z", "2024-02-29", 0, 0, 0),
    ])
    func `the day turns at midnight in Vietnam`(
        _ text: String,
        _ iso: String,
        _ hour: Int,
        _ minute: Int,
        _ second: Int
    ) throws {
        let instant = try #require(Instant(rfc3339: text))
        #expect(instant.day == (try day(iso)))
        #expect((instant.hour, instant.minute, instant.second) == (hour, minute, second))
    }

    @Test func `a time of day is one in Vietnam`() throws {
        let instant = try #require(Instant(day: try day("2026-10-31"), hour: 15, minute: 9, second: 10))
        #expect(instant.rfc3339 == "2026-10-31T08:09:10Z")
        #expect(instant.vietnamese == "31/10/2026 15:09")
        #expect(Instant(day: try day("2026-10-31"))?.rfc3339 == "2026-10-30T17:00:00Z")
    }

    @Test(arguments: [(24, 0, 0), (-1, 0, 0), (0, 60, 0), (0, 0, 60), (0, -1, 0), (0, 0, -1)])
    func `a time of day that does not exist is refused`(_ hour: Int, _ minute: Int, _ second: Int) throws {
        #expect(Instant(day: try day("2026-10-31"), hour: hour, minute: minute, second: second) == nil)
    }

    @Test func `instants never leave the years one to 9999`() {
        #expect(Instant(microseconds: .max) == .latest)
        #expect(Instant(microseconds: .min) == .earliest)
        #expect(Instant.latest.adding(seconds: .max) == .latest)
        #expect(Instant.earliest.adding(seconds: .min) == .earliest)
        #expect(Instant.latest.rfc3339 == "9999-12-31T23:59:59.999999Z")
        #expect(Instant.latest.day == .latest)
        #expect(Instant.earliest.rfc3339 == "0001-01-01T00:00:00Z")
    }

    @Test func `every instant reads back as it was written`() throws {
        var seed: UInt64 = 42
        for _ in 0..<2_000 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let span = UInt64(Instant.latest.microseconds - Instant.earliest.microseconds)
            let instant = Instant(microseconds: Instant.earliest.microseconds + Int64(seed % span))
            #expect(Instant(rfc3339: instant.rfc3339) == instant)
            let postgres = instant.rfc3339.replacingOccurrences(of: "T", with: " ").replacingOccurrences(
                of: "Z",
                with: "+00"
            )
            #expect(Instant(postgres: postgres) == instant)
        }
    }

    @Test func `seconds are added and counted`() throws {
        let start = try #require(Instant(rfc3339: "2026-10-31T23:59:59Z"))
        let later = start.adding(seconds: 2)
        #expect(later.rfc3339 == "2026-11-01T00:00:01Z")
        #expect(start.seconds(until: later) == 2)
        #expect(later.seconds(until: start) == -2)
        #expect(start < later)
    }

    @Test func `instants are encoded in UTC`() throws {
        let instants = [try #require(Instant(rfc3339: "2026-10-31T15:09:10+07:00"))]
        let encoded = try JSONEncoder().encode(instants)
        #expect(String(decoding: encoded, as: UTF8.self) == #"["2026-10-31T08:09:10Z"]"#)
        #expect(try JSONDecoder().decode([Instant].self, from: encoded) == instants)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Instant].self, from: Data(#"["31\/10\/2026"]"#.utf8))
        }
    }
}
