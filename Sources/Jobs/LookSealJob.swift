public import Accountability
public import Actions
public import Logging
public import ServiceLifecycle

/// Seals, soon after each day's end, who looked at whose record on it.
public struct LookSealJob: Service {
    private let door: Door
    private let communes: @Sendable () async throws -> [Commune]
    private let interval: Duration
    private let logger: Logger

    /// Looks every `interval` for days to seal.
    public init(
        door: Door,
        interval: Duration = .seconds(300),
        logger: Logger,
        communes: @escaping @Sendable () async throws -> [Commune]
    ) {
        self.door = door
        self.communes = communes
        self.interval = interval
        self.logger = logger
    }

    /// Runs until shutdown. A day is sealed once, so a restart does no harm, and days off are caught up with.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await seal()
                do { try await Task.sleep(for: interval) } catch { break }
            }
        }
    }

    /// All communes; one that cannot be sealed now is logged and tried again.
    private func seal() async {
        do {
            for commune in try await communes() {
                do {
                    let days = try await door.perform(SealLooks(), by: .console(of: commune))
                    guard days > 0 else { continue }
                    logger.info("looks sealed", metadata: ["commune": "\(commune.code)", "days": "\(days)"])
                } catch {
                    logger.error(
                        "looks could not be sealed",
                        metadata: ["commune": "\(commune.code)", "reason": "\(error)"]
                    )
                }
            }
        } catch {
            logger.warning(
                "the communes whose looks are to be sealed could not be listed",
                metadata: ["reason": "\(error)"]
            )
        }
    }
}
