import Accountability
import Testing

/// The rule of three against a naive model, over random sequences of acts.
struct RandomSequenceTests {
    private static let sequences = 10_000
    private static let length = 30

    @Test func `after every step of 10,000 random sequences the rule says what the naive model says`() async {
        let slices = 8
        let faults = await withTaskGroup(of: [String].self) { group in
            for slice in 0..<slices {
                group.addTask {
                    stride(from: slice, to: Self.sequences, by: slices).lazy.compactMap {
                        Self.fault(ofSeed: UInt64($0))
                    }
                    .prefix(1).map { $0 }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(faults.isEmpty, "\(faults.first ?? "")")
    }

    @Test func `the sequences reach every state of a case, and refuse something of every kind`() {
        var ends: Set<String> = []
        var refused: Set<String> = []
        var flagged = 0
        var told = 0
        for seed in 0..<100 as Range<UInt64> {
            var model = NaiveModel(threshold: 2, countsCriticisms: true)
            for step in RuleStep.sequence(seed: seed, length: 60) where !model.apply(step) {
                refused.insert("\(step)".split(separator: "(").first.map(String.init) ?? "")
            }
            ends.formUnion(model.cases.map { $0.end ?? ($0.undecided.isEmpty ? "decided" : "open") })
            flagged += model.cases.count(where: \.isFlagged)
            told += model.told
        }
        #expect(ends == ["lapsed", "set_aside", "decided", "open"])
        #expect(refused.count == 14)
        #expect(flagged > 0 && told > 0)
    }

    /// What differs in the sequence of a seed, with the steps that lead there; nil if nothing does.
    private static func fault(ofSeed seed: UInt64) -> String? {
        var policy = Policy(startOn: .earliest)
        policy.threshold = Int(2 + seed % 3)
        policy.countsCriticisms = seed % 5 != 0
        var world = RuleWorld(policy: policy)
        var model = NaiveModel(threshold: policy.threshold, countsCriticisms: policy.countsCriticisms)
        let steps = RuleStep.sequence(seed: seed, length: length)
        for (place, step) in steps.enumerated() {
            let (isDone, isExpected) = (world.apply(step), model.apply(step))
            guard isDone == isExpected, world.picture == RulePicture(model) else {
                return """
                    seed \(seed): \(steps[...place]); done: \(isDone), expected: \(isExpected)
                    rule: \(world.picture)
                    model: \(RulePicture(model))
                    """
            }
        }
        return nil
    }
}
