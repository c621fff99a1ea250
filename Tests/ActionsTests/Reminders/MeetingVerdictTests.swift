import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// Verdicts given in a meeting: a leader's, and final once he says so himself.
struct MeetingVerdictTests {
    private let meeting = CalendarDay.test(2026, 3, 2)

    @Test func `a unit head reminds in a meeting, but gives no verdict there`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            for author in [office.head, office.clerk] {
                await #expect(throws: Refusal(.leaderNeeded)) {
                    let act = try await office.hearing(on: meeting, of: office.head)
                    return try await office.door.perform(act, by: author)
                }
            }
            #expect(try await installation.superuser("select kind from kc.explanation_events").isEmpty)
            let plain = try RecordMeeting(
                try await office.draft(.reminder, .meeting),
                meetingOn: meeting,
                present: [office.head.account.person]
            )
            #expect(try await office.door.perform(plain, by: office.head).issue?.role == .unitHead)
        }
    }

    @Test func `what a clerk typed for a leader concludes nothing and goes with his withdrawal`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let act = try await office.hearing(on: meeting, of: office.deputy)
            let recorded = try await office.door.perform(act, by: office.clerk)
            let heard = try await office.duty(of: recorded)
            #expect(recorded.awaitsConfirmation && heard.state == .submitted)
            #expect(heard.verdict == nil && !heard.supportsReminder)
            let noted = try #require(recorded.grounds.first?.noted)
            #expect(noted.outcome == .rejected && recorded.issue?.issuer == office.deputy.account.id)
            #expect(try await office.now(recorded) == recorded)

            let withdrawal = try WithdrawReminder(recorded.id, reason: "Tôi không nói như vậy")
            _ = try await office.door.perform(withdrawal, by: office.deputy)
            #expect(try await office.duty(of: recorded).state == .submitted)
            let ground = try #require(recorded.cited.first).ground
            await #expect(throws: Refusal(.groundNotSupported, recorded.cited[0].matter)) {
                try await office.issued(citing: [try ReminderDraft.Cited(ground)])
            }
            let verdict = try GiveVerdict(heard.id, .accepted, reason: "Có giấy", confirmsObjectiveCause: true)
            #expect(try await office.door.perform(verdict, by: office.deputy).state == .accepted)
            try await office.expectSound()
        }
    }

    @Test func `it is his verdict once he confirms, and not when he decided otherwise since`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let act = try await office.hearing(on: meeting, of: office.deputy)
            let recorded = try await office.door.perform(act, by: office.clerk)
            let confirmed = try await office.door.perform(ConfirmReminder(recorded.id), by: office.deputy)
            let decided = try await office.duty(of: recorded)
            #expect(confirmed.isInForce(asOf: meeting) && decided.supportsReminder)
            #expect(decided.verdict?.decidedBy == office.deputy.account.id)
            #expect(decided.verdictEvent?.recordedBy == office.deputy.account.id)
            #expect(decided.verdictEvent?.happenedOn == meeting)

            let second = try await office.door.perform(
                try await office.hearing(on: meeting, of: office.deputy),
                by: office.clerk
            )
            let duty = try await office.duty(of: second)
            let otherwise = try GiveVerdict(duty.id, .accepted, reason: "Có giấy", confirmsObjectiveCause: false)
            _ = try await office.door.perform(otherwise, by: office.chairman)
            await #expect(throws: Refusal(.reminderEnded, second.id.text)) {
                try await office.door.perform(ConfirmReminder(second.id), by: office.deputy)
            }
            try await office.expectSound()
        }
    }

    @Test func `or once his signed paper is attached, then or with the record`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let act = try await office.hearing(on: meeting, of: office.deputy)
            let recorded = try await office.door.perform(act, by: office.clerk)
            let paper = try await office.paper("Biên bản 03/BB-UBND")
            let confirm = ConfirmReminder(recorded.id, document: paper)
            let confirmed = try await office.door.perform(confirm, by: office.clerk)
            #expect(try await office.duty(of: confirmed).state == .rejected)
            let signed = try await office.hearing(on: meeting, of: office.deputy, document: paper)
            let atOnce = try await office.door.perform(signed, by: office.clerk)
            #expect(try await office.duty(of: atOnce).state == .rejected)
            #expect(atOnce.isInForce(asOf: meeting))
            try await office.expectSound()
        }
    }

    @Test func `a leader who stays silent about what was typed for him lets it lapse`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            try await installation.recordFarCalendar()
            let monday = TestInstallation.farMonday
            try await installation.travel(to: monday.adding(days: 7), in: office.commune)
            let act = try await office.hearing(on: monday, of: office.deputy)
            let recorded = try await office.door.perform(act, by: office.clerk)
            // His time runs from the day it was typed, not from the meeting.
            let day = monday.adding(days: 14)
            try await installation.travel(to: day.adding(days: 1), in: office.commune)
            #expect(try await installation.door.lapseDeadlines(asOf: day, by: .console(of: office.commune)).lapsed == 0)
            let past = try await installation.door.lapseDeadlines(
                asOf: day.adding(days: 1),
                by: .console(of: office.commune)
            )
            #expect(past.lapsed == 1)
            await #expect(throws: Refusal(.reminderEnded, recorded.id.text)) {
                try await office.door.perform(ConfirmReminder(recorded.id), by: office.deputy)
            }
        }
    }
}

extension ReminderOffice {
    /// A meeting in which the official was heard on a new incident and a leader found his reason wanting.
    fileprivate func hearing(
        on day: CalendarDay,
        of leader: Author,
        document: SignedDocument? = nil
    ) async throws -> RecordMeeting {
        let ground = try await incident().ground
        return try RecordMeeting(
            try await draft(.reminder, .meeting, on: [try ReminderDraft.Cited(ground)], document: document),
            meetingOn: day,
            present: [official.person, leader.account.person],
            leader: leader.account.id,
            heard: [
                try RecordMeeting.Heard(
                    ground,
                    cause: "workload",
                    text: "Tuần đó tôi nhận nhiều hồ sơ hơn mọi khi",
                    outcome: .rejected,
                    reason: "Không báo trước với Trưởng phòng"
                )
            ]
        )
    }

    /// The explanation a reminder's first ground rests on.
    fileprivate func duty(of reminder: Reminder) async throws -> ExplanationDuty {
        let (id, commune) = (try #require(reminder.cited.first?.request), commune.id)
        return try #require(
            try await installation.reading(self.commune) { try ExplanationDuty.find(id, of: commune, on: $0) }
        )
    }
}
