import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// Three acknowledgements and a withdrawal at the same moment, from four processes with connections of their own.
///
/// An act reads nothing before it holds the lock of its commune's ledger, so what can differ is who gets the lock when. All four
/// transactions are open before the first reaches for it; then each of the 24 orders is forced, and the end is what the naive model
/// says of that order. Let loose, they wait for the lock together, and the end is what it says of some order.
struct InterleavingTests {
    private static let acts: [RuleStep] = [.serve(0), .serve(2), .serve(4), .withdraw(0)]

    @Test(arguments: [0, 6, 12, 18])
    func `every order of three acknowledgements and a withdrawal ends as the model says`(first: Int) async throws {
        let orders = Array(Self.permutations(Self.acts)[first..<(first + 6)])
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            for order in orders {
                var world = try await DoorWorld(in: office)
                var model = NaiveModel(threshold: 3, countsCriticisms: true)
                for number in [0, 2, 4] {
                    let step = RuleStep.issue(number, year: 2026, .reminder)
                    #expect(try await world.apply(step) && model.apply(step))
                }
                let done = try await Line(of: order, in: world).run()
                #expect(done == order.map { model.apply($0) }, "\(order)")
                #expect(try await world.picture() == RulePicture(model), "\(order)")
            }
            try await office.expectSound()
        }
    }

    @Test func `three acknowledgements and a withdrawal let loose at once end as some order of them does`() async throws
    {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            for _ in 0..<12 {
                var world = try await DoorWorld(in: office)
                for number in [0, 2, 4] {
                    #expect(try await world.apply(.issue(number, year: 2026, .reminder)))
                }
                let done = try await Line(of: Self.acts, in: world).letLoose()
                let picture = try await world.picture()
                let isExplained = Self.permutations(Self.acts).contains { order in
                    var model = NaiveModel(threshold: 3, countsCriticisms: true)
                    for number in [0, 2, 4] where !model.apply(.issue(number, year: 2026, .reminder)) { return false }
                    let expected = Dictionary(uniqueKeysWithValues: order.map { ($0, model.apply($0)) })
                    return Self.acts.map { expected[$0] } == done && RulePicture(model) == picture
                }
                #expect(isExplained, "\(done) \(picture)")
            }
            try await office.expectSound()
        }
    }

    private static func permutations(_ steps: [RuleStep]) -> [[RuleStep]] {
        guard !steps.isEmpty else { return [[]] }
        return steps.indices.flatMap { index -> [[RuleStep]] in
            var rest = steps
            let first = rest.remove(at: index)
            return permutations(rest).map { [first] + $0 }
        }
    }
}
