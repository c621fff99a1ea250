public import FoundationEssentials
public import Logging
public import ServiceLifecycle

/// A fixed number of worker threads, each owning one connection, and the bounded queue before them.
///
/// Works at once, with or without a `ServiceGroup`: as a `Service` it shuts down gracefully with its group;
/// elsewhere use `Pool.withPool`, or `shutdown()`.
public final class Pool: Service, Sendable {
    /// The sizes and limits of a pool.
    public struct Configuration: Sendable {
        /// Appears in logs.
        public var name: String
        /// Worker threads, and so connections at most.
        public var connections: Int
        /// Transactions that may wait, all partitions together.
        public var queueLimit: Int
        /// Transactions of one partition that may wait for its share of workers.
        public var queueLimitPerPartition: Int
        /// How long a transaction may wait for a worker and a connection.
        public var waitLimit: Duration
        /// Workers that may serve writes of one partition; in a pool of several always one less than all.
        public var partitionLimit: Int
        /// How long a transaction may run, COMMIT aside.
        public var transactionLimit: Duration
        /// How long COMMIT may take before its outcome is unknown.
        public var commitLimit: Duration
        /// How long shutting down waits for running and waiting transactions.
        public var shutdownLimit: Duration

        /// Usual limits for a service that answers people.
        public init(
            name: String,
            connections: Int = 2,
            queueLimit: Int = 256,
            queueLimitPerPartition: Int = 64,
            waitLimit: Duration = .seconds(2),
            partitionLimit: Int = 2,
            transactionLimit: Duration = .seconds(30),
            commitLimit: Duration = .seconds(10),
            shutdownLimit: Duration = .seconds(10)
        ) {
            self.name = name
            self.connections = connections
            self.queueLimit = queueLimit
            self.queueLimitPerPartition = queueLimitPerPartition
            self.waitLimit = waitLimit
            self.partitionLimit = partitionLimit
            self.transactionLimit = transactionLimit
            self.commitLimit = commitLimit
            self.shutdownLimit = shutdownLimit
        }
    }

    private let configuration: Configuration
    private let queue: JobQueue

    /// Starts the threads; connections are opened when the first transaction needs them. `settings` is asked at
    /// each attempt to connect.
    public init(
        settings: @escaping @Sendable () throws -> ConnectionSettings,
        configuration: Configuration,
        logger: Logger
    ) throws(PostgresError) {
        precondition(configuration.connections > 0 && configuration.partitionLimit > 0)
        self.configuration = configuration
        let timekeeper = try WakeUp()
        let partitionLimit = min(configuration.partitionLimit, max(1, configuration.connections - 1))
        queue = JobQueue(
            bounds: .init(
                total: configuration.queueLimit,
                perPartition: configuration.queueLimitPerPartition,
                partitionLimit: partitionLimit
            ),
            timekeeper: timekeeper
        )
        var logger = logger
        logger[metadataKey: "db.pool"] = "\(configuration.name)"
        do throws(PostgresError) {
            let queue = queue
            try WorkerThread.start { Timekeeper(queue: queue, wakeUp: timekeeper).run() }
            for _ in 0..<configuration.connections {
                let worker = Worker(queue: queue, wakeUp: try WakeUp(), settings: settings, logger: logger)
                queue.workerStarted()
                do throws(PostgresError) {
                    try WorkerThread.start { worker.run() }
                } catch {
                    queue.workerEnded()
                    throw error
                }
            }
        } catch {
            queue.close()
            throw error
        }
    }

    deinit {
        queue.close()
    }

    /// Runs the body on a worker thread in one transaction: COMMIT if it returns, ROLLBACK if it throws.
    ///
    /// `partition` counts a writing transaction against that partition's share of the workers. The body may block
    /// in the database only. A task that is cancelled before COMMIT gets `PostgresError.cancelled`; COMMIT itself is
    /// never cancelled.
    @discardableResult
    public func transaction<Value: Sendable>(
        _ mode: TransactionMode = .write,
        partition: UUID? = nil,
        local settings: [LocalSetting] = [],
        deadline: Duration? = nil,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        let commitLimit = configuration.commitLimit
        let share = if case .write = mode { partition } else { nil as UUID? }
        return try await submit(share, min(deadline ?? configuration.transactionLimit, configuration.transactionLimit))
        {
            connection in
            guard try connection.beginUnlessStale(mode, local: settings) else { return nil }
            return try connection.finish(mode, commitLimit: commitLimit, body)
        }
    }

    /// Runs the body on a session without an open transaction, for work that needs several of its own, such as
    /// migrating. The session is closed afterwards. `limit` bounds all of it.
    @discardableResult
    public func session<Value: Sendable>(
        limit: Duration,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await submit(nil, limit) { connection in
            connection.isRetired = true
            return try body(connection)
        }
    }

    /// Puts a job in line and waits for it. `work` gives nil if the connection proved dead before anything happened.
    private func submit<Value: Sendable>(
        _ partition: UUID?,
        _ runLimit: Duration,
        _ work: @escaping @Sendable (Connection) throws -> Value?
    ) async throws -> Value {
        let cancellation = Cancellation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Value, any Error>) in
                queue.add { id in
                    Job(
                        id: id,
                        partition: partition,
                        waitDeadline: .now + configuration.waitLimit,
                        runLimit: runLimit,
                        cancellation: cancellation,
                        run: { connection in
                            let result = Result { try work(connection) }
                            switch result {
                            case .success(nil): return .stale
                            case .success(let value?): return .done { continuation.resume(returning: value) }
                            case .failure(let error): return .done { continuation.resume(throwing: error) }
                            }
                        },
                        refuse: { continuation.resume(throwing: $0) }
                    )
                }
            }
        } onCancel: {
            queue.cancel(cancellation)
        }
    }

    /// Waits for the graceful shutdown of the group, or the cancellation of the task, and shuts down.
    public func run() async throws {
        do {
            try await gracefulShutdown()
        } catch is CancellationError {
            // Cancelled: shut down as well.
        }
        await shutdown()
    }

    /// No new transactions; those running and waiting may end within the limit; then all connections are closed.
    public func shutdown() async {
        queue.close()
        let queue = queue
        let limit = configuration.shutdownLimit
        await withTaskGroup { group in
            group.addTask { await queue.untilEnded() }
            group.addTask {
                // Ended early by cancellation once all workers are done; aborting is then harmless.
                do { try await Task.sleep(for: limit) } catch {}
                queue.abort()
            }
            await group.next()
            group.cancelAll()
        }
    }

    /// A pool for the time of the body, for commands that run without a service group.
    public static func withPool<Value>(
        settings: @escaping @Sendable () throws -> ConnectionSettings,
        configuration: Configuration,
        logger: Logger,
        isolation: isolated (any Actor)? = #isolation,
        _ body: (Pool) async throws -> Value
    ) async throws -> Value {
        let pool = try Pool(settings: settings, configuration: configuration, logger: logger)
        let result: Result<Value, any Error>
        do { result = .success(try await body(pool)) } catch { result = .failure(error) }
        await pool.shutdown()
        return try result.get()
    }
}
