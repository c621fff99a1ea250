import CLibPQ
import Glibc

/// An eventfd: lets another thread wake a worker that waits in `poll`. Losing a signal is impossible, and a
/// spurious one is harmless, because whoever wakes looks again at the state that matters.
final class WakeUp: Sendable {
    let descriptor: Int32

    init() throws(PostgresError) {
        descriptor = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
        guard descriptor >= 0 else { throw .connectFailed("no event descriptor: errno \(errno)") }
    }

    deinit {
        close(descriptor)
    }

    /// Wakes the waiting thread. The only possible failure is a counter already full, which wakes it as well.
    func signal() {
        _ = eventfd_write(descriptor, 1)
    }

    /// Forgets the signals so far. Finding none is not an error.
    func drain() {
        var value: eventfd_t = 0
        // Writes eight bytes into the local variable.
        _ = unsafe eventfd_read(descriptor, &value)
    }

    /// Waits for a signal until the deadline or a cancellation; a pause between two attempts.
    func sleep(_ limit: Limit) {
        while true {
            let milliseconds: Int32
            do throws(PostgresError) { milliseconds = try limit.check() } catch { return }
            var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            // One local entry.
            if unsafe poll(&entry, 1, milliseconds) > 0 { drain() }
        }
    }
}
