import Accountability
import StoreSupport
import Testing

/// The same sequences through the door and the database.
struct DoorSequenceTests {
    @Test(arguments: [0, 1, 2])
    func `after every step through the door the database says what the naive model says`(slice: Int) async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            for seed in stride(from: slice, to: 36, by: 3) {
                var world = try await DoorWorld(in: office)
                var model = NaiveModel(threshold: 3, countsCriticisms: true)
                let steps = RuleStep.sequence(seed: UInt64(1000 + seed), length: 30)
                for (place, step) in steps.enumerated() {
                    let (isDone, isExpected) = (try await world.apply(step), model.apply(step))
                    let picture = try await world.picture()
                    let isSame = isDone == isExpected && picture == RulePicture(model)
                    try #require(
                        isSame,
                        "seed \(seed): \(steps[...place]) \(isDone) \(isExpected)\n\(picture)\n\(RulePicture(model))"
                    )
                }
            }
            try await office.expectSound()
        }
    }
}
