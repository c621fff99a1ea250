import CLibPQ
public import Logging
public import ServiceLifecycle
import Synchronization

/// Listens for notifications on a connection of its own and connects again when it is lost.
///
/// Notifications are hints: what was sent while there was no connection is lost, so after `.connected` a consumer
/// looks at everything. The stream keeps the newest hints when nobody reads, and ends with the service.
public struct Listener: Service {
    /// What a consumer is told.
    public enum Event: Sendable, Hashable {
        /// The channels are listened to from now on; anything may have happened before.
        case connected
        /// `NOTIFY channel, payload`.
        case notified(channel: String, payload: String)
    }

    /// What happened, for one consumer.
    public let events: AsyncStream<Event>

    private let loop: ListenerLoop

    /// Connects when `run` is called.
    public init(
        settings: @escaping @Sendable () throws -> ConnectionSettings,
        channels: [StaticString],
        logger: Logger
    ) throws(PostgresError) {
        let (stream, continuation) = AsyncStream.makeStream(of: Event.self, bufferingPolicy: .bufferingNewest(1_000))
        events = stream
        loop = ListenerLoop(
            settings: settings,
            channels: channels,
            logger: logger,
            events: continuation,
            wakeUp: try WakeUp(),
            cancellation: Cancellation()
        )
    }

    /// Listens until the group shuts down or the task is cancelled.
    public func run() async throws {
        loop.cancellation.attach(loop.wakeUp)
        let loop = loop
        await withTaskCancellationOrGracefulShutdownHandler {
            await withCheckedContinuation { continuation in
                do throws(PostgresError) {
                    try WorkerThread.start {
                        loop.run()
                        continuation.resume()
                    }
                } catch {
                    loop.logger.error("the listener could not start its thread")
                    loop.events.finish()
                    continuation.resume()
                }
            }
        } onCancelOrGracefulShutdown: {
            loop.cancellation.cancel()
        }
    }
}

/// The listener's thread.
struct ListenerLoop: Sendable {
    private static let longestPause = Duration.seconds(5)
    /// A silent connection is asked for a sign of life this often.
    private static let heartbeat = Duration.seconds(30)

    let settings: @Sendable () throws -> ConnectionSettings
    let channels: [StaticString]
    let logger: Logger
    let events: AsyncStream<Listener.Event>.Continuation
    let wakeUp: WakeUp
    let cancellation: Cancellation

    /// Connects and listens until cancelled, with growing pauses after failures.
    func run() {
        defer { events.finish() }
        var pause = Duration.milliseconds(50)
        while !cancellation.isCancelled {
            do {
                try listen { pause = .milliseconds(50) }
            } catch PostgresError.cancelled {
                return
            } catch {
                logger.info("the listener lost its connection and tries again")
            }
            let limit = Limit(after: pause, cancellation: cancellation)
            wakeUp.sleep(limit)
            pause = min(pause * 2, Self.longestPause)
        }
    }

    private func listen(_ connected: () -> Void) throws {
        let settings = try settings()
        let limit = Limit(after: settings.connectTimeout, cancellation: cancellation)
        let exchange = try Exchange.connect(settings, limit, wakeUp: wakeUp)
        let connection = Connection(exchange: exchange, limit: limit)
        for channel in channels { try connection.run(text: "listen \(channel)") }
        connected()
        events.yield(.connected)
        while true {
            deliver(from: exchange)
            do {
                try exchange.awaitInput(Limit(after: Self.heartbeat, cancellation: cancellation))
            } catch PostgresError.timeout {
                connection.limit = Limit(after: settings.connectTimeout, cancellation: cancellation)
                try connection.run(text: "select 1")
            }
        }
    }

    private func deliver(from exchange: Exchange) {
        while let (channel, payload) = exchange.nextNotification() {
            events.yield(.notified(channel: channel, payload: payload))
        }
    }
}

extension Exchange {
    /// Waits until something arrives and reads it.
    fileprivate func awaitInput(_ limit: Limit) throws(PostgresError) {
        try wait(for: .read, limit)
        // Works on our own connection without blocking.
        guard unsafe PQconsumeInput(pointer) == 1 else { throw .connectionLost }
    }

    fileprivate func nextNotification() -> (channel: String, payload: String)? {
        // The notification is ours to free; its texts are copied.
        guard let notification = unsafe PQnotifies(pointer) else { return nil }
        defer { unsafe PQfreemem(notification) }
        let channel = unsafe notification.pointee.relname.map { unsafe String(cString: $0) } ?? ""
        let payload = unsafe notification.pointee.extra.map { unsafe String(cString: $0) } ?? ""
        return (channel, payload)
    }
}
