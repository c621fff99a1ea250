import Testing

@testable import Ledger

struct EntryTests {
    static let body: JSON = ["at": "2026-04-24T08:00:00.5Z"]

    @Test func `what cannot be an entry is refused`() {
        #expect(throws: LedgerEntryError.origin("ky cuong")) {
            try LedgerEntry.make(origin: "ky cuong", seq: 1, previous: .zero, body: Self.body)
        }
        #expect(throws: LedgerEntryError.position(0)) {
            try LedgerEntry.make(origin: "k", seq: 0, previous: .zero, body: Self.body)
        }
        #expect(throws: LedgerEntryError.position(2)) {
            try LedgerEntry.make(origin: "k", seq: 2, previous: .zero, body: Self.body)
        }
        #expect(throws: LedgerEntryError.saltLength(3)) {
            try LedgerEntry.make(origin: "k", seq: 1, previous: .zero, salt: [1, 2, 3], body: Self.body)
        }
        #expect(throws: LedgerEntryError.recordedTime) {
            try LedgerEntry.make(origin: "k", seq: 1, previous: .zero, body: ["at": "24/04/2026"])
        }
        #expect(throws: LedgerEntryError.body(JSONError(reason: .keyNotPlain, offset: 28))) {
            try LedgerEntry.make(origin: "k", seq: 1, previous: .zero, body: ["at": "2026-04-24T08:00:00Z", "mã": 1])
        }
    }

    @Test func `salts are fresh unless given`() throws {
        let first = try LedgerEntry.make(origin: "k", seq: 1, previous: .zero, body: Self.body)
        let second = try LedgerEntry.make(origin: "k", seq: 1, previous: .zero, body: Self.body)

        #expect(first.salt?.count == 32)
        #expect(first.salt != second.salt)
        #expect(first.commit != second.commit)
    }

    static let times: [(String, Int?)] = [
        ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00.000001Z", 1), ("1970-01-02T00:00:01.5Z", 86_401_500_000),
        ("2000-02-29T23:59:59Z", 951_868_799_000_000), ("2026-04-24T01:02:03.123456Z", 1_776_992_523_123_456),
        ("1969-12-31T23:59:59Z", -1_000_000), ("2026-02-29T00:00:00Z", nil), ("2026-13-01T00:00:00Z", nil),
        ("2026-04-31T00:00:00Z", nil), ("2026-04-24T24:00:00Z", nil), ("2026-04-24T00:60:00Z", nil),
        ("2026-04-24T00:00:60Z", nil), ("2026-04-24T00:00:00", nil), ("2026-04-24T00:00:00+07:00", nil),
        ("2026-04-24T00:00:00.Z", nil), ("2026-04-24T00:00:00.1234567Z", nil), ("2026-04-24 00:00:00Z", nil),
        ("2026-04-24T00:00:00Zx", nil), ("", nil), ("2100-02-29T00:00:00Z", nil),
    ]

    @Test(arguments: times)
    func `a recorded time is RFC 3339 in UTC`(text: String, microseconds: Int?) {
        #expect(RecordedTime(rfc3339: text.utf8)?.microseconds == microseconds)
    }

    @Test func `a ledger's name can stand in a signed note`() {
        #expect(LedgerOrigin.isUsable(LedgerOrigin.commune("H23.45.12")))
        #expect(LedgerOrigin.isUsable(LedgerOrigin.installation))
        for name in ["", "a b", "a+b", "a\n", "xã", "a\u{7F}", String(repeating: "a", count: 201)] {
            #expect(!LedgerOrigin.isUsable(name))
        }
    }
}
