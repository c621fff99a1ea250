import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Schema
import Store
import StoreSupport
import Testing

/// A ground vanishes under a reminder.
struct VanishedGroundTests {
    @Test func `a reminder stands while one ground is left and is annulled with the last`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let grounds = [try await office.incident(), try await office.incident()]
            let issued = try await office.issued(citing: grounds)
            _ = try await office.door.perform(AcknowledgeReminder(issued.id), by: office.himself)
            try await office.door.perform(VanishGround(ground: grounds[0].ground), by: office.clerk)
            let one = try await office.now(issued)
            #expect(one.isInForce(asOf: .earliest) && one.grounds.map(\.ground) == [grounds[1].ground])
            #expect(try await office.issued(citing: [grounds[0]]).issue?.number == 2)
            try await office.door.perform(VanishGround(ground: grounds[1].ground), by: office.clerk)
            #expect(try await office.now(issued).force(asOf: .earliest) == .annulled)
            #expect(
                try await office.notices().filter { $0.hasPrefix("reminder.annulled") } == [
                    "reminder.annulled chairman", "reminder.annulled official",
                ]
            )
            try await office.expectSound()
        }
    }

    @Test func `a draft given after one of its grounds vanished holds only what is left`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let grounds = [try await office.incident(), try await office.incident()]
            let draft = try await office.draft(on: grounds)
            let drafted = try await office.door.perform(try DraftReminder(draft), by: office.clerk)
            try await office.door.perform(VanishGround(ground: grounds[0].ground), by: office.clerk)
            let given = try await office.door.perform(IssueDraftedReminder(drafted.id), by: office.chairman)
            #expect(given.grounds.map(\.ground) == [grounds[1].ground])
            let guarded = try await installation.superuser("select matter from kc.reminder_guards")
            #expect(guarded == [given.cited[1].matter])
            try await office.expectSound()
            #expect(try await office.issued(citing: [grounds[0]]).issue?.number == 2)
            try await office.expectSound()
        }
    }

    @Test func `guards of vanished grounds that were left behind go with the migration`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let grounds = [try await office.incident(), try await office.incident()]
            let issued = try await office.issued(citing: grounds)
            try await office.door.perform(VanishGround(ground: grounds[0].ground), by: office.clerk)
            try await installation.tamper(
                """
                insert into kc.reminder_guards
                select commune_id, official_id, matter, reminder_id from kc.reminder_grounds where number = 1
                """
            )
            #expect(try await !installation.keeper.verify(office.commune).isSound)
            let mending = try #require(Schema.migrations.first { $0.name == "mend_reminders" })
            try await installation.tamper(mending.sql)
            let guarded = try await installation.superuser("select matter from kc.reminder_guards")
            #expect(guarded == [issued.cited[1].matter])
            try await office.expectSound()
        }
    }

    @Test func `what was withdrawn is left as it is`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let ground = try await office.incident()
            let issued = try await office.issued(citing: [ground])
            let withdrawn = try await office.door.perform(
                try WithdrawReminder(issued.id, reason: "Nhầm người"),
                by: office.chairman
            )
            try await office.door.perform(VanishGround(ground: ground.ground), by: office.clerk)
            #expect(try await office.now(issued) == withdrawn)
            try await office.expectSound()
        }
    }
}

/// Takes a ground away, as annulling a finding or an incident does in passing.
private struct VanishGround: Act {
    static let kind = "ground.vanished"
    static let permission = Permission.recordIncident

    let id = UUID()
    let ground: Ground

    var content: JSON { [:] }

    func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Void> {
        try Reminder.annulForVanishedGround(ground, in: scope)
        return .recorded(())
    }

    func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws {}
}
