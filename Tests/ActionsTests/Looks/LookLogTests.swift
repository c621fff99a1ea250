import Accountability
import Actions
import Logging
import ServiceLifecycle
import StoreSupport
import Synchronization
import Testing

/// How looks are gathered and written.
struct LookLogTests {
    private struct Broken: Error {}

    /// What was written, batch by batch; broken for a while.
    private final class Paper: Sendable {
        let batches = Mutex<[[Look]]>([])
        let isBroken = Mutex(false)

        func write(_ looks: [Look]) throws {
            if isBroken.withLock({ $0 }) { throw Broken() }
            batches.withLock { $0.append(looks) }
        }

        var looks: [Look] { batches.withLock { $0.flatMap { $0 } } }
    }

    private let commune = Commune.ID()

    private func log(_ paper: Paper, limit: Int = 100) -> LookLog {
        LookLog(limit: limit, interval: .milliseconds(10), logger: Logger(label: "test")) { looks, _ in
            try paper.write(looks)
        }
    }

    private func look(_ official: Official.ID = .init(), minute: Int = 0, kind: Look.Kind = .record) -> Look {
        let at = Instant(day: .test(2026, 3, 2), hour: 8, minute: minute) ?? .earliest
        return Look(at: official, by: Account.ID.zero, as: .clerk, kind: kind, at: at)
    }

    @Test func `looks of several answers are written together`() async throws {
        let paper = Paper()
        let log = log(paper)
        let looks = (0..<5).map { _ in look() }
        for one in looks { try log.note([one], in: commune) }
        #expect(paper.looks.isEmpty)
        await log.flush()
        #expect(paper.batches.withLock { $0 } == [looks])
        await log.flush()
        #expect(paper.looks.count == 5)
    }

    @Test func `the same look in the same hour is written once`() async throws {
        let paper = Paper()
        let log = log(paper)
        let lan = Official.ID()
        for minute in [0, 20, 59] { try log.note([look(lan, minute: minute)], in: commune) }
        await log.flush()
        try log.note([look(lan, minute: 30), look(lan, minute: 30, kind: .reminder)], in: commune)
        await log.flush()
        #expect(paper.looks == [look(lan), look(lan, minute: 30, kind: .reminder)])
    }

    @Test func `what cannot be written waits, and when too much waits nothing more is taken`() async throws {
        let paper = Paper()
        paper.isBroken.withLock { $0 = true }
        let log = log(paper, limit: 2)
        let looks = (0..<3).map { _ in look() }
        try log.note([looks[0]], in: commune)
        await log.flush()
        try log.requireRoom()
        try log.note([looks[1]], in: commune)
        await log.flush()
        #expect(throws: LookLog.Full.self) { try log.note([looks[2]], in: commune) }
        #expect(throws: LookLog.Full.self) { try log.requireRoom() }
        // What waits already, or is nobody's look, needs no room.
        try log.note([looks[0]], in: commune)
        try log.note([], in: commune)
        paper.isBroken.withLock { $0 = false }
        await log.flush()
        #expect(paper.looks == [looks[0], looks[1]])
        try log.note([looks[2]], in: commune)
        await log.flush()
        #expect(paper.looks.count == 3)
    }

    @Test(.timeLimit(.minutes(5))) func `it writes by itself, and a last time when the program stops`() async throws {
        let paper = Paper()
        let log = log(paper)
        let group = ServiceGroup(services: [log], logger: Logger(label: "test"))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            try log.note([look()], in: commune)
            while paper.looks.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            try log.note([look()], in: commune)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        #expect(paper.looks.count == 2)
    }
}
