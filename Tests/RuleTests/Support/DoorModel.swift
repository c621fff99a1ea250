import Accountability

/// The naive model with a second slip pinned to each reminder: what it rests on. A reminder whose last ground is gone is torn up, which
/// for the rule is as if it had been withdrawn.
struct DoorModel {
    private enum Words { case missing, heard }

    private var rule = NaiveModel(threshold: 3, countsCriticisms: true)
    private var grounds: [Int: Set<Int>] = [:]
    private var drafts: [Int: Reminder.Kind] = [:]
    private var words: [Int: Words] = [:]

    /// What can be seen.
    var picture: RulePicture { RulePicture(rule) }

    /// Tries a step; false where it must be refused.
    mutating func apply(_ step: DoorStep) -> Bool {
        switch step {
        case .rule(.issue(let number, let year, let kind)):
            return write(number, on: [0]) && rule.apply(.issue(number, year: year, kind))
        case .rule(.cancel(let number)) where drafts[number] != nil:
            drafts[number] = nil
            return true
        case .rule(let step): return rule.apply(step)
        case .draft(let number, let kind):
            guard write(number, on: [0, 1]) else { return false }
            drafts[number] = kind
            return true
        case .give(let number, let year):
            guard let kind = drafts.removeValue(forKey: number) else { return false }
            return rule.apply(.issue(number, year: year, kind))
        case .missed(let number, let year, let kind):
            guard write(number, on: [0]) else { return false }
            words[number] = .missing
            return rule.apply(.issue(number, year: year, kind))
        case .vanish(let number, let place):
            guard grounds[number]?.remove(place) != nil else { return false }
            words[number] = nil
            if grounds[number]?.isEmpty == true { tear(number) }
            return true
        case .explain(let number, let isAccepted):
            guard words[number] == .missing else { return false }
            words[number] = .heard
            if isAccepted { tear(number) }
            return true
        }
    }

    private mutating func write(_ number: Int, on own: Set<Int>) -> Bool {
        guard grounds[number] == nil else { return false }
        grounds[number] = own
        return true
    }

    /// Nothing is left of it. Answers whether it stood: whatever had ended before stays as it ended.
    @discardableResult
    private mutating func tear(_ number: Int) -> Bool {
        drafts[number] = nil
        return rule.apply(.withdraw(number))
    }
}
