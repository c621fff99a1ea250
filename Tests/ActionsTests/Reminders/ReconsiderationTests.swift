import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// An official asks to have a reminder reconsidered, and somebody else decides.
struct ReconsiderationTests {
    private func decision(
        _ outcome: Reminder.Decision.Outcome,
        _ way: Reminder.Decision.Way = .anotherLeader
    ) -> Reminder.Decision {
        Reminder.Decision(outcome: outcome, reason: "Đã đối chiếu sổ", way: way)
    }

    @Test func `within the window it is provisional until another leader decides`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let reminder = try await office.acknowledged(by: office.head)
            let through = try #require(reminder.issue).countsThrough
            let act = try RequestReconsideration(reminder.id, text: "Hôm đó tôi đi họp", lateCause: "Không chậm")
            let pending = try await office.door.perform(act, by: office.himself)
            #expect(pending.isProvisional(asOf: through) && pending.plea?.lateCause == nil)
            #expect(try await office.door.perform(act, by: office.himself) == pending)
            await #expect(throws: Refusal(.reconsiderationExists, reminder.id.text)) {
                try await office.door.perform(
                    try RequestReconsideration(reminder.id, text: "Lần nữa"),
                    by: office.himself
                )
            }
            await #expect(throws: Refusal(.notAllowed)) {
                try await office.door.perform(
                    try DecideReconsideration(reminder.id, decision(.upheld)),
                    by: office.head
                )
            }
            let decided = try DecideReconsideration(reminder.id, decision(.upheld), version: 3)
            let upheld = try await office.door.perform(decided, by: office.deputy)
            #expect(upheld.isInForce(asOf: through))
            #expect(try await office.door.perform(decided, by: office.deputy) == upheld)
            #expect(try await office.now(upheld) == upheld)
            await #expect(throws: Refusal(.reconsiderationNotFound, reminder.id.text)) {
                try await office.door.perform(
                    try DecideReconsideration(reminder.id, decision(.overturned)),
                    by: office.chairman
                )
            }
            try await office.expectSound()
        }
    }

    @Test func `after the window it needs a cause, which may not be accepted`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let issued = try await office.issued(on: .test(2026, 3, 2), by: office.deputy)
            _ = try await office.door.perform(
                try ServeReminder(issued.id, .handedOver, on: .test(2026, 3, 4)),
                by: office.clerk
            )
            await #expect(throws: Refusal(.reconsiderationTooLate, "2026-03-18")) {
                try await office.door.perform(
                    try RequestReconsideration(issued.id, text: "Sổ ghi sai"),
                    by: office.himself
                )
            }
            let late = try RequestReconsideration(issued.id, text: "Sổ ghi sai", lateCause: "Nằm viện")
            let pending = try await office.door.perform(late, by: office.himself)
            #expect(pending.isPleaLate && pending.isProvisional(asOf: .test(2026, 3, 18)))
            let declined = try await office.door.perform(
                try DecideReconsideration(issued.id, decision(.declined)),
                by: office.chairman
            )
            #expect(declined.isInForce(asOf: .test(2026, 3, 18)))
            try await office.expectSound()
        }
    }

    @Test func `where the chairman issued the leaders decide together, without the official`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let reminder = try await office.acknowledged()
            _ = try await office.door.perform(
                try RequestReconsideration(reminder.id, text: "Hôm đó tôi đi họp"),
                by: office.himself
            )
            await #expect(throws: Refusal(.minutesNeeded, reminder.id.text)) {
                try await office.door.perform(
                    try DecideReconsideration(reminder.id, decision(.upheld)),
                    by: office.deputy
                )
            }
            let leaders = [office.chairman.account.person, office.deputy.account.person]
            let minutes = try await office.paper("Biên bản 7/BB")
            let together = { (members: [Person.ID]) in
                try DecideReconsideration(
                    reminder.id,
                    decision(.overturned, .collective(members: members, minutes: minutes))
                )
            }
            #expect(throws: Refusal(.minutesNeeded)) { try together([leaders[0], leaders[0]]) }
            await #expect(throws: Refusal(.deciderInvolved, reminder.id.text)) {
                try await office.door.perform(try together(leaders), by: office.chairman)
            }
            await #expect(throws: Refusal(.deciderInvolved, reminder.id.text)) {
                try await office.door.perform(
                    try together(leaders + [Person.ID(office.official.uuid)]),
                    by: office.deputy
                )
            }
            let decided = try await office.door.perform(try together(leaders), by: office.deputy)
            #expect(decided.force(asOf: .earliest) == .overturned)
            #expect(try await office.now(decided) == decided)
            let told = try await office.installation.superuser(
                "select kind || ' ' || subject from kc.notices where person_id = \(office.inspector.account.person)"
            )
            #expect(told == ["exception.recorded exceptions"], "an inspector opens no reminder")
            try await office.expectSound()
        }
    }

    @Test func `a clerk decides alone only by a leader's lent power, and the entry names it`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let reminder = try await office.acknowledged(by: office.deputy)
            let plea = try RequestReconsideration(reminder.id, text: "Hôm đó tôi đi họp")
            let pending = try await office.door.perform(plea, by: office.himself)
            let today = try #require(pending.events.last).happenedOn
            let before = try DecideReconsideration(reminder.id, decision(.upheld), on: today.adding(days: -1))
            await #expect(throws: Refusal(.periodReversed, today.iso)) {
                try await office.door.perform(before, by: office.chairman)
            }
            let act = try DecideReconsideration(reminder.id, decision(.upheld))
            await #expect(throws: Refusal(.notAllowed)) { try await office.door.perform(act, by: office.clerk) }
            let lent = try await installation.delegate(
                [.decideReconsideration],
                to: office.clerk,
                from: today,
                through: today.adding(days: 1),
                by: office.chairman
            )
            let acting = Author(commune: office.commune, account: office.clerk.account, delegations: [lent])
            #expect(try await office.door.perform(act, by: acting).decision?.outcome == .upheld)
            #expect(try await office.lastEntry()["delegations"]?.array == [.id(lent.id)])
            try await office.expectSound()
        }
    }

    @Test func `a decision may leave a milder reminder on fewer grounds, and the one it drops is not given again`()
        async throws
    {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let grounds = [try await office.incident(), try await office.incident()]
            let issued = try await office.issued(.criticism, by: office.deputy, citing: grounds)
            _ = try await office.door.perform(AcknowledgeReminder(issued.id), by: office.himself)
            _ = try await office.door.perform(
                try RequestReconsideration(issued.id, text: "Ngày thứ hai tôi có mặt"),
                by: office.himself
            )
            let varied = try await office.door.perform(
                try DecideReconsideration(
                    issued.id,
                    decision(.varied(.init(kind: .reminder, text: "Vắng mặt một lần", dropped: [2])))
                ),
                by: office.chairman
            )
            #expect(varied.kind == .reminder && varied.text == "Vắng mặt một lần")
            #expect(varied.grounds.map(\.number) == [1])
            #expect(varied.isInForce(asOf: .earliest))
            #expect(try await office.now(varied) == varied)
            #expect(try await installation.superuser("select count(*)::text from kc.reminder_guards") == ["1"])
            await #expect(throws: Refusal(.groundCleared, issued.cited[1].matter)) {
                try await office.issued(by: office.deputy, citing: [grounds[1]])
            }
            try await office.expectSound()
        }
    }

    @Test func `what was overturned is given again by nobody, neither at once nor from a draft`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let ground = try await office.incident()
            let draft = try await office.draft(on: [ground])
            let waiting = try await office.door.perform(try DraftReminder(draft), by: office.clerk)
            let issued = try await office.issued(by: office.deputy, citing: [ground])
            _ = try await office.door.perform(AcknowledgeReminder(issued.id), by: office.himself)
            _ = try await office.door.perform(
                try RequestReconsideration(issued.id, text: "Hôm đó tôi đi họp"),
                by: office.himself
            )
            let overturned = try DecideReconsideration(issued.id, decision(.overturned))
            _ = try await office.door.perform(overturned, by: office.chairman)
            let refusal = Refusal(.groundCleared, issued.cited[0].matter)
            await #expect(throws: refusal) { try await office.issued(by: office.deputy, citing: [ground]) }
            await #expect(throws: refusal) {
                try await office.door.perform(try DraftReminder(draft), by: office.clerk)
            }
            await #expect(throws: refusal) {
                try await office.door.perform(IssueDraftedReminder(waiting.id), by: office.deputy)
            }
            try await office.expectSound()
        }
    }

    @Test func `nobody asks for another, and nobody asks before he has it`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let issued = try await office.issued()
            await #expect(throws: Refusal(.reminderNotServed, issued.id.text)) {
                try await office.door.perform(try RequestReconsideration(issued.id, text: "Sai"), by: office.himself)
            }
            await #expect(throws: Refusal(.reminderNotFound, issued.id.text)) {
                try await office.door.perform(try RequestReconsideration(issued.id, text: "Sai"), by: office.head)
            }
            #expect(throws: Refusal(.reasonNeeded)) { try RequestReconsideration(issued.id, text: "\n") }
            #expect(throws: Refusal(.reasonNeeded)) {
                try DecideReconsideration(issued.id, .init(outcome: .upheld, reason: "", way: .anotherLeader))
            }
        }
    }

    @Test func `a guard nobody released and one that is missing are noticed`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let issued = try await office.issued()
            let matter = try #require(issued.grounds.first).matter
            for script in [
                "delete from kc.reminder_guards", "update kc.reminder_guards set official_id = gen_random_uuid()",
            ] {
                try await installation.tamper("create table kept as table kc.reminder_guards; " + script)
                let found = try await installation.keeper.verify(office.commune).records
                #expect(found.allSatisfy { $0.table == "reminder_guards" && $0.subject == matter } && !found.isEmpty)
                try await installation.tamper(
                    "delete from kc.reminder_guards; insert into kc.reminder_guards table kept; drop table kept"
                )
            }
            try await office.expectSound()
        }
    }
}
