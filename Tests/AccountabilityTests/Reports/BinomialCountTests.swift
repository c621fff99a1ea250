import Testing

@testable import Accountability

/// Limits of chance, held to what SciPy 1.17 computes (`binom.ppf`, `binom.cdf`).
struct BinomialCountTests {
    @Test(arguments: [
        (10, Ratio(n: 2, of: 100), [0, 0, 0, 1, 2]), (100, Ratio(n: 2, of: 100), [0, 0, 2, 5, 7]),
        (400, Ratio(n: 64, of: 10_000), [0, 0, 2, 6, 9]), (1_000, Ratio(n: 1, of: 100), [2, 4, 10, 17, 21]),
        (30, Ratio(n: 1, of: 2), [7, 10, 15, 20, 23]), (2_482, Ratio(n: 49, of: 2_482), [29, 36, 49, 63, 72]),
        (50_000, Ratio(n: 13, of: 1_000), [573, 601, 650, 700, 730]), (1, Ratio(n: 3, of: 10), [0, 0, 0, 1, 1]),
    ])
    func `quantiles are those of the exact distribution`(volume: Int, chance: Ratio, expected: [Int]) {
        let count = BinomialCount(volume: volume, chance: chance)
        #expect(count.quantiles([0.001, 0.025, 0.5, 0.975, 0.999]) == expected)
        #expect(count.expected() == expected[1]...expected[3])
        #expect(count.expected(tail: 0.001) == expected[0]...expected[4])
    }

    @Test(arguments: [
        (10, Ratio(n: 2, of: 100), 0.9999694942319659), (100, Ratio(n: 2, of: 100), 0.8589615633982952),
        (400, Ratio(n: 64, of: 10_000), 0.7449834539699562), (1_000, Ratio(n: 1, of: 100), 0.010072654772014291),
        (30, Ratio(n: 1, of: 2), 4.215165972709656e-06), (50_000, Ratio(n: 13, of: 1_000), 3.4452817233192736e-277),
    ])
    func `probabilities are those of the exact distribution`(volume: Int, chance: Ratio, expected: Double) {
        let probability = BinomialCount(volume: volume, chance: chance).probability(upTo: 3)
        #expect(abs(probability - expected) <= expected * 1e-9)
    }

    @Test func `at 400 files and 0.64 percent almost half of average officials would have three late ones`() {
        let count = BinomialCount(volume: 400, chance: Ratio(n: 64, of: 10_000))
        #expect(abs(1 - count.probability(upTo: 2) - 0.4719382539463324) < 1e-12)
    }

    @Test func `nothing, no chance and certainty have their own limits`() {
        #expect(BinomialCount(volume: 0, chance: Ratio(n: 1, of: 2)).expected() == 0...0)
        #expect(BinomialCount(volume: 50, chance: Ratio(n: 0, of: 10)).expected() == 0...0)
        #expect(BinomialCount(volume: 50, chance: Ratio(n: 0, of: 0)).expected() == 0...0)
        #expect(BinomialCount(volume: 50, chance: Ratio(n: 10, of: 10)).expected() == 50...50)
        #expect(BinomialCount(volume: -3, chance: Ratio(n: 1, of: 2)).probability(upTo: 0) == 1)
        #expect(BinomialCount(volume: 5, chance: Ratio(n: 1, of: 2)).probability(upTo: -1) == 0)
    }
}
