import Accountability
import Actions
import Jobs
import Logging
import Postgres
import Store
import StoreSupport
import Testing

/// Deadlines pass by themselves.
struct LapseJobTests {
    @Test(.timeLimit(.minutes(2))) func `what nobody answered is missed once its deadline is past`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await installation.recordFarCalendar()
            let monday = TestInstallation.farMonday
            try await installation.travel(to: monday, in: commune)
            let official = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let ground = try await installation.door.perform(TestIncident(about: official, on: monday), by: chairman)
            let duty = try await installation.door.perform(try RequestExplanation(ground), by: chairman).id
            _ = try await installation.door.perform(ServeRequest(duty, .bySystem), by: chairman)
            try await installation.travel(to: monday.adding(days: 10), in: commune)
            let job = LapseJob(
                door: installation.door,
                interval: .milliseconds(10),
                logger: Logger(label: "test"),
                now: { Instant(day: monday.adding(days: 10)) ?? .earliest },
                communes: { [commune] }
            )
            let state: @Sendable () async throws -> ExplanationDuty.State? = {
                try await installation.reading(commune) { db in
                    try ExplanationDuty.find(duty, of: commune.id, on: db)?.state
                }
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await job.run() }
                while try await state() == .served { try await Task.sleep(for: .milliseconds(10)) }
                group.cancelAll()
                do { try await group.waitForAll() } catch is CancellationError {}
            }
            #expect(try await state() == .missed)
        }
    }
}
