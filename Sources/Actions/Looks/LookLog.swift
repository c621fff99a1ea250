public import Accountability
public import Logging
public import ServiceLifecycle
public import Store
import Synchronization

/// Keeps who looked at whose record. Looks are gathered and written together every second and at shutdown, so that reading stays as
/// quick as it is; a power cut loses those of the last second.
///
/// Where they cannot be written they wait, up to a limit; then nobody is shown another's record until they can be: a look that the
/// official is not told of must not happen.
public final class LookLog: Service {
    /// Too many looks wait to be written.
    public struct Full: Error {}

    private let state = Mutex(State())
    private let limit: Int
    private let interval: Duration
    private let logger: Logger
    private let write: @Sendable ([Look], Commune.ID) async throws -> Void

    private struct State {
        var waiting: [Commune.ID: [Look]] = [:]
        var count = 0
        /// What this hour has already, by its first moment: it is written once.
        var known: Set<Look> = []
    }

    /// A log that writes with `write`, all looks of one commune together; no more than `limit` wait.
    public init(
        limit: Int = 20_000,
        interval: Duration = .seconds(1),
        logger: Logger,
        write: @escaping @Sendable (_ looks: [Look], _ commune: Commune.ID) async throws -> Void
    ) {
        self.limit = limit
        self.interval = interval
        self.logger = logger
        self.write = write
    }

    /// A log in a database.
    public convenience init(_ database: Database, logger: Logger) {
        self.init(logger: logger) { looks, commune in
            try await database.transaction(as: .signIn(of: commune)) { db in try Look.keep(looks, on: db) }
        }
    }

    /// Takes looks in. Either all of them are kept or, where too many wait already, none.
    public func note(_ looks: [Look], in commune: Commune.ID) throws(Full) {
        let taken = state.withLock { state in
            if state.known.count > limit { state.known = [] }
            let new = looks.filter { !state.known.contains($0.hourly) }
            guard new.isEmpty || state.count < limit else { return false }
            for look in new where state.known.insert(look.hourly).inserted {
                state.waiting[commune, default: []].append(look)
                state.count += 1
            }
            return true
        }
        guard taken else { throw Full() }
    }

    /// Whether there is room: asked before something is done whose answer shows somebody.
    public func requireRoom() throws(Full) {
        guard state.withLock({ $0.count < limit }) else { throw Full() }
    }

    /// Takes the next look at anybody for the first of its hour.
    func forget() {
        state.withLock { $0.known = [] }
    }

    /// Writes until shutdown, and a last time then.
    public func run() async throws {
        await cancelWhenGracefulShutdown { [self] in
            while !Task.isCancelled {
                do { try await Task.sleep(for: interval) } catch { break }
                await flush()
            }
        }
        await flush()
    }

    /// Writes what waits. What cannot be written waits on, and the other communes' looks are written all the same.
    public func flush() async {
        let waiting = state.withLock { state in
            let waiting = state.waiting
            state.waiting = [:]
            return waiting
        }
        for (commune, looks) in waiting {
            do {
                try await write(looks, commune)
                state.withLock { $0.count -= looks.count }
            } catch {
                state.withLock { $0.waiting[commune, default: []].insert(contentsOf: looks, at: 0) }
                logger.error(
                    "looks at records could not be written",
                    metadata: ["commune": "\(commune.text)", "waiting": "\(looks.count)", "reason": "\(error)"]
                )
            }
        }
    }
}
