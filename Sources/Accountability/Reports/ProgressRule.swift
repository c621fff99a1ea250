/// How lateness weighs on the progress part of an official's results (*tiến độ*), from a day on: dated data with its source.
///
/// Decree 335/2025/NĐ-CP: progress is a percentage of the products assigned in a month or quarter, and each time one is late a quarter of
/// the progress of that product is taken away, unless an objective cause is confirmed by whoever is competent. The tool counts each file
/// or task as one product and each lateness once; products of different weights (*quy đổi*) are not known to it.
public struct ProgressRule: Hashable, Sendable {
    /// The first day it holds.
    public let from: CalendarDay
    /// Where it comes from.
    public let source: String
    /// How much of a product's progress one lateness takes, of a hundred.
    public let deduction: Int

    /// A rule from a day on.
    public init(from: CalendarDay, source: String, deduction: Int) {
        self.from = from
        self.source = source
        self.deduction = deduction
    }

    /// The one that holds on a day; nil before the first.
    public static func inForce(on day: CalendarDay, among rules: [ProgressRule] = shipped) -> ProgressRule? {
        rules.last { $0.from <= day }
    }

    /// What the program knows.
    public static let shipped: [ProgressRule] = [
        ProgressRule(
            from: CalendarDay(year: 2026, month: 1, day: 1) ?? .earliest,
            source: "Nghị định số 335/2025/NĐ-CP về đánh giá, xếp loại chất lượng công chức",
            deduction: 25
        )
    ]

    /// The progress of somebody to whom `due` products were due, `counted` of them late without a confirmed objective cause.
    public func score(due: Int, counted: Int) -> ProgressScore? {
        guard due > 0 else { return nil }
        return ProgressScore(due: due, counted: min(max(counted, 0), due), deduction: deduction)
    }
}

/// The progress of an official in percent, exact: no binary fraction comes near it.
public struct ProgressScore: Hashable, Sendable {
    /// How many products were due, at least one.
    public let due: Int
    /// How many lateness counts against.
    public let counted: Int
    /// What one takes, of a hundred.
    public let deduction: Int

    /// In hundredths of a percent; half a hundredth is rounded up, as people do by hand.
    public var hundredths: Int { (2 * 100 * (100 * due - deduction * counted) + due) / (2 * due) }

    /// `97,97`
    public var vietnamese: String { Self.decimal(hundredths) }

    /// How it comes about: `(37 − 3 × 0,25) ÷ 37`.
    public var derivation: String { "(\(due) − \(counted) × \(Self.decimal(deduction))) ÷ \(due)" }

    private static func decimal(_ hundredths: Int) -> String {
        let rest = String(hundredths % 100)
        return "\(hundredths / 100),\(rest.count < 2 ? "0" : "")\(rest)"
    }
}
