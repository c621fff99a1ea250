import Foundation
@_spi(Testing) import Postgres
import Synchronization
import TestSupport

/// A pool of the superuser on the cluster's own database, for tests that leave nothing behind.
func withPool<Value>(
    _ configuration: Pool.Configuration = .init(name: "test", connections: 1, waitLimit: .seconds(60)),
    settings: ConnectionSettings? = nil,
    isolation: isolated (any Actor)? = #isolation,
    _ body: (Pool) async throws -> Value
) async throws -> Value {
    let settings = try settings ?? TestServer.settings(database: "postgres")
    return try await Pool.withPool(
        settings: { settings },
        configuration: configuration,
        logger: TestServer.logger,
        body
    )
}

/// What a closure throws, nil if it returns; any other error than PostgresError is shown as misuse.
func postgresError<Value>(
    isolation: isolated (any Actor)? = #isolation,
    _ body: () async throws -> Value
) async -> PostgresError? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? PostgresError ?? .misuse("\(error)")
    }
}

/// What a synchronous closure throws, nil if it returns. `#expect(throws:)` around closures inside closures makes the
/// compiler confuse them (Swift 6.3), so tests with a callback in the body use this.
func thrown<Value>(_ body: () throws -> Value) -> (any Error)? {
    do {
        _ = try body()
        return nil
    } catch {
        return error
    }
}

/// The server process behind a pool of one connection.
func backend(of pool: Pool) async throws -> Int {
    try await pool.transaction(.read) { $0.backendProcess }
}

/// Holds worker threads until it is opened, and tells when the first has come.
final class Gate: Sendable {
    private let condition = NSCondition()
    private let isOpen = Mutex(false)
    private let arrivals: AsyncStream<Void>
    private let arrived: AsyncStream<Void>.Continuation

    init() {
        (arrivals, arrived) = AsyncStream.makeStream()
    }

    /// On a worker thread: says that it is here and waits until the gate opens.
    func pass() {
        signal()
        condition.withLock {
            while !isOpen.withLock({ $0 }) { condition.wait() }
        }
    }

    /// Says that somebody is here, without waiting.
    func signal() {
        arrived.yield()
    }

    /// Waits until somebody is here.
    func entered() async {
        for await _ in arrivals { return }
    }

    /// Lets everybody pass, now and later.
    func open() {
        condition.withLock {
            isOpen.withLock { $0 = true }
            condition.broadcast()
        }
    }
}

/// Counts who is inside, and the most at once.
final class Counter: Sendable {
    private let state = Mutex<(now: Int, highest: Int)>((0, 0))

    var highest: Int { state.withLock { $0.highest } }

    func up() {
        state.withLock { state in
            state.now += 1
            state.highest = max(state.highest, state.now)
        }
    }

    func down() {
        state.withLock { $0.now -= 1 }
    }
}
