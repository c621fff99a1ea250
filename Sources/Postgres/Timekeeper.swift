import CLibPQ
import Glibc

/// Refuses jobs that have waited too long, on a thread of its own because every worker may be busy.
struct Timekeeper: Sendable {
    let queue: JobQueue
    let wakeUp: WakeUp

    /// Runs until the queue is closed and empty.
    func run() {
        while !queue.isOver {
            let next = queue.expire(.now)
            let timeout = next.map { ContinuousClock.now.duration(to: $0).milliseconds } ?? -1
            var descriptor = pollfd(fd: wakeUp.descriptor, events: Int16(POLLIN), revents: 0)
            // One local entry.
            if unsafe poll(&descriptor, 1, timeout) > 0 { wakeUp.drain() }
        }
    }
}
