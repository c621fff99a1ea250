import Accountability
import Actions
import FoundationEssentials
import Postgres
import Reports
import Store
import StoreSupport
import Testing

/// What registers bring about.
extension WorstCasesTests {
    @Test func `bulk lateness of 4 files is one reminder`() async throws {
        try await LateFiles.with([]) { late in
            try await late.installation.recordFarCalendar()
            let monday = TestInstallation.farMonday
            try await late.installation.travel(to: monday, in: late.commune)
            try await late.scan((1...4).map(LateFiles.file))
            let himself = try await late.himself()
            let bulk = try AssignResponsible(.procedure("Đăng ký biến động đất đai"), to: .official(late.an))
            let grounds = try await late.door.perform(bulk, by: late.head).findings.map(\.ground)
            #expect(grounds.count == 4)
            // Two explained in vain, one by one; two nobody heard of.
            let rejected = [
                try await late.decided(.rejected, on: grounds[0], explainedBy: himself),
                try await late.decided(.rejected, on: grounds[1], explainedBy: himself),
            ]
            let missed = [try await late.asked(about: grounds[2]), try await late.asked(about: grounds[3])]
            let early = try late.draft(on: grounds)
            await #expect(throws: Refusal.self) {
                try await late.door.perform(try IssueReminder(early), by: late.chairman)
            }
            try await late.installation.travel(to: monday.adding(days: 7), in: late.commune)
            let passed = try await late.door.lapseDeadlines(
                asOf: monday.adding(days: 7),
                by: .console(of: late.commune)
            )
            #expect(passed == LapseOutcome(missed: 2, lapsed: 0))

            let given = try await late.reminded(on: grounds)
            let reminder = try await late.door.perform(AcknowledgeReminder(given.id), by: himself)
            #expect(reminder.grounds.map(\.ground) == grounds && reminder.issue?.number == 1)
            #expect(reminder.grounds.map(\.request) == (rejected + missed).map { $0 })
            let summary = try await late.summary(asOf: monday.adding(days: 7))
            #expect(summary.figure("findings.detected") == 4 && summary.figure("findings.unjustified") == 4)
            #expect(summary.figure("explanations.rejected") == 2 && summary.figure("explanations.missed") == 2)
            #expect(summary.figure("reminders.issued") == 1 && summary.figure("reminders.in_force") == 1)
            for ground in reminder.grounds {
                await #expect(throws: Refusal(.groundUsed, ground.matter)) {
                    try await late.reminded(on: [ground.ground])
                }
            }
            // Counted by its grounds it would have opened a case by now, and with one more twice over.
            #expect(try await late.cases().isEmpty)
            for number in 2...3 {
                let incident = try await late.report(late.an, kind: .attitude, happenedOn: monday)
                let further = try await late.reminded(on: [incident.ground], reason: "Đã trao đổi trực tiếp")
                _ = try await late.door.perform(AcknowledgeReminder(further.id), by: himself)
                #expect(try await late.cases().map(\.openedGrounds.count) == (number == 3 ? [3] : []))
            }
        }
    }

    @Test func `go-live with 100 old late files`() async throws {
        let files = (1...100).map {
            RegisterFile($0, received: .test(2025, 11, 3), due: .test(2025, 12, 1), officer: "Nguyễn Văn An")
        }
        try await LateFiles.with(files) { late in
            let old = try await late.findings()
            #expect(old.count == 100 && old.allSatisfy { $0.state == .history })
            let isHistory = Refusal(.findingIsHistory, old[0].code)
            await #expect(throws: isHistory) { try await late.confirm(old[0], late.an) }
            await #expect(throws: isHistory) {
                try await late.dispose(old[0], .excused(reason: "Mất điện", evidence: "Thông báo 5"))
            }
            let unit = try #require(old[0].unit)
            let bulk = try AssignResponsible(.unit(unit), to: .dutiesAndHints)
            #expect(try await late.door.perform(bulk, by: late.head).findings.isEmpty)
            // No request, no deadline, no reminder.
            await #expect(throws: isHistory) { try await late.asked(about: old[0].ground) }
            await #expect(throws: isHistory) { try await late.reminded(on: [old[0].ground]) }
            let today = try await late.installation.today()
            let passed = try await late.door.lapseDeadlines(asOf: today, by: .console(of: late.commune))
            #expect(passed == LapseOutcome(missed: 0, lapsed: 0))
            let told = try await late.installation.superuser(
                "select kind from kc.notices where kind <> 'account.added'"
            )
            #expect(told.isEmpty)
            let summary = try await late.summary()
            #expect(summary.figure("findings.history") == 100 && summary.figure("findings.detected") == 0)
            #expect(summary.figure("explanations.requested") == 0)

            // Unless a leader opens one.
            await #expect(throws: Refusal(.notAllowed)) {
                try await late.dispose(old[0], .opened(reason: "Dân kiến nghị"), by: late.head)
            }
            let opened = try await late.dispose(old[0], .opened(reason: "Dân kiến nghị"))
            #expect(opened.state == .detected)
            #expect(try await late.confirm(old[0], late.an).state == .needsExplanation)
            let duty = try await late.asked(about: old[0].ground)
            #expect(try await late.now(duty).state == .served)
            #expect(try await late.own(late.an).count { $0.state == .history } == 99)
            #expect(try await late.summary().figure("findings.detected") == 1)
        }
    }

    @Test func `an older export arriving after reminders rest on it`() async throws {
        try await LateFiles.with((1...2).map(LateFiles.file)) { late in
            let himself = try await late.himself()
            let found = try await late.findings()
            for finding in found { try await late.confirm(finding, late.an) }
            var duties: [ExplanationDuty.ID] = []
            for finding in found {
                duties.append(try await late.decided(.rejected, on: finding.ground, explainedBy: himself))
            }
            let given = try await late.reminded(on: found.map(\.ground))
            let reminder = try await late.door.perform(AcknowledgeReminder(given.id), by: himself)
            let before = try await late.installation.chain()
            let today = try await late.installation.today()
            let summary = try await late.summary(asOf: today)
            let findings = try await late.findings()

            // It shows one file finished on time, and the other as a colleague's and not due yet.
            let older = [
                LateFiles.file(1).with { $0.finished = .test(2026, 1, 14) },
                LateFiles.file(2).with {
                    ($0.finished, $0.status, $0.due) = (nil, .processing, .test(2026, 1, 30))
                    $0.officer = "Trần Thị Bình"
                },
            ]
            try await late.scan(older, exportedOn: .test(2026, 1, 18))
            #expect(try await late.installation.chain() == before)
            #expect(try await late.findings() == findings)
            #expect(try await late.now(reminder.id) == reminder)
            #expect(reminder.isInForce(asOf: today))
            for duty in duties { #expect(try await late.now(duty).state == .rejected) }
            let after = try await late.summary(asOf: today)
            for path in ["classes.late", "findings.detected", "findings.unjustified", "reminders.in_force"] {
                #expect(after.figure(path) == summary.figure(path), "\(path)")
            }
            #expect(after.figure("classes.late") == 2 && after.figure("reminders.in_force") == 1)
            // It was taken in all the same: its own day is told by it.
            let then = try await late.summary(asOf: .test(2026, 1, 19))
            #expect(then.figure("classes.late") == 0 && then.figure("classes.early") == 1)
        }
    }
}

extension TestInstallation {
    /// Every row of what people recorded about late files and reminders.
    fileprivate func chain() async throws -> [String] {
        let tables = ["findings", "finding_events", "explanation_", "reminder", "review", "notices"]
        return try await dump(except: []).filter { line in tables.contains { line.hasPrefix($0) } }
    }
}
