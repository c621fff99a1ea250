import Accountability
import Testing

struct RatioTests {
    @Test(
        arguments: [
            (0, 0, nil), (5, 0, nil), (0, 7, "0.00"), (7, 7, "100.00"), (1, 3, "33.33"), (2, 3, "66.66"),
            (1, 1_000_000, "0.00"),
            (24_999, 25_000, "99.99"), (1195, 1196, "99.91"), (1, 20, "5.00"), (1, 1000, "0.10"), (1, 99, "1.01"),
            (3, 2, "150.00"),
            (.max - 1, .max, "99.99"), (.max, .max, "100.00"),
        ] as [(Int, Int, String?)]
    )
    func `percentages have two decimals and are rounded down`(_ n: Int, _ of: Int, _ percent: String?) {
        #expect(Ratio(n: n, of: of).percent == percent)
    }

    @Test func `people see the counts with the percentage`() {
        #expect(Ratio(n: 1195, of: 1196).vietnamese == "1.195/1.196 (99,91 %)")
        #expect(Ratio(n: 0, of: 0).vietnamese == "không có hồ sơ")
    }

    @Test func `counts are never negative`() {
        #expect(Ratio(n: -1, of: -1) == Ratio(n: 0, of: 0))
    }
}
