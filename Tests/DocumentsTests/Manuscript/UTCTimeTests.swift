import Testing

@testable import Documents

/// Moments as files keep them.
@Suite struct UTCTimeTests {
    @Test(arguments: [
        (Int64(0), "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (1_790_737_200, "2026-09-30T03:00:00Z"),
        (-1, "1969-12-31T23:59:59Z"), (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
    ])
    func `a number of seconds is a day and a time`(_ seconds: Int64, _ text: String) {
        #expect(UTCTime(seconds).text == text)
    }
}
