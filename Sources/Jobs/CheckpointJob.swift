public import Accountability
public import Actions
import Ledger
public import Logging
public import ServiceLifecycle

/// Signs a checkpoint of every ledger that grew, every minute: what is recorded is unwitnessed no longer than that.
public struct CheckpointJob: Service {
    private let keeper: LedgerKeeper
    private let communes: @Sendable () async throws -> [Commune]
    private let interval: Duration
    private let logger: Logger

    /// Signs for all communes that `communes` answers, the installation included by the caller.
    public init(
        keeper: LedgerKeeper,
        interval: Duration = .seconds(60),
        logger: Logger,
        communes: @escaping @Sendable () async throws -> [Commune]
    ) {
        self.keeper = keeper
        self.interval = interval
        self.logger = logger
        self.communes = communes
    }

    /// Runs until shutdown; signs a last time then.
    public func run() async throws {
        var trees =
            await cancelWhenGracefulShutdown {
                var trees: [Commune.ID: MerkleTree] = [:]
                while !Task.isCancelled {
                    await sign(&trees)
                    do { try await Task.sleep(for: interval) } catch { break }
                }
                return trees
            }
        await sign(&trees)
    }

    /// A ledger that cannot be signed is logged and tried again; the others go on.
    private func sign(_ trees: inout [Commune.ID: MerkleTree]) async {
        do {
            for commune in try await communes() {
                do {
                    if let (_, tree) = try await keeper.sign(commune, continuing: trees[commune.id] ?? MerkleTree()) {
                        trees[commune.id] = tree
                    }
                } catch {
                    logger.error(
                        "a ledger could not be signed",
                        metadata: ["commune": "\(commune.code)", "reason": "\(error)"]
                    )
                }
            }
        } catch {
            logger.warning("the ledgers to be signed could not be listed", metadata: ["reason": "\(error)"])
        }
    }
}
