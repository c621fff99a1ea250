public import Accountability
public import Actions
public import Logging
public import ServiceLifecycle

/// Records each day what the clock does, as the first thing of the day: which explanations were missed, which leaders stayed silent,
/// and what the rules say of everybody where a version adopted ahead takes effect.
public struct LapseJob: Service {
    private let door: Door
    private let now: @Sendable () -> Instant
    private let communes: @Sendable () async throws -> [Commune]
    private let interval: Duration
    private let logger: Logger

    /// Looks at the clock every `interval`.
    public init(
        door: Door,
        interval: Duration = .seconds(300),
        logger: Logger,
        now: @escaping @Sendable () -> Instant,
        communes: @escaping @Sendable () async throws -> [Commune]
    ) {
        self.door = door
        self.now = now
        self.communes = communes
        self.interval = interval
        self.logger = logger
    }

    /// Runs until shutdown. What was recorded already is not recorded again, so a restart on the same day does no harm.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            var done: CalendarDay?
            while !Task.isCancelled {
                let today = now().day
                if done != today, await lapse(on: today) { done = today }
                do { try await Task.sleep(for: interval) } catch { break }
            }
        }
    }

    /// All communes; false if one has to be tried again.
    private func lapse(on day: CalendarDay) async -> Bool {
        do {
            var isComplete = true
            for commune in try await communes() {
                do {
                    try await lapse(on: day, in: commune)
                } catch {
                    isComplete = false
                    logger.error(
                        "what the clock does could not be recorded",
                        metadata: ["commune": "\(commune.code)", "reason": "\(error)"]
                    )
                }
            }
            return isComplete
        } catch {
            logger.warning("the day's deadlines could not be looked at", metadata: ["reason": "\(error)"])
            return false
        }
    }

    private func lapse(on day: CalendarDay, in commune: Commune) async throws {
        let clock = Author.console(of: commune)
        let outcome = try await door.lapseDeadlines(asOf: day, by: clock)
        if !outcome.skipped.isEmpty {
            let duties = outcome.skipped.map(\.text).sorted().joined(separator: " ")
            logger.error(
                "deadlines of some explanations could not be recorded",
                metadata: ["commune": "\(commune.code)", "explanation_requests": "\(duties)"]
            )
        }
        if outcome.missed + outcome.lapsed > 0 {
            logger.info(
                "deadlines passed",
                metadata: [
                    "commune": "\(commune.code)", "missed": "\(outcome.missed)", "lapsed": "\(outcome.lapsed)",
                ]
            )
        }
        if try await door.settleReviews(asOf: day, by: clock) > 0 {
            logger.info("reviews settled by new rules", metadata: ["commune": "\(commune.code)"])
        }
    }
}
