import Accountability
import StoreSupport
import Testing

/// The same sequences through the door and the database, and with them drafts, grounds that vanish and explanations that come late.
struct DoorSequenceTests {
    @Test(arguments: [0, 1, 2])
    func `after every step through the door the database says what the naive model says`(slice: Int) async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            for seed in stride(from: slice, to: 36, by: 3) {
                var world = try await DoorWorld(in: office)
                var model = DoorModel()
                let steps = DoorStep.sequence(seed: UInt64(1000 + seed), length: 30)
                for (place, step) in steps.enumerated() {
                    let (isDone, isExpected) = (try await world.apply(step), model.apply(step))
                    let picture = try await world.picture()
                    let isSame = isDone == isExpected && picture == model.picture
                    try #require(
                        isSame,
                        "seed \(seed): \(steps[...place]) \(isDone) \(isExpected)\n\(picture)\n\(model.picture)"
                    )
                }
            }
            try await office.expectSound()
        }
    }

    @Test func `the sequences prepare, lose grounds and explain late, and are refused each of them too`() {
        var seen: Set<String> = []
        for seed in 1000..<1036 as Range<UInt64> {
            var model = DoorModel()
            for step in DoorStep.sequence(seed: seed, length: 30) {
                let name = "\(step)".split(separator: "(").first.map(String.init) ?? ""
                seen.insert("\(name) \(model.apply(step))")
            }
        }
        let kinds = ["draft", "give", "missed", "vanish", "explain"]
        #expect(seen.isSuperset(of: kinds.flatMap { ["\($0) true", "\($0) false"] }), "\(seen.sorted())")
    }
}
