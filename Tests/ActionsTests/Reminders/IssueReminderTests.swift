import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// A leader gives a reminder.
struct IssueReminderTests {
    @Test func `whoever gives a criticism by lent power is named with it, and gives none to its lender`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let today = try await installation.today()
            let lender = try await installation.addAccount(
                .chairman,
                name: "Nguyễn Văn An",
                person: office.official.person,
                to: office.commune
            )
            func acting(by leader: Author) async throws -> (Author, Delegation.ID) {
                let lent = try await installation.delegate(
                    [.issueReminder, .issueCriticism],
                    to: office.clerk,
                    from: today,
                    through: today,
                    by: leader
                )
                return (
                    Author(commune: office.commune, account: office.clerk.account, delegations: [lent]), lent.id
                )
            }
            let act = try EnterReminder(try await office.draft(.criticism), issues: true)
            let (hand, _) = try await acting(by: lender)
            await #expect(throws: Refusal(.ownCase)) { try await office.door.perform(act, by: hand) }

            let other = try await installation.addOfficial("Lê Thị Cúc", unit: "Phòng Kinh tế", to: office.commune)
            let draft = try await office.draft(.criticism, of: other)
            let (deputised, lent) = try await acting(by: office.chairman)
            let given = try await office.door.perform(try EnterReminder(draft, issues: true), by: deputised)
            #expect(given.issue?.role == .chairman && given.issue?.issuer == office.clerk.account.id)
            #expect(try await office.lastEntry()["delegations"]?.array == [.id(lent)])
            try await office.expectSound()
        }
    }

    @Test func `a reminder is given on one ground or several and counts once it is served`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let grounds = [try await office.incident(), try await office.incident()]
            let reminder = try await office.issued(.criticism, citing: grounds)
            let issue = try #require(reminder.issue)
            #expect(issue.role == .chairman && issue.number == 1 && reminder.grounds.count == 2)
            #expect(reminder.force(asOf: issue.countsThrough) == .issued)
            let acknowledged = try await office.door.perform(AcknowledgeReminder(reminder.id), by: office.himself)
            #expect(acknowledged.isInForce(asOf: issue.countsThrough))
            #expect(try await office.now(reminder) == acknowledged)
            #expect(try await office.notices() == ["reminder.issued official"])
            try await office.expectSound()
        }
    }

    @Test func `a draft has no effect until a leader issues it`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let draft = try await office.draft()
            let drafted = try await office.door.perform(try DraftReminder(draft), by: office.clerk)
            #expect(drafted.force(asOf: .latest) == .drafted)
            #expect(try await office.notices().isEmpty)
            await #expect(throws: Refusal(.notAllowed)) {
                try await office.door.perform(IssueDraftedReminder(drafted.id), by: office.clerk)
            }
            await #expect(throws: Refusal(.changedMeanwhile)) {
                try await office.door.perform(IssueDraftedReminder(drafted.id, version: 1), by: office.chairman)
            }
            let act = IssueDraftedReminder(drafted.id, version: 0)
            let issued = try await office.door.perform(act, by: office.chairman)
            #expect(issued.issue?.number == 1)
            #expect(try await office.door.perform(act, by: office.chairman) == issued)
            await #expect(throws: Refusal(.reminderAlreadyIssued, drafted.id.text)) {
                try await office.door.perform(IssueDraftedReminder(drafted.id), by: office.deputy)
            }
            try await office.expectSound()
        }
    }

    @Test func `who may give what to whom`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let other = try await installation.addOfficial("Phạm Thị Dung", unit: "Văn phòng", to: office.commune)
            #expect(try await office.issued(by: office.head).issue?.role == .unitHead)
            #expect(try await office.issued(.criticism, by: office.deputy).issue?.role == .viceChairman)
            await #expect(throws: Refusal(.notAllowed)) { try await office.issued(.criticism, by: office.head) }
            await #expect(throws: Refusal(.notAllowed)) { try await office.issued(by: office.clerk) }
            let draft = try await office.draft(of: other)
            await #expect(throws: Refusal(.otherUnit)) {
                try await office.door.perform(try IssueReminder(draft), by: office.head)
            }
            let asDeputy = try await installation.addAccount(
                .viceChairman,
                official: office.official,
                to: office.commune
            )
            await #expect(throws: Refusal(.ownCase)) { try await office.issued(by: asDeputy) }
            try await office.expectSound()
        }
    }

    @Test func `where the commune keeps reminding to its leaders, a unit head only drafts, from that day on`()
        async throws
    {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            try await installation.recordFarCalendar()
            let (monday, tuesday) = (TestInstallation.farMonday, TestInstallation.farMonday.adding(days: 1))
            try await installation.travel(to: monday, in: office.commune)
            var rules = PolicyDraft()
            rules.unitHeadsRemind = false
            let act = try AdoptPolicy(rules, effectiveOn: tuesday, document: "QĐ 30", reason: "Theo kết luận họp")
            let version = try await office.door.perform(act, by: office.chairman)
            #expect(!version.policy.unitHeadsRemind)
            let given = try await office.issued(by: office.head)
            #expect(given.issuedOn == monday)
            try await installation.travel(to: tuesday, in: office.commune)

            let refused = Refusal(.reminderNotByUnitHead, tuesday.iso)
            await #expect(throws: refused) { try await office.issued(by: office.head) }
            let entry = try EnterReminder(try await office.draft(), issues: true)
            await #expect(throws: refused) { try await office.door.perform(entry, by: office.head) }
            let drafted = try await office.door.perform(try DraftReminder(try await office.draft()), by: office.head)
            await #expect(throws: refused) {
                try await office.door.perform(IssueDraftedReminder(drafted.id), by: office.head)
            }
            for author in [office.head, office.clerk] {
                let meeting = try RecordMeeting(
                    try await office.draft(.reminder, .meeting),
                    meetingOn: tuesday,
                    present: [office.official.person],
                    leader: office.head.account.id
                )
                await #expect(throws: refused) { try await office.door.perform(meeting, by: author) }
            }
            // What was said before is judged by the rules of its day.
            let before = try RecordMeeting(
                try await office.draft(.reminder, .meeting),
                meetingOn: monday,
                present: [office.official.person]
            )
            #expect(try await office.door.perform(before, by: office.head).issue?.role == .unitHead)
            #expect(try await office.issued(on: monday, by: office.head).issue?.role == .unitHead)
            // A leader gives what he drafted, and he takes back what he gave.
            #expect(try await office.door.perform(IssueDraftedReminder(drafted.id), by: office.deputy).issue != nil)
            let withdrawal = try WithdrawReminder(given.id, reason: "Nhầm người")
            #expect(try await office.door.perform(withdrawal, by: office.head).force(asOf: tuesday) == .withdrawn)
            try await office.expectSound()
        }
    }

    @Test func `a ground is the official's own, explained or reasoned, and used once`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let other = try await installation.addOfficial("Phạm Thị Dung", unit: "Văn phòng", to: office.commune)
            let foreign = try await office.incident(of: other)
            let own = try await office.incident()
            guard case .incident(let foreignID) = foreign.ground, case .incident(let ownID) = own.ground else { return }
            await #expect(throws: Refusal(.groundOfOther, foreignID.text)) {
                try await office.issued(citing: [foreign])
            }
            let unasked = try ReminderDraft.Cited(own.ground)
            await #expect(throws: Refusal(.groundNotSupported, ownID.text)) {
                try await office.issued(citing: [unasked])
            }
            let unknown = Incident.ID()
            await #expect(throws: Refusal(.groundNeeded, unknown.text)) {
                try await office.issued(citing: [try ReminderDraft.Cited(.incident(unknown), reason: "Có")])
            }
            let first = try await office.issued(citing: [own])
            await #expect(throws: Refusal(.groundUsed, ownID.text)) { try await office.issued(citing: [own]) }
            _ = try await office.door.perform(try WithdrawReminder(first.id, reason: "Nhầm người"), by: office.chairman)
            #expect(try await office.issued(citing: [own]).issue?.number == 2)
            try await office.expectSound()
        }
    }

    @Test func `not on a day to come and not before the rule began`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            await #expect(throws: Refusal(.dayInFuture, CalendarDay.latest.iso)) {
                try await office.issued(on: .latest)
            }
            await #expect(throws: Refusal(.reminderBeforeStart, "2025-12-01")) {
                try await office.issued(on: .test(2025, 11, 30))
            }
            let draft = try await office.draft(.reminder, .meeting)
            #expect(throws: Refusal(.meetingNeeded)) { try IssueReminder(draft) }
        }
    }

    @Test func `not on a day before what it reproves`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let act = TestIncident(about: office.official, on: .test(2026, 2, 10))
            let incident = try ReminderDraft.Cited(try await office.door.perform(act, by: office.clerk), reason: "Có")
            await #expect(throws: Refusal(.periodReversed, "2026-02-10")) {
                try await office.issued(on: .test(2026, 2, 9), citing: [incident])
            }
            #expect(try await office.issued(on: .test(2026, 2, 10), citing: [incident]).issue?.number == 1)
            // Nobody could know of a late file before the register told of it.
            let file = try await office.installation.addFinding(
                of: office.official,
                in: office.commune,
                by: office.deputy
            )
            func meeting(on day: CalendarDay) async throws -> RecordMeeting {
                try RecordMeeting(
                    try await office.draft(.reminder, .meeting, on: [try ReminderDraft.Cited(file)]),
                    meetingOn: day,
                    present: [office.chairman.account.person],
                    heard: [
                        .init(file, cause: "workload", text: "Nhiều việc", outcome: .rejected, reason: "Có báo trước")
                    ]
                )
            }
            await #expect(throws: Refusal(.periodReversed, "2026-01-20")) {
                try await office.door.perform(try await meeting(on: .test(2026, 1, 19)), by: office.chairman)
            }
            let heard = try await office.door.perform(try await meeting(on: .test(2026, 1, 20)), by: office.chairman)
            #expect(heard.issuedOn == .test(2026, 1, 20))
            try await office.expectSound()
        }
    }

    @Test func `numbers of a review year have no gaps, and withdrawn ones keep theirs`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            var numbers: [Int] = []
            for month in 1...4 {
                let reminder = try await office.issued(on: .test(2026, month, 5))
                numbers.append(try #require(reminder.issue).number)
                if month == 2 {
                    _ = try await office.door.perform(
                        try WithdrawReminder(reminder.id, reason: "Nhầm người"),
                        by: office.chairman
                    )
                }
            }
            #expect(numbers == [1, 2, 3, 4])
            #expect(try await office.issued(on: .test(2025, 12, 2)).issue?.number == 1)
            try await office.expectSound()
        }
    }

    @Test func `reminders given at the same moment get numbers one after another`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            var drafts: [ReminderDraft] = []
            for _ in 1...6 { drafts.append(try await office.draft()) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for draft in drafts {
                    group.addTask {
                        _ = try await office.door.perform(
                            try IssueReminder(draft, issuedOn: .test(2026, 3, 2)),
                            by: office.chairman
                        )
                    }
                }
                try await group.waitForAll()
            }
            let numbers = try await installation.superuser(
                "select number::text from kc.reminder_events where kind = 'issued' order by number"
            )
            #expect(numbers == (1...6).map(String.init))
            try await office.expectSound()
        }
    }
}
