import Accountability
import StoreSupport

/// Several acts at the same moment, each in a process of its own.
struct Line {
    private let steps: [RuleStep]
    private let world: DoorWorld

    init(of steps: [RuleStep], in world: DoorWorld) {
        self.steps = steps
        self.world = world
    }

    /// Lets all acts open their transactions, then lets them reach for the lock in this order, each when the one before is done.
    /// Answers which were done.
    func run() async throws -> [Bool] {
        let gates = steps.map { _ in Gate() }
        return try await withThrowingTaskGroup(of: (Int, Bool).self) { group in
            for (place, step) in steps.enumerated() {
                group.addTask {
                    do {
                        return (place, try await attempt(step, at: gates[place]))
                    } catch {
                        for gate in gates { gate.open() }
                        throw error
                    }
                }
            }
            while !gates.allSatisfy(\.hasArrived) { try await Task.sleep(for: .milliseconds(2)) }
            var done: [Bool] = []
            for gate in gates {
                gate.open()
                guard let (place, isDone) = try await group.next() else { return done }
                guard place == done.count else { throw OutOfOrder(place: place) }
                done.append(isDone)
            }
            return done
        }
    }

    /// Starts all acts at once and lets them find their own order.
    func letLoose() async throws -> [Bool] {
        try await withThrowingTaskGroup(of: (Int, Bool).self) { group in
            for (place, step) in steps.enumerated() { group.addTask { (place, try await attempt(step, at: nil)) } }
            var done = Array(repeating: false, count: steps.count)
            for try await (place, isDone) in group { done[place] = isDone }
            return done
        }
    }

    private func attempt(_ step: RuleStep, at gate: Gate?) async throws -> Bool {
        try await world.office.installation.withAnotherProcess { other in
            var own = world.through(other, gate: gate)
            return try await own.apply(step)
        }
    }
}

/// An act was done before its turn.
struct OutOfOrder: Error {
    let place: Int
}
