import Accountability
import Actions
import FoundationEssentials
import Store
import StoreSupport
import Testing

/// What was said in a meeting, and what comes from paper.
struct RecordMeetingTests {
    private let meeting = CalendarDay.test(2026, 3, 2)

    @Test func `a verbal criticism in a meeting`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let act = try RecordMeeting(
                try await office.draft(.criticism, .meeting),
                meetingOn: meeting,
                present: [Person.ID(office.official.uuid), office.chairman.account.person, office.head.account.person]
            )
            let recorded = try await office.door.perform(act, by: office.chairman)
            #expect(recorded.service == .served(meeting, .meeting))
            #expect(recorded.issuedOn == meeting && recorded.issue?.present.count == 3)
            #expect(recorded.isInForce(asOf: meeting))
            #expect(recorded.recordedAt.day > meeting)
            #expect(try await office.door.perform(act, by: office.chairman) == recorded)
            #expect(try await office.now(recorded) == recorded)
            let known = try await office.known(asOf: meeting)
            #expect(known.isEmpty, "a report as of the day of the meeting knew nothing of it")
            try await office.expectSound()
        }
    }

    @Test func `recorded by the office it counts once the leader confirms`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let recorded = try await office.recordedByClerk(on: meeting)
            #expect(recorded.awaitsConfirmation && recorded.force(asOf: meeting) == .issued)
            #expect(
                try await office.notices() == ["reminder.issued official", "reminder.to_confirm chairman"]
            )
            for author in [office.clerk, office.deputy] {
                await #expect(throws: Refusal(.confirmationNeeded, recorded.id.text)) {
                    try await office.door.perform(ConfirmReminder(recorded.id), by: author)
                }
            }
            let confirmed = try await office.door.perform(ConfirmReminder(recorded.id), by: office.chairman)
            #expect(confirmed.isInForce(asOf: meeting))
            await #expect(throws: Refusal(.reminderConfirmed, recorded.id.text)) {
                try await office.door.perform(ConfirmReminder(recorded.id), by: office.chairman)
            }
            try await office.expectSound()
        }
    }

    @Test func `or once his signed paper is attached`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let recorded = try await office.recordedByClerk(on: meeting)
            let act = ConfirmReminder(recorded.id, document: try paper("Biên bản 03/BB-UBND"))
            let confirmed = try await office.door.perform(act, by: office.clerk)
            #expect(confirmed.isInForce(asOf: meeting))
            #expect(try await office.door.perform(act, by: office.clerk) == confirmed)
            try await office.expectSound()
        }
    }

    @Test func `whoever was not there is served afterwards`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let act = try RecordMeeting(
                try await office.draft(.reminder, .meeting),
                meetingOn: meeting,
                present: [office.chairman.account.person]
            )
            let recorded = try await office.door.perform(act, by: office.chairman)
            #expect(recorded.service == .notServed)
            let acknowledged = try await office.door.perform(AcknowledgeReminder(recorded.id), by: office.himself)
            #expect(acknowledged.isInForce(asOf: meeting))
            try await office.expectSound()
        }
    }

    @Test func `the one recorded for is a leader who may give it, and those present are known`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let draft = try await office.draft(.criticism, .meeting)
            let present = [office.chairman.account.person]
            for (leader, code) in [
                (office.clerk, Refusal.Code.leaderNeeded), (office.head, .leaderNeeded),
                (office.himself, .leaderNeeded),
            ] {
                await #expect(throws: Refusal(code)) {
                    let act = try RecordMeeting(
                        draft,
                        meetingOn: meeting,
                        present: present,
                        leader: leader.account.id
                    )
                    return try await office.door.perform(act, by: office.clerk)
                }
            }
            let nobody = Person.ID()
            await #expect(throws: Refusal(.personNotFound, nobody.text)) {
                let act = try RecordMeeting(draft, meetingOn: meeting, present: [nobody])
                return try await office.door.perform(act, by: office.chairman)
            }
            #expect(throws: Refusal(.meetingNeeded)) { try RecordMeeting(draft, meetingOn: meeting, present: []) }
            await #expect(throws: Refusal(.dayInFuture, CalendarDay.latest.iso)) {
                let act = try RecordMeeting(draft, meetingOn: .latest, present: present)
                return try await office.door.perform(act, by: office.chairman)
            }
        }
    }

    @Test func `one from paper needs its document and a leader's word`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let leader = office.chairman.account.id
            let bare = try await office.draft(.reminder, .writing)
            #expect(throws: Refusal(.documentNeeded)) {
                try RecordPaperReminder(bare, issuedOn: meeting, leader: leader)
            }
            let draft = try await office.draft(.reminder, .writing, document: try paper())
            let act = try RecordPaperReminder(
                draft,
                issuedOn: .test(2025, 12, 15),
                servedOn: .test(2025, 12, 16),
                leader: leader
            )
            let recorded = try await office.door.perform(act, by: office.clerk)
            #expect(recorded.origin == .paper && recorded.issue?.reviewYear == 2026)
            #expect(recorded.force(asOf: meeting) == .issued)
            await #expect(throws: Refusal(.confirmationNeeded, recorded.id.text)) {
                try await office.door.perform(ConfirmReminder(recorded.id, document: try paper()), by: office.clerk)
            }
            let confirmed = try await office.door.perform(ConfirmReminder(recorded.id), by: office.deputy)
            #expect(confirmed.isInForce(asOf: meeting) && confirmed.servedOn == .test(2025, 12, 16))
            try await office.expectSound()
        }
    }
}

extension ReminderOffice {
    /// A reminder the clerk recorded for the chairman, the official present.
    fileprivate func recordedByClerk(on day: CalendarDay) async throws -> Reminder {
        let act = try RecordMeeting(
            try await draft(.reminder, .meeting),
            meetingOn: day,
            present: [Person.ID(official.uuid), chairman.account.person],
            leader: chairman.account.id
        )
        return try await door.perform(act, by: clerk)
    }

    /// What was known at the end of a day.
    fileprivate func known(asOf day: CalendarDay) async throws -> [Reminder] {
        let (official, commune) = (official, commune.id)
        return try await installation.reading(self.commune) {
            try Reminder.list(of: commune, official: official, asOf: day, on: $0)
        }
    }
}
