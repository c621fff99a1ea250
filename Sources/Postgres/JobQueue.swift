import FoundationEssentials
import Synchronization

/// The bounded queue between callers and workers. Each partition has at most a few jobs among the ready and the
/// running; the rest wait in the partition's own line, so that one commune never stops the others.
final class JobQueue: Sendable {
    struct Bounds: Sendable {
        let total: Int
        let perPartition: Int
        let partitionLimit: Int
    }

    enum Turn {
        case job(Job)
        /// Nothing to do: wait for the wake-up.
        case wait
        case stop
    }

    private struct Partition {
        var admitted = 0
        var waiting: [Job] = []
    }

    private struct State {
        var ready: [Job] = []
        var partitions: [UUID: Partition] = [:]
        var waiting = 0
        var running: [Int: Job] = [:]
        var idle: [WakeUp] = []
        var isClosed = false
        var nextID = 0
        var workers = 0
        var atEnd: [CheckedContinuation<Void, Never>] = []
    }

    private let bounds: Bounds
    private let state = Mutex(State())
    /// Wakes the timekeeper when there is a new earliest deadline or nothing more to do.
    private let timekeeper: WakeUp

    init(bounds: Bounds, timekeeper: WakeUp) {
        self.bounds = bounds
        self.timekeeper = timekeeper
    }

    /// Puts a job in line, or refuses it at once.
    func add(_ make: (_ id: Int) -> Job) {
        let (refusal, wakeUps): ((Job, PostgresError)?, [WakeUp]) = state.withLock { state in
            let job = make(state.nextID)
            state.nextID += 1
            if state.isClosed { return ((job, .shutDown), []) }
            if job.cancellation.isCancelled { return ((job, .cancelled), []) }
            let wasEmpty = state.waiting == 0
            let isIdle = !state.idle.isEmpty
            guard state.waiting < bounds.total else { return ((job, .poolBusy), []) }
            if let partition = job.partition,
                state.partitions[partition, default: Partition()].admitted >= bounds.partitionLimit
            {
                guard state.partitions[partition, default: Partition()].waiting.count < bounds.perPartition else {
                    return ((job, .poolBusy), [])
                }
                state.partitions[partition, default: Partition()].waiting.append(job)
            } else {
                if let partition = job.partition { state.partitions[partition, default: Partition()].admitted += 1 }
                state.ready.append(job)
            }
            state.waiting += 1
            let worker = state.ready.isEmpty ? nil : state.idle.popLast()
            return (nil, [worker, wasEmpty || !isIdle ? timekeeper : nil].compactMap { $0 })
        }
        if let (job, error) = refusal { job.refuse(error) }
        for wakeUp in wakeUps { wakeUp.signal() }
    }

    /// The next job for a worker; a worker told to wait is remembered as idle.
    func take(_ worker: WakeUp) -> Turn {
        state.withLock { state in
            state.idle.removeAll { $0 === worker }
            if !state.ready.isEmpty {
                let job = state.ready.removeFirst()
                state.waiting -= 1
                state.running[job.id] = job
                job.cancellation.attach(worker)
                return .job(job)
            }
            if state.isClosed, state.waiting == 0 { return .stop }
            state.idle.append(worker)
            return .wait
        }
    }

    /// The worker is through with the job.
    func finish(_ job: Job) {
        job.cancellation.attach(nil)
        let wakeUps = state.withLock { state in
            state.running[job.id] = nil
            release(job.partition, &state)
            return wakeUpsAfterChange(&state)
        }
        for wakeUp in wakeUps { wakeUp.signal() }
    }

    /// The job was cancelled: sets the flag, and takes it out of the line if it still waits.
    func cancel(_ cancellation: Cancellation) {
        cancellation.cancel()
        remove(.cancelled) { $0.cancellation === cancellation }
    }

    /// Refuses what has waited too long; gives the next deadline, nil if nobody waits.
    func expire(_ now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
        remove(.poolTimeout) { $0.waitDeadline <= now }
        return state.withLock { state in
            (state.ready + state.partitions.values.flatMap(\.waiting)).map(\.waitDeadline).min()
        }
    }

    /// No new jobs; those in line are still run.
    func close() {
        let wakeUps = state.withLock { state in
            state.isClosed = true
            return state.idle + [timekeeper]
        }
        for wakeUp in wakeUps { wakeUp.signal() }
    }

    /// Refuses what waits and cancels what runs. A COMMIT that has begun still ends.
    func abort() {
        remove(.shutDown) { _ in true }
        for job in state.withLock({ Array($0.running.values) }) { job.cancellation.cancel() }
    }

    /// A worker thread lives.
    func workerStarted() {
        state.withLock { $0.workers += 1 }
    }

    /// A worker thread has ended; the last one releases whoever waits for the end.
    func workerEnded() {
        let waiting = state.withLock { state in
            state.workers -= 1
            guard state.workers == 0 else { return [CheckedContinuation<Void, Never>]() }
            defer { state.atEnd = [] }
            return state.atEnd
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Returns when all workers have ended.
    func untilEnded() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if state.workers > 0 { state.atEnd.append(continuation) }
                return state.workers == 0
            }
            if isOver { continuation.resume() }
        }
    }

    /// True when the timekeeper has nothing left to watch.
    var isOver: Bool {
        state.withLock { $0.isClosed && $0.waiting == 0 }
    }

    private func remove(_ error: PostgresError, where matches: (Job) -> Bool) {
        let (removed, wakeUps): ([Job], [WakeUp]) = state.withLock { state in
            var removed: [Job] = []
            for (id, partition) in state.partitions {
                removed += partition.waiting.filter(matches)
                state.partitions[id]?.waiting.removeAll(where: matches)
            }
            let ready = state.ready.filter(matches)
            state.ready.removeAll(where: matches)
            state.waiting -= removed.count + ready.count
            for job in ready { release(job.partition, &state) }
            return (removed + ready, wakeUpsAfterChange(&state))
        }
        for job in removed { job.refuse(error) }
        for wakeUp in wakeUps { wakeUp.signal() }
    }

    /// Gives back a place of the partition and lets the next of its line move up.
    private func release(_ id: UUID?, _ state: inout State) {
        guard let id, var partition = state.partitions[id] else { return }
        partition.admitted -= 1
        if !partition.waiting.isEmpty {
            state.ready.append(partition.waiting.removeFirst())
            partition.admitted += 1
        }
        state.partitions[id] = partition.admitted == 0 ? nil : partition
    }

    /// Idle workers for the ready jobs; everybody once the end has come.
    private func wakeUpsAfterChange(_ state: inout State) -> [WakeUp] {
        if state.isClosed, state.waiting == 0 { return state.idle + [timekeeper] }
        let count = min(state.ready.count, state.idle.count)
        defer { state.idle.removeLast(count) }
        return Array(state.idle.suffix(count))
    }
}
