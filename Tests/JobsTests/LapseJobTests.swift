import Accountability
import Actions
import Jobs
import Ledger
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

    // The limit counts the wait for a database, which a whole run of tests makes long.
    @Test(.timeLimit(.minutes(5)))
    func `a lower threshold adopted ahead opens, on its day and once, the cases of those who reach it`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await installation.recordFarCalendar()
            let (monday, tuesday) = (TestInstallation.farMonday, TestInstallation.farMonday.adding(days: 1))
            try await installation.travel(to: monday, in: commune)
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let twice = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            let once = try await installation.addOfficial("Phạm Thị Dung", to: commune)
            for official in [twice, twice, once] {
                try await installation.remind(official, in: commune, by: chairman)
            }
            var draft = PolicyDraft()
            draft.threshold = 2
            let lower = draft
            let preview = try await installation.reading(commune) { db in
                try PolicyPreview(of: lower, effectiveOn: tuesday, askedOn: monday, in: commune.id, db: db)
            }
            #expect(preview.officials(.opens) == [twice] && preview.officials(.oneBelow) == [once])
            let policy = try AdoptPolicy(
                draft,
                effectiveOn: tuesday,
                document: "QĐ 30",
                reason: "Theo kết luận",
                previewed: try preview.mark
            )
            _ = try await installation.door.perform(policy, by: chairman)
            let looks = Looks()
            let job: @Sendable (CalendarDay) -> LapseJob = { day in
                LapseJob(
                    door: installation.door,
                    interval: .milliseconds(10),
                    logger: Logger(label: "test"),
                    now: { Instant(day: day) ?? .earliest },
                    communes: {
                        await looks.count()
                        return [commune]
                    }
                )
            }
            let told =
                "select person_id::text from kc.notices where kind = 'reminder.one_below' and person_id = \(once.person)"
                as SQL
            let cases: @Sendable () async throws -> [ReviewCase] = {
                try await installation.reading(commune) { try ReviewCase.list(of: commune.id, on: $0) }
            }

            // A clock that is a day ahead of the ledger's settles nothing and is not done with the day: it looks again and again.
            try await running(job(tuesday)) { while await looks.number < 3 { try await pause() } }
            try await running(job(monday)) { try await Task.sleep(for: .milliseconds(300)) }
            #expect(try await cases().isEmpty)
            #expect(try await installation.superuser(told).isEmpty)

            try await installation.travel(to: tuesday, in: commune)
            try await running(job(tuesday)) { while try await cases().isEmpty { try await pause() } }
            let opened = try await cases()
            #expect(opened.map(\.official) == [twice])
            #expect(opened.map(\.threshold) == [2] && opened.map(\.openedOn) == [tuesday])
            let size = try await installation.keeper.verify(commune).chain.size
            // Started anew it finds nothing to record.
            try await running(job(tuesday)) { try await Task.sleep(for: .milliseconds(300)) }
            #expect(try await installation.door.settleReviews(asOf: tuesday, by: .console(of: commune)) == 0)
            let after = try await installation.keeper.verify(commune)
            #expect(after.isSound && after.chain.size == size)
            #expect(try await cases() == opened)
            // Whoever the new threshold leaves one below is told on its day, once.
            #expect(try await installation.superuser(told) == [once.person.text])
        }
    }
}

/// How often a job has begun to look.
private actor Looks {
    private(set) var number = 0
    func count() { number += 1 }
}

private func pause() async throws { try await Task.sleep(for: .milliseconds(10)) }

/// Lets a job run for the time of the body.
private func running(_ job: LapseJob, _ body: @Sendable () async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await job.run() }
        try await body()
        group.cancelAll()
        do { try await group.waitForAll() } catch is CancellationError {}
    }
}
