import Accountability
import StoreSupport

/// Something that may be tried with one official's reminders, numbered, and his review cases, in the order in which they opened. Much
/// of what is tried must be refused.
enum RuleStep: Hashable, Sendable {
    case issue(Int, year: Int, Reminder.Kind)
    case serve(Int)
    case plead(Int)
    case uphold(Int)
    case overturn(Int)
    case withdraw(Int)
    case cancel(Int)
    case confirm(Int, Suggestion)
    case decline(Int, Suggestion)
    case hear(Int)
    case rest(Int)
    case resume(Int)
    case keep(Int)
    case setAside(Int)

    /// The number of the reminder, or the place of the case, it is tried with.
    var number: Int {
        switch self {
        case .issue(let number, _, _), .confirm(let number, _), .decline(let number, _): number
        case .serve(let number), .plead(let number), .uphold(let number), .overturn(let number): number
        case .withdraw(let number), .cancel(let number), .hear(let number), .rest(let number): number
        case .resume(let number), .keep(let number), .setAside(let number): number
        }
    }

    /// The review years the reminders fall in; the first is long over, so that its undecided cases are carried over.
    static let years = [2025, 2026]

    /// The day of issue that puts a reminder into a review year.
    static func day(in year: Int) -> CalendarDay { .test(year, 3, 3) }

    /// The sequence of a seed; the same in every run.
    static func sequence(seed: UInt64, length: Int) -> [RuleStep] {
        var randomness = Randomness(seed: seed)
        var issued = 0
        return (0..<length).map { _ in
            let step = random(issued: issued, using: &randomness)
            if case .issue(issued, _, _) = step { issued += 1 }
            return step
        }
    }

    /// Any step; what leads on is drawn more often than what leads back.
    private static func random(issued: Int, using random: inout Randomness) -> RuleStep {
        let reminder = Int.random(in: 0...issued, using: &random)
        let review = random.pick([0, 0, 0, 1, 1, 2])
        switch Int.random(in: 0..<100, using: &random) {
        case ..<20:
            let number = random.chance(90) ? issued : reminder
            return .issue(number, year: random.pick([2026, 2026, 2026, 2025]), random.pick(kinds))
        case ..<48: return .serve(reminder)
        case ..<53: return .plead(reminder)
        case ..<56: return .uphold(reminder)
        case ..<59: return .overturn(reminder)
        case ..<64: return .withdraw(reminder)
        case ..<66: return .cancel(reminder)
        case ..<77: return .confirm(review, random.pick(Suggestion.allCases))
        case ..<84: return .decline(review, random.pick(Suggestion.allCases))
        case ..<89: return .hear(review)
        case ..<91: return .rest(review)
        case ..<94: return .resume(review)
        case ..<97: return .keep(review)
        default: return .setAside(review)
        }
    }

    private static let kinds: [Reminder.Kind] = [.reminder, .reminder, .criticism]
}

/// What can be seen of an official after a step: the same of the rule, of the naive model and of the database.
struct RulePicture: Hashable, Sendable {
    /// A review case.
    struct Case: Hashable, Sendable {
        var year: Int
        /// What was decided, and whether it was confirmed.
        var isConfirmed: [Suggestion: Bool] = [:]
        var isHeard = false
        var rests = false
        var isFlagged = false
        var end: String?
        var opened: Set<Int>
        var decided: Set<Int> = []

        var undecided: Set<Suggestion> { Set(Suggestion.allCases).subtracting(isConfirmed.keys) }
    }

    /// How many reminders of each year stand.
    var inForce: [Int: Int]
    /// How many of each year are under reconsideration.
    var provisional: [Int: Int]
    /// The cases in the order in which they opened.
    var cases: [Case]
    /// How often somebody was told that one reminder more would open a case.
    var told: Int
}

extension RulePicture {
    /// What the rule makes of reminders and cases.
    init(_ marks: [ReminderRule.Mark], _ cases: [ReviewCase], told: Int, numbers: [Reminder.ID: Int]) {
        inForce = [:]
        provisional = [:]
        for year in RuleStep.years {
            let count = ReminderRule.count(marks, cases: cases, year: ReviewYear(year: year, rule: .reporting))
            inForce[year] = count.inForce
            provisional[year] = count.provisional
        }
        self.told = told
        self.cases = cases.map { review in
            let standing = review.standing
            return Case(
                year: review.year.year,
                isConfirmed: standing.decisions.mapValues { if case .confirmed = $0 { true } else { false } },
                isHeard: standing.statement != nil,
                rests: standing.suspension != nil,
                isFlagged: standing.isFlagged,
                end: standing.end?.rawValue,
                opened: Set(review.openedGrounds.compactMap { numbers[$0] }),
                decided: Set(review.decidedGrounds.compactMap { numbers[$0] })
            )
        }
    }
}

extension RulePicture {
    /// What the naive model makes of them.
    init(_ model: NaiveModel) {
        let years = RuleStep.years
        self.init(
            inForce: Dictionary(uniqueKeysWithValues: years.map { ($0, model.free($0).count) }),
            provisional: Dictionary(uniqueKeysWithValues: years.map { ($0, model.free($0, [.doubted]).count) }),
            cases: model.cases,
            told: model.told
        )
    }
}
