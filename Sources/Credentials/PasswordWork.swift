import Dispatch
import Synchronization

/// Computes password hashes on threads of its own, a few at once, so that signing in can neither hold up requests nor fill the
/// memory: each computation takes 64 MiB.
public final class PasswordWork: Sendable {
    private struct Load {
        var running = 0
        var waiting: [CheckedContinuation<Bool, Never>] = []
    }

    private let limit: Int
    private let queueLimit: Int
    private let load = Mutex(Load())
    private let threads = DispatchQueue(label: "kycuong.passwords", attributes: .concurrent)
    /// What an unknown name's password is compared with, so that the answer takes the same time.
    private let stranger: PasswordHash

    /// Too many people sign in at this moment.
    public struct Busy: Error {}

    /// At most `limit` computations at once and `queueLimit` waiting; beyond that ``Busy``. Nil when not even one hash can be made.
    public init?(limit: Int = 2, queueLimit: Int = 16) {
        guard let stranger = PasswordHash(of: "nobody's password, compared for its time") else { return nil }
        self.limit = limit
        self.queueLimit = queueLimit
        self.stranger = stranger
    }

    /// Whether this is the password; with no hash the answer is no, after the same time.
    public func matches(_ password: String, _ hash: PasswordHash?) async throws(Busy) -> Bool {
        let compared = hash ?? stranger
        return try await run { compared.matches(password) } && hash != nil
    }

    /// The hash of a new password.
    public func hash(_ password: String) async throws(Busy) -> PasswordHash {
        guard let made = try await run({ PasswordHash(of: password) }) else { throw Busy() }
        return made
    }

    private func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws(Busy) -> Value {
        try await enter()
        let value = await withCheckedContinuation { continuation in
            threads.async { continuation.resume(returning: work()) }
        }
        leave()
        return value
    }

    /// Waits for a place; there is none when the queue is full.
    private func enter() async throws(Busy) {
        let isIn = await withCheckedContinuation { continuation in
            let isIn = load.withLock { load -> Bool? in
                if load.running < limit {
                    load.running += 1
                    return true
                }
                guard load.waiting.count < queueLimit else { return false }
                load.waiting.append(continuation)
                return nil
            }
            if let isIn { continuation.resume(returning: isIn) }
        }
        guard isIn else { throw Busy() }
    }

    /// The place goes to whoever waited longest, or is free.
    private func leave() {
        let next = load.withLock { load in
            if load.waiting.isEmpty {
                load.running -= 1
                return nil as CheckedContinuation<Bool, Never>?
            }
            return load.waiting.removeFirst()
        }
        next?.resume(returning: true)
    }
}
