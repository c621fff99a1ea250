import Accountability
import Testing

/// The progress part of an official's results, to the last digit.
@Suite struct ProgressRuleTests {
    private let rule = ProgressRule(from: .earliest, source: "Nghị định thử nghiệm", deduction: 25)

    @Test(arguments: [
        (37, 0, "100,00"), (37, 3, "97,97"), (4, 4, "75,00"), (1, 1, "75,00"), (8, 3, "90,63"), (8, 1, "96,88"),
        (16, 1, "98,44"), (3, 1, "91,67"), (6, 1, "95,83"), (7, 3, "89,29"), (40, 1, "99,38"), (10_000, 1, "100,00"),
        (5_000, 1, "100,00"), (4_999, 1, "99,99"), (1_000_000_000, 1_000_000_000, "75,00"),
    ])
    func `half a hundredth is rounded up, exactly`(due: Int, counted: Int, shown: String) {
        #expect(rule.score(due: due, counted: counted)?.vietnamese == shown)
    }

    @Test func `it is what exact fractions say, for every small number`() {
        for due in 1...120 {
            for counted in 0...due {
                let hundredths = rule.score(due: due, counted: counted)?.hundredths ?? -1
                // hundredths is the nearest whole number to 10000 (due - counted / 4) / due, the greater one of two equally near.
                let exact = 10_000 * (4 * due - counted)
                let distance = 2 * (exact - hundredths * 4 * due)
                #expect(distance >= -4 * due && distance < 4 * due, "\(counted) of \(due)")
            }
        }
    }

    @Test func `nothing due has no progress, and nobody is later than with everything`() {
        #expect(rule.score(due: 0, counted: 0) == nil)
        #expect(rule.score(due: 2, counted: 5) == rule.score(due: 2, counted: 2))
        #expect(rule.score(due: 2, counted: -1)?.vietnamese == "100,00")
        #expect(rule.score(due: 37, counted: 3)?.derivation == "(37 − 3 × 0,25) ÷ 37")
    }

    @Test func `before its day no rule holds`() throws {
        let first = try #require(CalendarDay(year: 2026, month: 1, day: 1))
        #expect(ProgressRule.inForce(on: first.adding(days: -1)) == nil)
        #expect(ProgressRule.inForce(on: first)?.deduction == 25)
        let later = ProgressRule(from: first.adding(days: 10), source: "Nghị định sau", deduction: 20)
        #expect(ProgressRule.inForce(on: first.adding(days: 10), among: ProgressRule.shipped + [later]) == later)
        #expect(later.score(due: 10, counted: 1)?.vietnamese == "98,00")
    }
}
