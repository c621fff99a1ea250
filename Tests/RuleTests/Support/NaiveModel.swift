import Accountability

/// One official's reminders and cases as a clerk with a pencil would keep them: written from the rules in words, without a look at the
/// code it is compared with. At most 80 lines, so that it can be read at a glance.
struct NaiveModel {
    enum Slip { case waiting, counts, doubted, dead }
    let threshold: Int
    let countsCriticisms: Bool
    var slips: [Int: (year: Int, isCounted: Bool, state: Slip, wasAsked: Bool)] = [:]
    var cases: [RulePicture.Case] = []
    var lowest: [Int: Int] = [:]
    var told = 0

    /// The slips of a year in a state that no decided case used up.
    func free(_ year: Int, _ state: Slip) -> Set<Int> {
        let used = cases.filter { $0.end == nil }.flatMap(\.decided)
        return Set(slips.filter { $1.isCounted && $1.year == year && $1.state == state }.keys).subtracting(used)
    }

    /// Tries a step; false where it must be refused.
    mutating func apply(_ step: RuleStep) -> Bool {
        let before = RuleStep.years.map { free($0, .counts).count }
        guard happens(step) else { return false }
        for (year, had) in zip(RuleStep.years, before) { settle(year, had, step) }
        return true
    }

    private mutating func settle(_ year: Int, _ had: Int, _ step: RuleStep) {
        for (i, one) in cases.enumerated() where one.year == year && one.end == nil && !one.decided.isEmpty {
            let left = one.decided.count { slips[$0]?.state != .dead }
            if one.isFlagged || left >= min(threshold, one.decided.count, lowest[i] ?? .max) { continue }
            (cases[i].isFlagged, lowest[i]) = (true, left)
        }
        let (counting, doubted) = (free(year, .counts), free(year, .doubted))
        if let i = cases.firstIndex(where: { $0.year == year && $0.end == nil && !$0.undecided.isEmpty }) {
            let isTooFew = counting.count + doubted.count < threshold
            if isTooFew, cases[i].decided.isEmpty { cases[i].end = "lapsed" }
        } else if counting.count >= threshold {
            cases.append(RulePicture.Case(year: year, opened: counting))
        } else if case .setAside = step {
            return
        } else if counting.count == threshold - 1, counting.count > had {
            told += 1
        }
    }

    private mutating func happens(_ step: RuleStep) -> Bool {
        switch step {
        case .issue(let n, let year, let kind): return issue(n, year, kind == .reminder || countsCriticisms)
        case .serve(let n): return move(n, [.waiting], .counts)
        case .plead(let n): return slips[n]?.wasAsked == false && move(n, [.counts], .doubted)
        case .uphold(let n): return move(n, [.doubted], .counts)
        case .overturn(let n): return move(n, [.doubted], .dead)
        case .withdraw(let n): return move(n, [.waiting, .counts, .doubted], .dead)
        case .cancel(let n): return move(n, [.waiting], .dead)
        case .confirm(let i, let what): return decide(i, what, isConfirmed: true)
        case .decline(let i, let what): return decide(i, what, isConfirmed: false)
        case .hear(let i): return change(i, { !$0.isHeard && !$0.rests && !$0.undecided.isEmpty }) { $0.isHeard = true }
        case .rest(let i): return change(i, { !$0.rests && !$0.undecided.isEmpty }) { $0.rests = true }
        case .resume(let i): return change(i, { $0.rests }) { $0.rests = false }
        case .keep(let i): return change(i, { $0.isFlagged }) { $0.isFlagged = false }
        case .setAside(let i): return change(i, { $0.isFlagged }) { ($0.isFlagged, $0.end) = (false, "set_aside") }
        }
    }

    private mutating func decide(_ i: Int, _ what: Suggestion, isConfirmed: Bool) -> Bool {
        guard cases.indices.contains(i) else { return false }
        let (counting, doubted) = (free(cases[i].year, .counts), free(cases[i].year, .doubted))
        let standing = cases[i].decided.isEmpty ? counting : cases[i].decided.filter { slips[$0]?.state == .counts }
        if isConfirmed, standing.count < threshold || what == .transfer && !cases[i].isHeard { return false }
        return change(i, { $0.undecided.contains(what) && !$0.rests && !$0.isFlagged }) { one in
            if one.decided.isEmpty { one.decided = counting.union(doubted) }
            if isConfirmed { one.confirmed.insert(what) }
            one.undecided.remove(what)
        }
    }
}
