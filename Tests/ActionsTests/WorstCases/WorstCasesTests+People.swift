import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// What people's places bring about.
extension WorstCasesTests {
    @Test func `a verbal criticism in a meeting`() async throws {
        try await LateFiles.with { late in
            let finding = try await late.confirm(late.finding(), late.an)
            let meeting = CalendarDay.test(2026, 3, 2)
            let draft = try ReminderDraft(
                official: late.an,
                kind: .criticism,
                form: .meeting,
                text: "Trả kết quả muộn, người dân phải chờ",
                cited: [ReminderDraft.Cited(finding.ground)]
            )
            let heard = try RecordMeeting.Heard(
                finding.ground,
                cause: "workload",
                text: "Tuần đó tôi nhận nhiều hồ sơ hơn mọi khi",
                outcome: .rejected,
                reason: "Không báo trước với Trưởng phòng"
            )
            let leaders = [late.chairman.account.person, late.head.account.person]
            let present = leaders + [Person.ID(late.an.uuid)]
            // Nobody is criticised unheard.
            await #expect(throws: Refusal(.groundNotSupported, finding.matter)) {
                try await late.door.perform(
                    try RecordMeeting(draft, meetingOn: meeting, present: present),
                    by: late.chairman
                )
            }
            let act = try RecordMeeting(draft, meetingOn: meeting, present: present, heard: [heard])
            let recorded = try await late.door.perform(act, by: late.chairman)
            #expect(try await late.door.perform(act, by: late.chairman) == recorded)
            // Presence is service.
            #expect(recorded.service == .served(meeting, .meeting) && recorded.kind == .criticism)
            #expect(recorded.issuedOn == meeting && recorded.issue?.present.count == 3)
            #expect(recorded.isInForce(asOf: meeting))
            // The explanation and the verdict are facts of their own.
            let duty = try await late.now(try #require(recorded.grounds.first?.request))
            #expect(duty.origin == .meeting && duty.submission?.method == .atMeeting && duty.state == .rejected)
            #expect(duty.verdict?.decidedBy == late.chairman.account.id)
            // The day it happened and the moment it was recorded are kept apart.
            #expect(duty.events.allSatisfy { $0.happenedOn == meeting && $0.recordedAt.day > meeting })
            #expect(recorded.recordedAt.day > meeting)
            #expect(try await late.summary(asOf: meeting).figure("reminders.issued") == 0)
            #expect(try await late.summary().figure("reminders.issued") == 1)
        }
    }

    @Test func `a commune with one leader`() async throws {
        try await LateFiles.with { late in
            let himself = try await late.himself()
            let inspector = try await late.installation.addAccount(.inspector, name: "Hồ Thị Lan", to: late.commune)
            let finding = try await late.confirm(late.finding(), late.an)
            _ = try await late.decided(.rejected, on: finding.ground, explainedBy: himself)
            let issued = try await late.reminded(on: [finding.ground])
            _ = try await late.door.perform(AcknowledgeReminder(issued.id), by: himself)
            let plea = try RequestReconsideration(issued.id, text: "Hôm đó tôi đi họp ở huyện")
            let pending = try await late.door.perform(plea, by: himself)
            #expect(pending.isProvisional(asOf: .test(2026, 1, 1)))
            // There is nobody else to decide, and the leaders together are the one who issued it.
            let leader = late.chairman.account.person
            let minutes = try await late.installation.paper("Biên bản 7/BB", about: issued.official, by: late.clerk)
            let letter = try await late.installation.paper("45/CV-UBND", about: issued.official, by: late.clerk)
            let ways: [Reminder.Decision.Way] = [
                .anotherLeader, .collective(members: [leader], minutes: minutes),
            ]
            for way in ways {
                let alone = Reminder.Decision(outcome: .upheld, reason: "Đúng", way: way)
                await #expect(throws: Refusal.self) {
                    try await late.door.perform(try DecideReconsideration(issued.id, alone), by: late.chairman)
                }
            }
            #expect(try await late.now(issued.id).isProvisional(asOf: .test(2026, 1, 1)))
            let alone = Reminder.Decision(outcome: .upheld, reason: "Đúng", way: .anotherLeader)
            await #expect(throws: Refusal(.notAllowed)) {
                try await late.door.perform(try DecideReconsideration(issued.id, alone), by: late.clerk)
            }
            // So the superior does, which the clerk records with the letter and the inspector is shown.
            let above = Reminder.Decision(
                outcome: .overturned,
                reason: "Có giấy mời họp",
                way: .superior(authority: "UBND tỉnh", letter: letter)
            )
            let decided = try await late.door.perform(try DecideReconsideration(issued.id, above), by: late.clerk)
            #expect(decided.force(asOf: .earliest) == .overturned)
            #expect(decided.decision?.way.isException == true)
            #expect(try await late.installation.told(inspector) == [.exceptionRecorded])
            #expect(try await late.summary().figure("reminders.overturned") == 1)
        }
    }

    @Test func `the chairman himself late`() async throws {
        try await LateFiles.with([]) { late in
            let leader = try await late.installation.addOfficial("Trần Văn Lực", to: late.commune)
            let himself = try await late.installation.addAccount(.chairman, official: leader, to: late.commune)
            let deputy = try await late.installation.addAccount(.viceChairman, name: "Bùi Thị Hà", to: late.commune)
            let inspector = try await late.installation.addAccount(.inspector, name: "Hồ Thị Lan", to: late.commune)
            try await late.scan([LateFiles.file(1).with { ($0.officer, $0.unit) = ("Trần Văn Lực", nil) }])
            let finding = try await late.finding()
            #expect(finding.hintedOfficial == leader)
            await #expect(throws: Refusal(.ownCase)) { try await late.confirm(finding, leader, by: himself) }
            try await late.confirm(finding, leader, by: deputy)
            // It is shown in his own row like anybody's.
            let excuse = try FindingDisposition.excused(reason: "Đi họp", evidence: "Giấy mời 3")
            await #expect(throws: Refusal(.ownCase)) { try await late.dispose(finding, excuse, by: himself) }
            #expect(try await late.own(leader).map(\.state) == [.needsExplanation])
            #expect(try await late.summary().figure("findings.detected") == 1)
            // It is reported upwards: the inspector is told, and shown the day and that the head of the commune was late.
            #expect(try await late.installation.told(inspector) == [.exceptionRecorded])
            let shown = try await late.installation.database.transaction(
                as: Identity(inspector.account, of: late.commune.id),
                .snapshot
            ) { [commune = late.commune.id] in try ExceptionalEvent.list(of: commune, on: $0) }
            #expect(shown.map(\.way) == [.leaderLate] && shown.map(\.noun) == ["findings"])
            // And he is never reminded inside, in whatever form, on whatever ground and by whomever.
            let incident = try await late.report(leader, kind: .workingHours)
            for ground in [finding.ground, incident.ground] {
                let draft = try late.draft(on: [ground], of: leader, reason: incident.ground == ground ? "Đã hỏi" : nil)
                let said = try ReminderDraft(
                    official: leader,
                    kind: .criticism,
                    form: .meeting,
                    text: "Ký chậm",
                    cited: draft.cited
                )
                let present = [deputy.account.person, himself.account.person]
                let subject = Refusal(.chairmanSubject)
                await #expect(throws: subject) {
                    try await late.door.perform(try DraftReminder(draft), by: late.clerk)
                }
                await #expect(throws: subject) { try await late.door.perform(try IssueReminder(draft), by: deputy) }
                await #expect(throws: subject) {
                    try await late.door.perform(
                        try RecordMeeting(said, meetingOn: .test(2026, 3, 2), present: present),
                        by: deputy
                    )
                }
                await #expect(throws: Refusal(.ownCase)) {
                    try await late.door.perform(try IssueReminder(draft), by: himself)
                }
            }
            #expect(try await late.summary().figure("reminders.issued") == 0)
            #expect(try await late.installation.superuser("select count(*)::text from kc.reminders") == ["0"])
        }
    }

    @Test func `an official who left`() async throws {
        try await LateFiles.with((1...4).map(LateFiles.file)) { late in
            let himself = try await late.himself()
            let found = try await late.findings()
            for finding in found { try await late.confirm(finding, late.an) }
            _ = try await late.decided(.rejected, on: found[0].ground, explainedBy: himself)
            let kept = try await late.reminded(on: [found[0].ground])
            _ = try await late.door.perform(AcknowledgeReminder(kept.id), by: himself)
            _ = try await late.decided(.rejected, on: found[1].ground, explainedBy: himself)
            let drafted = try await late.door.perform(
                try DraftReminder(try late.draft(on: [found[1].ground])),
                by: late.clerk
            )
            let open = try await late.asked(about: found[2].ground)
            let today = try await late.installation.today()
            try await late.installation.depart(late.an, on: today, successor: late.binh, by: late.clerk)

            // What was open ends, what counts is kept, and nothing new begins.
            #expect(try await late.now(open).state == .cancelled)
            #expect(try await late.now(drafted.id).force(asOf: .earliest) == .cancelled)
            #expect(try await late.now(kept.id).isInForce(asOf: today))
            #expect(try await late.summary(asOf: today).figure("reminders.in_force") == 1)
            let left = Refusal(.officialLeft, today.iso)
            // The last file was finished before he left: whose it was is asked anew, and until then nobody explains it.
            let unknown = Refusal(.responsibleUnknown, found[3].code)
            await #expect(throws: unknown) { try await late.asked(about: found[3].ground) }
            await #expect(throws: left) { try await late.reminded(on: [found[1].ground]) }
            await #expect(throws: left) {
                try await late.door.perform(try DraftReminder(try late.draft(on: [found[1].ground])), by: late.clerk)
            }
            // Open files go on with whoever has them now.
            let handed = try await late.confirm(found[3], late.binh, reason: "Bàn giao")
            #expect(try await late.now(late.asked(about: handed.ground)).official == late.binh)
            #expect(try await late.own(late.an).contains { $0.id == found[0].id })
        }
    }

    @Test func `two leaders deciding the same explanation at once`() async throws {
        try await LateFiles.with((1...6).map(LateFiles.file)) { late in
            let himself = try await late.himself()
            let deputy = try await late.installation.addAccount(.viceChairman, name: "Bùi Thị Hà", to: late.commune)
            for (place, finding) in try await late.findings().enumerated() {
                try await late.confirm(finding, late.an)
                let duty = try await late.asked(about: finding.ground)
                let answer = try SubmitExplanation(duty, cause: "absence", text: "Đi công tác")
                // Half of them decide on a version they have seen, half on what they find.
                let version = try await late.door.perform(answer, by: himself).version
                let seen = place.isMultiple(of: 2) ? version : nil
                let leaders: [(Author, ExplanationDuty.Verdict.Outcome)] = [
                    (late.chairman, .accepted), (deputy, .rejected),
                ]
                let told = try await withThrowingTaskGroup(of: (Account.ID, Refusal.Code?).self) { group in
                    for (author, outcome) in leaders {
                        group.addTask { (author.account.id, try await late.verdict(outcome, duty, seen, by: author)) }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                let decided = try await late.now(duty)
                #expect(decided.events.count == version + 1)
                let winner = try #require(decided.verdict?.decidedBy)
                // Whose verdict it is was told so, and the other why his is none.
                let refused = told.filter { $0.1 != nil }
                #expect(refused.map(\.0) == leaders.map(\.0.account.id).filter { $0 != winner })
                #expect(refused.map(\.1) == [seen == nil ? .explanationClosed : .changedMeanwhile])
                #expect(decided.state == (winner == late.chairman.account.id ? .accepted : .rejected))
            }
            let decided = try await late.installation.superuser(
                "select count(*)::text from kc.notices where kind = 'explanation.decided'"
            )
            #expect(decided == ["6"], "the official was told once of each")
        }
    }
}

extension LateFiles {
    /// Decides through another process; answers what the leader was refused with.
    fileprivate func verdict(
        _ outcome: ExplanationDuty.Verdict.Outcome,
        _ duty: ExplanationDuty.ID,
        _ version: Int?,
        by author: Author
    ) async throws -> Refusal.Code? {
        let act = try GiveVerdict(duty, outcome, reason: "Đã xem", confirmsObjectiveCause: false, version: version)
        do {
            _ = try await installation.withAnotherProcess { try await $0.door.perform(act, by: author) }
            return nil
        } catch let refusal as Refusal {
            return refusal.code
        }
    }
}
