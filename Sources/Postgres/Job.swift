import FoundationEssentials

/// One transaction waiting for, or running on, a worker.
struct Job: Sendable {
    enum Outcome {
        /// The caller can be told, once the worker is free again.
        case done(@Sendable () -> Void)
        /// The connection had died unnoticed and nothing has happened yet: try again on a new one.
        case stale
    }

    let id: Int
    /// The partition whose share of workers this job uses, nil for none.
    let partition: UUID?
    /// Until when it may wait for a worker and for a connection.
    let waitDeadline: ContinuousClock.Instant
    /// How long it may run.
    let runLimit: Duration
    let cancellation: Cancellation
    let run: @Sendable (Connection) -> Outcome
    /// Tells the caller that it will not run.
    let refuse: @Sendable (PostgresError) -> Void
}
