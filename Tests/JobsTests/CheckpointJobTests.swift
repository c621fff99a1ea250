import Accountability
import Actions
import Jobs
import Ledger
import Logging
import StoreSupport
import Testing

/// What is recorded is witnessed outside the database soon, and at the end.
struct CheckpointJobTests {
    @Test(.timeLimit(.minutes(2))) func `a ledger that grew is signed again, one that did not is left alone`()
        async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let store = try CheckpointStore(
                folder: installation.folder,
                origin: LedgerOrigin.commune(commune.code)
            )
            let job = CheckpointJob(
                keeper: installation.keeper,
                interval: .milliseconds(20),
                logger: Logger(label: "test")
            ) { [commune] }
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await job.run() }
                while try store.notes().isEmpty { try await Task.sleep(for: .milliseconds(10)) }
                let first = try store.notes()
                try await installation.addOfficial("Nguyễn Thị Lan", to: commune)
                while try store.notes().count == first.count { try await Task.sleep(for: .milliseconds(10)) }
                group.cancelAll()
                do { try await group.waitForAll() } catch is CancellationError {}
            }
            let verification = try await installation.keeper.verify(commune)
            #expect(verification.isSound)
            #expect(verification.chain.agreeingCheckpoints == 2)
            #expect(verification.chain.lastCheckpoint?.size == 2)
        }
    }
}
