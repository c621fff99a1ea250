import Accountability
import Postgres
import StoreSupport
import Synchronization
import TestSupport

/// Several acts that wait in line for the lock of one commune's ledger, each in a process of its own.
struct Line {
    private let steps: [RuleStep]
    private let world: DoorWorld

    init(of steps: [RuleStep], in world: DoorWorld) {
        self.steps = steps
        self.world = world
    }

    private var installation: TestInstallation { world.office.installation }

    /// Holds the lock, lets the acts queue up one after another, and lets go. Answers which were done.
    func run() async throws -> [Bool] {
        let door = Latch()
        let commune = world.office.commune.id
        return try await withThrowingTaskGroup(of: (Int, Bool)?.self) { group in
            group.addTask { [installation] in
                try await installation.clone.withPool(connections: 1) { pool in
                    try await pool.transaction(.write) { db in
                        try db.execute("select seq from kc.ledger_heads where commune_id = \(commune) for update")
                        while !door.isOpen.withLock({ $0 }) { try db.execute("select pg_sleep(0.005)") }
                    }
                }
                return nil
            }
            do {
                try await waitUntil(waiting: 0)
                for (place, step) in steps.enumerated() {
                    group.addTask { (place, try await attempt(step)) }
                    try await waitUntil(waiting: place + 1)
                }
            } catch {
                door.isOpen.withLock { $0 = true }
                throw error
            }
            door.isOpen.withLock { $0 = true }
            return try await collect(&group)
        }
    }

    /// Starts all acts at once.
    func letLoose() async throws -> [Bool] {
        try await withThrowingTaskGroup(of: (Int, Bool)?.self) { group in
            for (place, step) in steps.enumerated() { group.addTask { (place, try await attempt(step)) } }
            return try await collect(&group)
        }
    }

    private func collect(_ group: inout ThrowingTaskGroup<(Int, Bool)?, any Error>) async throws -> [Bool] {
        var done = Array(repeating: false, count: steps.count)
        for try await case (let place, let isDone)? in group { done[place] = isDone }
        return done
    }

    private func attempt(_ step: RuleStep) async throws -> Bool {
        try await installation.withAnotherProcess { other in
            var own = world.through(other)
            return try await own.apply(step)
        }
    }

    /// Waits until so many sessions of this database wait for a lock.
    private func waitUntil(waiting: Int) async throws {
        while true {
            let found = try await installation.superuser(
                """
                select (count(*) filter (where wait_event_type = 'Lock'))::text || ' '
                       || (count(*) filter (where query like 'select pg_sleep%'))::text
                  from pg_stat_activity
                 where datname = current_database()
                """
            )
            if found == ["\(waiting) 1"] { return }
            try await Task.sleep(for: .milliseconds(5))
        }
    }
}

/// Shut until somebody opens it.
private final class Latch: Sendable {
    let isOpen = Mutex(false)
}
