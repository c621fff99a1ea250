import Accountability
import StoreSupport

/// What may be tried through the door: the steps of the rule, and those about what reminders rest on, of which the rule of three itself
/// knows nothing.
enum DoorStep: Hashable, Sendable {
    /// A step of the rule; a reminder issued so rests on one incident.
    case rule(RuleStep)
    /// Prepares a reminder on two incidents.
    case draft(Int, Reminder.Kind)
    /// Gives what was prepared.
    case give(Int, year: Int)
    /// Gives one on an incident he was asked about in vain.
    case missed(Int, year: Int, Reminder.Kind)
    /// One of its incidents turns out to be recorded wrongly.
    case vanish(Int, place: Int)
    /// The explanation that never came comes late, and a leader decides about it.
    case explain(Int, isAccepted: Bool)

    /// The sequence of a seed; the same in every run. Among the steps of the rule, some reminders are prepared first or given on an
    /// explanation that never came, and grounds vanish.
    static func sequence(seed: UInt64, length: Int) -> [DoorStep] {
        var random = Randomness(seed: seed)
        var steps: [DoorStep] = []
        var last = 0
        for step in RuleStep.sequence(seed: seed, length: length) {
            if case .issue(let number, let year, let kind) = step {
                last = max(last, number)
                steps += given(number, year, kind, using: &random)
            } else {
                steps.append(.rule(step))
            }
            if random.chance(30) { steps.append(later(Int.random(in: 0...last, using: &random), using: &random)) }
        }
        return steps
    }

    private static func given(
        _ number: Int,
        _ year: Int,
        _ kind: Reminder.Kind,
        using random: inout Randomness
    ) -> [DoorStep] {
        switch Int.random(in: 0..<100, using: &random) {
        case ..<40: return [.rule(.issue(number, year: year, kind))]
        case ..<60: return [.missed(number, year: year, kind)]
        case ..<70: return [.draft(number, kind)]
        case ..<80: return [.draft(number, kind), .give(number, year: year)]
        default: return [.draft(number, kind), .vanish(number, place: random.pick([0, 1])), .give(number, year: year)]
        }
    }

    private static func later(_ number: Int, using random: inout Randomness) -> DoorStep {
        switch Int.random(in: 0..<100, using: &random) {
        case ..<25: .give(number, year: random.pick(RuleStep.years))
        case ..<60: .vanish(number, place: random.pick([0, 1]))
        default: .explain(number, isAccepted: random.chance(50))
        }
    }
}
