import Accountability

/// One official's reminders and cases as a clerk with a pencil would keep them: written from the rules in words, without a look at the
/// code it is compared with. At most 80 lines, so that it can be read at a glance.
struct NaiveModel {
    enum Slip { case waiting, counts, doubted, upheld, dead }
    let threshold: Int
    let countsCriticisms: Bool
    var slips: [Int: (year: Int?, state: Slip)] = [:]
    var cases: [RulePicture.Case] = []
    var lowest: [Int: Int] = [:]
    var told = 0

    /// Tries a step; false where it must be refused.
    mutating func apply(_ step: RuleStep) -> Bool {
        var before = self
        guard move(step.number, by: step) || change(step.number, by: step) else { return false }
        before.cases = cases
        for year in RuleStep.years { settle(year, since: before) }
        return true
    }

    /// The slips of a year in these states that no decided case used up.
    func free(_ year: Int, _ states: Set<Slip> = [.counts, .upheld]) -> Set<Int> {
        let used = cases.filter { $0.end == nil }.flatMap(\.decided)
        return Set(slips.filter { $1.year == year && states.contains($1.state) }.keys).subtracting(used)
    }

    /// The slips in these states that a case rests on: those it was decided on, before that all that are free.
    func support(of one: RulePicture.Case, _ states: Set<Slip> = [.counts, .upheld, .doubted]) -> Set<Int> {
        one.decided.isEmpty ? free(one.year, states) : one.decided.filter { states.contains(slips[$0]?.state ?? .dead) }
    }

    private mutating func move(_ number: Int, by step: RuleStep) -> Bool {
        switch (step, slips[number]?.state) {
        case (.issue(_, let year, let kind), nil):
            slips[number] = (kind == .reminder || countsCriticisms ? year : nil, .waiting)
        case (.serve, .waiting): slips[number]?.state = .counts
        case (.plead, .counts): slips[number]?.state = .doubted
        case (.uphold, .doubted): slips[number]?.state = .upheld
        case (.overturn, .doubted), (.cancel, .waiting): slips[number]?.state = .dead
        case (.withdraw, let state?) where state != .dead: slips[number]?.state = .dead
        default: return false
        }
        return true
    }

    private mutating func change(_ index: Int, by step: RuleStep) -> Bool {
        guard cases.indices.contains(index), cases[index].end == nil else { return false }
        var one = cases[index]
        let decidable = one.rests || one.isFlagged ? [] : one.undecided
        switch step {
        case .hear where !one.isHeard && !one.rests && !one.undecided.isEmpty: one.isHeard = true
        case .rest where !one.rests && !one.undecided.isEmpty: one.rests = true
        case .resume where one.rests: one.rests = false
        case .keep where one.isFlagged: one.isFlagged = false
        case .setAside where one.isFlagged: (one.isFlagged, one.end) = (false, "set_aside")
        case .confirm where support(of: one, [.counts, .upheld]).count < threshold: return false
        case .confirm(_, .transfer) where !one.isHeard: return false
        case .confirm(_, let what) where decidable.contains(what): one.isConfirmed[what] = true
        case .decline(_, let what) where decidable.contains(what): one.isConfirmed[what] = false
        default: return false
        }
        if one.decided.isEmpty, !one.isConfirmed.isEmpty { one.decided = support(of: one) }
        cases[index] = one
        return true
    }

    private mutating func settle(_ year: Int, since before: NaiveModel) {
        for (i, one) in cases.enumerated() where one.year == year && one.end == nil && !one.isFlagged {
            let left = support(of: one).count
            if left >= lowest[i, default: threshold] { continue }
            if one.decided.isEmpty { cases[i].end = "lapsed" } else { (cases[i].isFlagged, lowest[i]) = (true, left) }
        }
        let counting = free(year)
        if cases.contains(where: { $0.year == year && $0.end == nil && !$0.undecided.isEmpty }) { return }
        if counting.count >= threshold { cases.append(RulePicture.Case(year: year, opened: counting)) }
        if counting.count == threshold - 1, counting.count > before.free(year).count { told += 1 }
    }
}
