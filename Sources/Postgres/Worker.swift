import CLibPQ
import Glibc
import Logging

/// What one worker thread does: take a job, have a connection, run, give up the connection unless it is in order.
struct Worker: Sendable {
    private static let firstPause = Duration.milliseconds(50)
    private static let longestPause = Duration.seconds(1)

    let queue: JobQueue
    let wakeUp: WakeUp
    let settings: @Sendable () throws -> ConnectionSettings
    let logger: Logger

    /// Runs until the queue is closed and empty.
    func run() {
        defer { queue.workerEnded() }
        var connection: Connection?
        while true {
            switch queue.take(wakeUp) {
            case .stop: return
            case .wait: idle(&connection)
            case .job(let job):
                let complete = serve(job, &connection)
                // The place is free before the caller goes on, so that his next job finds it.
                queue.finish(job)
                complete()
            }
        }
    }

    private func serve(_ job: Job, _ connection: inout Connection?) -> @Sendable () -> Void {
        var isSecondTry = false
        while true {
            let current: Connection
            do throws(PostgresError) {
                current = if let connection { connection } else { try connect(for: job) }
            } catch {
                return { job.refuse(error) }
            }
            connection = nil
            let isReused = !current.isFresh
            current.limit = Limit(after: job.runLimit, cancellation: job.cancellation)
            let outcome = job.run(current)
            if current.isReusable {
                connection = current
            } else {
                logger.info("a database connection is closed after a job", metadata: ["db.reused": "\(isReused)"])
            }
            switch outcome {
            case .done(let complete): return complete
            case .stale where isSecondTry: return { job.refuse(.connectionLost) }
            case .stale: isSecondTry = true
            }
        }
    }

    /// Tries until the job may wait no longer, with growing pauses; at least once.
    private func connect(for job: Job) throws(PostgresError) -> Connection {
        var pause = Self.firstPause
        while true {
            do throws(PostgresError) {
                let settings = try current()
                let limit = Limit(after: settings.connectTimeout, cancellation: job.cancellation)
                return Connection(exchange: try Exchange.connect(settings, limit, wakeUp: wakeUp), limit: limit)
            } catch .connectFailed(let reason) {
                logger.debug("cannot connect to the database yet")
                guard ContinuousClock.now + pause < job.waitDeadline else { throw .connectFailed(reason) }
            }
            wakeUp.sleep(Limit(after: pause, cancellation: job.cancellation))
            if job.cancellation.isCancelled { throw .cancelled }
            pause = min(pause * 2, Self.longestPause)
        }
    }

    private func current() throws(PostgresError) -> ConnectionSettings {
        do {
            return try settings()
        } catch let error as PostgresError {
            throw error
        } catch {
            throw .connectFailed("\(error)")
        }
    }

    /// Waits for the next job; meanwhile a connection that the server closes is noticed and dropped.
    private func idle(_ connection: inout Connection?) {
        let socket = connection?.exchange.descriptor ?? -1
        var descriptors = [
            pollfd(fd: wakeUp.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: socket, events: Int16(POLLIN), revents: 0),
        ]
        // The array holds exactly the two entries poll is told about; a descriptor of -1 is ignored.
        _ = unsafe poll(&descriptors, 2, -1)
        if descriptors[0].revents != 0 { wakeUp.drain() }
        if descriptors[1].revents != 0, let current = connection, !current.exchange.isStillAlive() {
            logger.info("an idle database connection was closed by the server")
            connection = nil
        }
    }
}

extension Exchange {
    /// Reads what arrived while nobody asked; false if it was the end of the connection.
    func isStillAlive() -> Bool {
        // Works on our own connection without blocking.
        unsafe PQconsumeInput(pointer) == 1 && !isBad && PQisBusy(pointer) == 0
    }
}
