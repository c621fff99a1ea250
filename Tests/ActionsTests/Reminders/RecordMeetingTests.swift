import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// What was said in a meeting, and what comes from paper.
struct RecordMeetingTests {
    private let meeting = CalendarDay.test(2026, 3, 2)

    @Test func `four explanations heard in one meeting are four verdicts and one reminder`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            var grounds: [Ground] = []
            for _ in 1...4 { grounds.append(try await office.incident().ground) }
            let draft = try await office.draft(
                .reminder,
                .meeting,
                on: try grounds.map { try ReminderDraft.Cited($0) }
            )
            let present = [Person.ID(office.official.uuid), office.chairman.account.person]
            let unheard = try RecordMeeting(draft, meetingOn: meeting, present: present)
            await #expect(throws: Refusal.self) { try await office.door.perform(unheard, by: office.chairman) }
            let act = try RecordMeeting(
                draft,
                meetingOn: meeting,
                present: present,
                heard: try grounds.map {
                    try RecordMeeting.Heard(
                        $0,
                        cause: "workload",
                        text: "Tuần đó tôi nhận nhiều hồ sơ hơn mọi khi",
                        outcome: .rejected,
                        reason: "Không báo trước với Trưởng phòng"
                    )
                }
            )
            let recorded = try await office.door.perform(act, by: office.chairman)
            #expect(recorded.grounds.count == 4 && recorded.issue?.number == 1)
            #expect(recorded.grounds.allSatisfy { $0.request != nil && $0.reason == nil })
            #expect(recorded.isInForce(asOf: meeting))
            let facts = try await installation.superuser(
                """
                select (select count(*) from kc.explanation_requests) || ' '
                       || (select count(*) from kc.explanation_events where kind = 'rejected') || ' '
                       || (select count(*) from kc.reminders)
                """
            )
            #expect(facts == ["4 4 1"])
            #expect(try await office.door.perform(act, by: office.chairman) == recorded)
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
            let act = ConfirmReminder(recorded.id, document: try await office.paper("Biên bản 03/BB-UBND"))
            let confirmed = try await office.door.perform(act, by: office.clerk)
            #expect(confirmed.isInForce(asOf: meeting))
            #expect(try await office.door.perform(act, by: office.clerk) == confirmed)
            try await office.expectSound()
        }
    }

    @Test func `another paper under the same id is another act, be it only its title or its scan`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let recorded = try await office.recordedByClerk(on: meeting)
            let first = try await office.paper("Biên bản 03/BB-UBND")
            let papers = [
                first, try SignedDocument(title: "Biên bản 04/BB-UBND", paper: try #require(first.paper)),
                try await office.paper("Biên bản 03/BB-UBND"),
            ]
            let confirmation = UUID()
            let drafting = Reminder.ID()
            let draft = try await office.draft(.reminder, .writing, document: papers[0])
            let confirmed = try await office.door.perform(
                ConfirmReminder(recorded.id, document: papers[0], id: confirmation),
                by: office.clerk
            )
            let drafted = try await office.door.perform(try DraftReminder(draft, id: drafting), by: office.clerk)
            #expect(confirmed.isInForce(asOf: meeting) && drafted.document == papers[0])
            for other in papers.dropFirst() {
                await #expect(throws: Refusal(.actIDReused)) {
                    let act = ConfirmReminder(recorded.id, document: other, id: confirmation)
                    return try await office.door.perform(act, by: office.clerk)
                }
                await #expect(throws: Refusal(.actIDReused)) {
                    let act = try DraftReminder(
                        try await office.draft(.reminder, .writing, on: draft.cited, document: other),
                        id: drafting
                    )
                    return try await office.door.perform(act, by: office.clerk)
                }
            }
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
            let leader = office.chairman.account.person
            let bare = try await office.draft(.reminder, .writing)
            #expect(throws: Refusal(.documentNeeded)) {
                try RecordPaperReminder(bare, issuedOn: meeting, issuer: leader, as: .chairman)
            }
            let draft = try await office.draft(.reminder, .writing, document: try await office.paper())
            let act = try RecordPaperReminder(
                draft,
                issuedOn: .test(2025, 12, 15),
                servedOn: .test(2025, 12, 16),
                issuer: leader,
                as: .chairman
            )
            let recorded = try await office.door.perform(act, by: office.clerk)
            #expect(recorded.origin == .paper && recorded.issue?.reviewYear == 2026)
            #expect(recorded.force(asOf: meeting) == .issued)
            await #expect(throws: Refusal(.confirmationNeeded, recorded.id.text)) {
                try await office.door.perform(
                    ConfirmReminder(recorded.id, document: try await office.paper()),
                    by: office.clerk
                )
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
}
