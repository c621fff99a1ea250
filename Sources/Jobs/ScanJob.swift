public import Accountability
public import Actions
public import Logging
public import ServiceLifecycle

/// Scans every commune's register each working morning.
public struct ScanJob: Service {
    private let door: Door
    private let now: @Sendable () -> Instant
    private let isWorking: @Sendable (CalendarDay) async throws -> Bool
    private let communes: @Sendable () async throws -> [Commune]
    private let interval: Duration
    private let logger: Logger

    /// Looks at the clock every `interval`.
    public init(
        door: Door,
        interval: Duration = .seconds(300),
        logger: Logger,
        now: @escaping @Sendable () -> Instant,
        isWorking: @escaping @Sendable (CalendarDay) async throws -> Bool,
        communes: @escaping @Sendable () async throws -> [Commune]
    ) {
        self.door = door
        self.now = now
        self.isWorking = isWorking
        self.communes = communes
        self.interval = interval
        self.logger = logger
    }

    /// Runs until shutdown. A scan is idempotent, so a restart on the same morning does no harm.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            var scanned: CalendarDay?
            while !Task.isCancelled {
                let moment = now()
                if moment.hour >= ScanRegister.morningHour, scanned != moment.day, await scan(on: moment.day) {
                    scanned = moment.day
                }
                do { try await Task.sleep(for: interval) } catch { break }
            }
        }
    }

    /// Scans all communes; false if one has to be tried again.
    private func scan(on day: CalendarDay) async -> Bool {
        do {
            guard try await isWorking(day) else { return true }
            var isComplete = true
            for commune in try await communes() {
                do {
                    let outcome = try await door.scan(asOf: day, by: .console(of: commune))
                    logger.info(
                        "register scanned",
                        metadata: ["commune": "\(commune.code)", "detected": "\(outcome.detected)"]
                    )
                } catch let refusal as Refusal where refusal.code == .nothingImported {
                    continue
                } catch {
                    isComplete = false
                    logger.error(
                        "a register could not be scanned",
                        metadata: ["commune": "\(commune.code)", "reason": "\(error)"]
                    )
                }
            }
            return isComplete
        } catch {
            logger.warning("the morning scan could not begin", metadata: ["reason": "\(error)"])
            return false
        }
    }
}
