import Glibc

/// A thread of its own for work that blocks in `poll`; the cooperative pool must not be blocked.
enum WorkerThread {
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }

    /// Starts a detached thread; whoever needs to know of its end is told by `body`.
    static func start(_ body: @escaping @Sendable () -> Void) throws(PostgresError) {
        // Ownership of the box passes to the new thread, which takes it back exactly once.
        let box = unsafe Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        // The start routine receives our own box and returns nothing.
        let status = unsafe pthread_create(
            &thread,
            nil,
            { argument in
                guard let argument = unsafe argument else { return nil }
                // The argument is the box retained above.
                unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
                return nil
            },
            box.toOpaque()
        )
        guard status == 0 else {
            // No thread took the box, so it is released here.
            unsafe box.release()
            throw .connectFailed("no thread: errno \(status)")
        }
        pthread_detach(thread)
    }
}
