import Accountability
import Actions
import FoundationEssentials
import Store
import StoreSupport
import Testing

/// Reminders kept on paper before the tool came, as a commune enters them when it begins.
struct PaperReminderTests {
    /// Before the commune's start day of 1 December 2025.
    private let march = CalendarDay.test(2025, 3, 10)

    @Test func `one of before the start day, by a chairman who never had an account, counts once a leader confirms it`()
        async throws
    {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let former = try await installation.addOfficial("Lương Văn Thắng", to: office.commune)
            let incident = try await office.door.perform(try office.history(on: march), by: office.clerk)
            #expect(incident.isHistory)
            let cited = [try ReminderDraft.Cited(incident.ground, reason: "Đã giải trình tại cuộc họp khi đó")]
            await #expect(throws: Refusal(.findingIsHistory, incident.matter)) {
                try await office.issued(citing: cited)
            }
            let draft = try await office.draft(.criticism, .writing, on: cited, document: try await office.paper())
            func act(on day: CalendarDay) throws -> RecordPaperReminder {
                try RecordPaperReminder(draft, issuedOn: day, servedOn: day, issuer: former.person, as: .chairman)
            }
            await #expect(throws: Refusal(.periodReversed, march.iso)) {
                try await office.door.perform(try act(on: march.adding(days: -1)), by: office.clerk)
            }
            let entered = try act(on: march.adding(days: 2))
            let recorded = try await office.door.perform(entered, by: office.clerk)
            let issue = try #require(recorded.issue)
            #expect(issue.issuer == nil && issue.person == former.person && issue.role == .chairman)
            #expect(issue.reviewYear == 2025 && issue.number == 1 && recorded.awaitsConfirmation)
            let confirmed = try await office.door.perform(ConfirmReminder(recorded.id), by: office.deputy)
            #expect(confirmed.isInForce(asOf: issue.countsThrough))
            #expect(try await office.now(recorded) == confirmed)
            #expect(try await office.door.perform(entered, by: office.clerk) == confirmed)
            try await office.expectSound()
        }
    }

    @Test func `a verdict entered here later than the paper says nothing against it`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let file = try await installation.addFinding(of: office.official, in: office.commune, by: office.deputy)
            let said = try VolunteerExplanation(file, .reason(cause: "workload", text: "Tuần đó nhiều hồ sơ"))
            _ = try await office.door.perform(said, by: office.himself)
            let verdict = try GiveVerdict(said.duty, .rejected, reason: "Có báo trước", confirmsObjectiveCause: false)
            _ = try await office.door.perform(verdict, by: office.deputy)
            let cited = [try ReminderDraft.Cited(file)]
            let draft = try await office.draft(.reminder, .writing, on: cited, document: try await office.paper())
            let leader = office.head.account.person
            await #expect(throws: Refusal(.periodReversed, "2026-01-16")) {
                let early = try RecordPaperReminder(draft, issuedOn: .test(2026, 1, 15), issuer: leader, as: .unitHead)
                return try await office.door.perform(early, by: office.clerk)
            }
            let act = try RecordPaperReminder(draft, issuedOn: .test(2026, 1, 17), issuer: leader, as: .unitHead)
            let recorded = try await office.door.perform(act, by: office.clerk)
            #expect(recorded.cited.map(\.request) == [said.duty] && recorded.issuedOn == .test(2026, 1, 17))
            try await office.expectSound()
        }
    }

    @Test func `the issuer is somebody known here, is not the official, and led then`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let draft = try await office.draft(.criticism, .writing, document: try await office.paper())
            let day = CalendarDay.test(2025, 12, 15)
            let nobody = Person.ID()
            for (issuer, refusal) in [
                (nobody, Refusal(.personNotFound, nobody.text)), (office.official.person, Refusal(.ownCase)),
            ] {
                await #expect(throws: refusal) {
                    let act = try RecordPaperReminder(draft, issuedOn: day, issuer: issuer, as: .chairman)
                    return try await office.door.perform(act, by: office.clerk)
                }
            }
            for role in [Role.unitHead, .clerk, .official] {
                #expect(throws: Refusal(.leaderNeeded, role.rawValue)) {
                    try RecordPaperReminder(draft, issuedOn: day, issuer: nobody, as: role)
                }
            }
        }
    }
}

extension ReminderOffice {
    /// An incident of a day, as the clerk records it now.
    fileprivate func history(on day: CalendarDay) throws -> RecordIncident {
        try RecordIncident(
            official: official,
            kind: .workingHours,
            source: .check,
            happenedOn: day,
            text: "Vắng mặt tại bộ phận một cửa"
        )
    }
}
