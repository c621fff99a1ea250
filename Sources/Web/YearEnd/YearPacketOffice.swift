public import Accountability
public import Actions
import Documents
public import Logging
import Postgres
import Reports
public import ServiceLifecycle
public import Store
import Synchronization

/// Makes year-end packets in the background, one after another. One of a year that is over is kept in the database and never changes; a
/// provisional one lies in a file without a name until a newer takes its place or the service stops.
public final class YearPacketOffice: Service {
    /// How far an order has come.
    enum State: Sendable {
        /// Others are made before it.
        case waiting
        /// So many of so many parts are done, since a moment.
        case making(done: Int, total: Int, since: Instant)
        /// A provisional packet, made at a moment.
        case ready(YearPacketFile, at: Instant)
        /// It stands among the kept ones.
        case kept
        /// It says what the newest kept one says.
        case same
        /// It could not be made.
        case failed(any Error)
    }

    private struct Order: Sendable {
        let year: Int
        let author: Author
        let today: CalendarDay
    }

    private struct Key: Hashable {
        let commune: Commune.ID
        let year: Int
    }

    private let database: Database
    private let keeper: LedgerKeeper
    private let logger: Logger
    private let now: @Sendable () -> Instant
    private let orders: AsyncStream<Order>
    private let inbox: AsyncStream<Order>.Continuation
    private let states = Mutex<[Key: State]>([:])

    /// An office without orders.
    public init(_ database: Database, keeper: LedgerKeeper, logger: Logger, now: @escaping @Sendable () -> Instant) {
        self.database = database
        self.keeper = keeper
        self.logger = logger
        self.now = now
        (orders, inbox) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(100))
    }

    /// Takes orders until shutdown; one that is being made then is dropped.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            for await order in self.orders { await self.make(order) }
        }
    }

    /// Orders the packet of a year. One that is on its way is not ordered again.
    func order(_ year: Int, by author: Author, today: CalendarDay) {
        let key = Key(commune: author.commune.id, year: year)
        let isNew = states.withLock { states in
            switch states[key] {
            case .waiting, .making: return false
            case .ready, .kept, .same, .failed, nil:
                states[key] = .waiting
                return true
            }
        }
        guard isNew else { return }
        if case .enqueued = inbox.yield(Order(year: year, author: author, today: today)) { return }
        set(.failed(Refusal(.actInProgress)), key)
    }

    /// How far the newest order of a year has come; nil where nobody ordered one.
    func state(of year: Int, in commune: Commune.ID) -> State? {
        states.withLock { $0[Key(commune: commune, year: year)] }
    }

    private func set(_ state: State, _ key: Key) { states.withLock { $0[key] = state } }

    private func make(_ order: Order) async {
        let (commune, began) = (order.author.commune, now())
        let key = Key(commune: commune.id, year: order.year)
        do {
            let made = try await YearPacketFile.make(
                order.year,
                of: commune,
                today: order.today,
                in: database,
                sealing: { try await self.keeper.seal(commune) },
                progress: { self.set(.making(done: $0, total: $1, since: began), key) }
            )
            set(made.packet.isProvisional ? .ready(made, at: now()) : try await keep(made, by: order.author), key)
        } catch {
            logger.error("a year-end packet could not be made", metadata: ["reason": "\(error)"])
            set(.failed(error), key)
        }
    }

    /// Keeps it unless it says what the newest kept one says.
    private func keep(_ made: YearPacketFile, by author: Author) async throws -> State {
        let (commune, year) = (author.commune.id, made.packet.year.year)
        let isSame = try await database.transaction(as: .console(of: commune), .snapshot) { db in
            guard let newest = try KeptPacket.list(of: year, in: commune, on: db).last else { return false }
            return try PacketDifference(
                of: made.manifest,
                entries: made.entries,
                from: newest,
                in: commune,
                on: db
            ).isNothing
        }
        guard !isSame else { return .same }
        let packet = KeepYearPacket.Made(
            year: year,
            asOf: made.packet.asOf,
            entries: made.entries,
            manifest: made.manifest.text
        ) { try made.archive.bytes(at: $0, upTo: $1) }
        try await Door(database).perform(try KeepYearPacket(packet), by: author)
        return .kept
    }
}
