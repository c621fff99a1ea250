import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// The worst cases by name. After each of them ledger and records agree.
struct WorstCasesTests {
    @Test func `bulk lateness of 4 files is one reminder`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            var grounds: [Ground] = []
            for _ in 1...4 { grounds.append(try await office.incident().ground) }
            let draft = try await office.draft(
                .reminder,
                .meeting,
                on: try grounds.map { try ReminderDraft.Cited($0) }
            )
            let meeting = CalendarDay.test(2026, 3, 2)
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

    @Test func `a mistake a minute ago`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let ground = try await office.incident()
            let mistaken = try await office.issued(citing: [ground])
            await #expect(throws: Refusal(.notIssuer, mistaken.id.text)) {
                try await office.door.perform(try CancelReminder(mistaken.id, reason: "Nhầm"), by: office.clerk)
            }
            let act = try CancelReminder(mistaken.id, reason: "Nhầm người")
            let cancelled = try await office.door.perform(act, by: office.chairman)
            #expect(cancelled.force(asOf: .earliest) == .cancelled)
            #expect(try await office.door.perform(act, by: office.chairman) == cancelled)
            await #expect(throws: Refusal(.reminderEnded, mistaken.id.text)) {
                try await office.door.perform(AcknowledgeReminder(mistaken.id), by: office.himself)
            }
            let anew = try await office.issued(citing: [ground])
            let served = try await office.door.perform(try ServeReminder(anew.id, .handedOver), by: office.clerk)
            await #expect(throws: Refusal(.reminderServed, served.id.text)) {
                try await office.door.perform(try CancelReminder(served.id, reason: "Nhầm"), by: office.chairman)
            }
            try await office.expectSound()
        }
    }

    @Test func `a reminder of 20 December`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let before = try await office.issued(on: .test(2025, 12, 14))
            let after = try await office.issued(on: .test(2025, 12, 20))
            #expect(before.issue?.reviewYear == 2025 && before.issue?.countsThrough == .test(2025, 12, 14))
            #expect(after.issue?.reviewYear == 2026 && after.issue?.countsThrough == .test(2026, 12, 14))
            let late = try await office.door.perform(AcknowledgeReminder(before.id), by: office.himself)
            #expect(late.isInForce(asOf: .test(2025, 12, 14)) && !late.isInForce(asOf: .test(2025, 12, 15)))
            let next = try await office.door.perform(AcknowledgeReminder(after.id), by: office.himself)
            #expect(next.isInForce(asOf: .test(2026, 12, 14)) && !next.isInForce(asOf: .test(2026, 12, 15)))
            try await office.expectSound()
        }
    }

    @Test func `a commune with one leader`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let official = try await installation.addOfficial("Nguyễn Văn An", to: commune)
            let himself = try await installation.addAccount(.official, official: official, to: commune)
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let clerk = try await installation.addAccount(.clerk, name: "Đinh Văn Khoa", to: commune)
            let incident = try await installation.door.perform(PlantIncident(official: official), by: clerk)
            let draft = try ReminderDraft(
                official: official,
                kind: .reminder,
                form: .oral,
                text: "Đến muộn",
                cited: [try ReminderDraft.Cited(.incident(incident), reason: "Đã giải trình miệng")]
            )
            let issued = try await installation.door.perform(try IssueReminder(draft), by: chairman)
            _ = try await installation.door.perform(AcknowledgeReminder(issued.id), by: himself)
            let plea = try RequestReconsideration(issued.id, text: "Hôm đó tôi đi họp ở huyện")
            let pending = try await installation.door.perform(plea, by: himself)
            #expect(pending.isProvisional(asOf: .test(2026, 1, 1)))
            let alone = Reminder.Decision(outcome: .upheld, reason: "Đúng", way: .anotherLeader)
            await #expect(throws: Refusal(.deciderInvolved, issued.id.text)) {
                try await installation.door.perform(try DecideReconsideration(issued.id, alone), by: chairman)
            }
            await #expect(throws: Refusal(.notAllowed)) {
                try await installation.door.perform(try DecideReconsideration(issued.id, alone), by: clerk)
            }
            let above = Reminder.Decision(
                outcome: .overturned,
                reason: "Có giấy mời họp",
                way: .superior(authority: "UBND tỉnh", letter: try paper("45/CV-UBND"))
            )
            let decided = try await installation.door.perform(try DecideReconsideration(issued.id, above), by: clerk)
            #expect(decided.force(asOf: .earliest) == .overturned)
            #expect(decided.decision?.way.isException == true)
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `the chairman himself late`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let leader = try await installation.addOfficial("Trần Văn Lực", to: office.commune)
            _ = try await installation.addAccount(.chairman, official: leader, to: office.commune)
            let draft = try await office.draft(of: leader)
            await #expect(throws: Refusal(.chairmanSubject)) {
                try await office.door.perform(try IssueReminder(draft), by: office.chairman)
            }
            try await office.expectSound()
        }
    }

    @Test func `an official who left`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let kept = try await office.acknowledged()
            let open = try await office.issued()
            let draft = try await office.draft()
            let drafted = try await office.door.perform(try DraftReminder(try await office.draft()), by: office.clerk)
            try await installation.depart(office.official, by: office.clerk)
            await #expect(throws: Refusal(.officialLeft, "2026-01-31")) {
                try await office.door.perform(try IssueReminder(draft), by: office.chairman)
            }
            #expect(try await office.now(kept).isInForce(asOf: .test(2026, 1, 31)))
            #expect(try await office.now(open).stands)
            #expect(try await office.now(drafted).force(asOf: .earliest) == .cancelled)
            try await office.expectSound()
        }
    }

    @Test func `a repeated request after a lost answer`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let draft = try await office.draft()
            let id = Reminder.ID()
            let act = try IssueReminder(draft, id: id)
            let first = try await office.door.perform(act, by: office.chairman)
            #expect(try await office.door.perform(act, by: office.chairman) == first)
            let other = try IssueReminder(try await office.draft(.criticism), id: id)
            await #expect(throws: Refusal(.actIDReused)) {
                try await office.door.perform(other, by: office.chairman)
            }
            let receipt = AcknowledgeReminder(first.id)
            let received = try await office.door.perform(receipt, by: office.himself)
            #expect(try await office.door.perform(receipt, by: office.himself) == received)
            #expect(try await installation.superuser("select count(*)::text from kc.reminder_events") == ["2"])
            try await office.expectSound()
        }
    }
}
