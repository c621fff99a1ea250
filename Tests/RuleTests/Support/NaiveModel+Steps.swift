import Accountability

/// How the model moves its slips and cases, and what can be seen of it.
extension NaiveModel {
    mutating func issue(_ number: Int, _ year: Int, _ isCounted: Bool) -> Bool {
        guard slips[number] == nil else { return false }
        slips[number] = (year, isCounted, .waiting, false)
        return true
    }

    mutating func move(_ number: Int, _ from: Set<Slip>, _ to: Slip) -> Bool {
        guard let state = slips[number]?.state, from.contains(state) else { return false }
        slips[number]?.state = to
        if to == .doubted { slips[number]?.wasAsked = true }
        return true
    }

    mutating func change(
        _ index: Int,
        _ fits: (RulePicture.Case) -> Bool,
        _ change: (inout RulePicture.Case) -> Void
    ) -> Bool {
        guard cases.indices.contains(index), cases[index].end == nil, fits(cases[index]) else { return false }
        change(&cases[index])
        return true
    }

    /// What can be seen.
    var picture: RulePicture {
        let years = RuleStep.years
        return RulePicture(
            inForce: Dictionary(uniqueKeysWithValues: years.map { ($0, free($0, .counts).count) }),
            provisional: Dictionary(uniqueKeysWithValues: years.map { ($0, free($0, .doubted).count) }),
            cases: cases,
            told: told
        )
    }
}
