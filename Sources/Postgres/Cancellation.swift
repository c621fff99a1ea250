import Synchronization

/// The cancelled flag of one job, and the worker to wake when it is set.
final class Cancellation: Sendable {
    private let state = Mutex<(isCancelled: Bool, wakeUp: WakeUp?)>((false, nil))

    var isCancelled: Bool {
        state.withLock { $0.isCancelled }
    }

    func cancel() {
        let wakeUp = state.withLock { state in
            state.isCancelled = true
            return state.wakeUp
        }
        wakeUp?.signal()
    }

    /// Names the worker that now runs the job, or nil when it no longer does.
    func attach(_ wakeUp: WakeUp?) {
        state.withLock { $0.wakeUp = wakeUp }
    }
}
