import Accountability
import Actions
import Jobs
import Logging
import Postgres
import Store
import StoreSupport
import Testing

/// Registers are scanned on working mornings.
struct ScanJobTests {
    private static func job(_ installation: TestInstallation, at hour: Int, isWorking: Bool, _ commune: Commune)
        -> ScanJob
    {
        ScanJob(
            door: installation.door,
            interval: .milliseconds(10),
            logger: Logger(label: "test"),
            now: { Instant(day: .test(2026, 2, 2), hour: hour) ?? .earliest },
            isWorking: { _ in isWorking },
            communes: { [commune] }
        )
    }

    /// Late files of the commune that no finding is recorded for.
    private static func unrecorded(_ installation: TestInstallation, _ commune: Commune) async throws -> Int {
        try await installation.database.transaction(as: .console(of: commune.id), .read) { db in
            try LateDossier.unrecorded(asOf: .test(2026, 2, 2), limit: 10, of: commune.id, on: db).count
        }
    }

    @Test(.timeLimit(.minutes(2))) func `late files are found on a working morning`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let late = RegisterFile(1, finished: .test(2026, 1, 16), status: .delivered)
            try await installation.importing(RegisterExport([late]), exportedOn: .test(2026, 1, 20), to: commune)
            let job = Self.job(installation, at: 6, isWorking: true, commune)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await job.run() }
                while try await Self.unrecorded(installation, commune) > 0 {
                    try await Task.sleep(for: .milliseconds(10))
                }
                group.cancelAll()
                do { try await group.waitForAll() } catch is CancellationError {}
            }
            #expect(try await Self.unrecorded(installation, commune) == 0)
        }
    }

    @Test(arguments: [(5, true), (9, false)])
    func `nothing is scanned before six or on a day off`(hour: Int, isWorking: Bool) async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let late = RegisterFile(1, finished: .test(2026, 1, 16), status: .delivered)
            try await installation.importing(RegisterExport([late]), exportedOn: .test(2026, 1, 20), to: commune)
            let job = Self.job(installation, at: hour, isWorking: isWorking, commune)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await job.run() }
                // Ten looks at the clock.
                try await Task.sleep(for: .milliseconds(100))
                group.cancelAll()
                do { try await group.waitForAll() } catch is CancellationError {}
            }
            #expect(try await Self.unrecorded(installation, commune) == 1)
        }
    }
}
