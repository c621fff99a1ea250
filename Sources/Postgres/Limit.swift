/// What bounds a conversation with the server: a deadline, and perhaps a cancellation.
struct Limit {
    var deadline: ContinuousClock.Instant
    /// nil while COMMIT runs: a COMMIT is never cancelled.
    var cancellation: Cancellation?

    init(deadline: ContinuousClock.Instant, cancellation: Cancellation? = nil) {
        self.deadline = deadline
        self.cancellation = cancellation
    }

    init(after duration: Duration, cancellation: Cancellation? = nil) {
        self.init(deadline: .now + duration, cancellation: cancellation)
    }

    /// Throws if the deadline has passed or the job was cancelled; else the milliseconds left, for `poll`.
    func check() throws(PostgresError) -> Int32 {
        if cancellation?.isCancelled == true { throw .cancelled }
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else { throw .timeout }
        return left.milliseconds
    }
}

extension Duration {
    /// Whole milliseconds, rounded up, at most a day: what `poll` takes.
    var milliseconds: Int32 {
        let (seconds, attoseconds) = components
        guard seconds < 86_400 else { return 86_400_000 }
        return Int32(max(0, seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
    }
}
