import Accountability
import Actions
import FoundationEssentials
import Store
import StoreSupport
import Testing

/// A reminder reaches the official, or does not.
struct ServeReminderTests {
    private let march = CalendarDay.test(2026, 3, 2)

    @Test func `handed over it counts, and he may still say that he has it`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let issued = try await office.issued(on: march)
            let act = try ServeReminder(issued.id, .handedOver, on: .test(2026, 3, 3), version: 1)
            let served = try await office.door.perform(act, by: office.head)
            #expect(served.service == .served(.test(2026, 3, 3), .inPerson))
            #expect(try await office.door.perform(act, by: office.head) == served)
            let acknowledged = try await office.door.perform(AcknowledgeReminder(issued.id), by: office.himself)
            #expect(acknowledged.servedOn == .test(2026, 3, 3) && acknowledged.isAcknowledged)
            await #expect(throws: Refusal(.reminderServed, issued.id.text)) {
                try await office.door.perform(try ServeReminder(issued.id, .handedOver), by: office.clerk)
            }
            try await office.expectSound()
        }
    }

    @Test func `a refusal needs two witnesses who have no part in it`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let issued = try await office.issued(on: march)
            let (clerk, head, leader) = (
                office.clerk.account.person, office.head.account.person, office.chairman.account.person
            )
            #expect(throws: Refusal(.witnessesNeeded)) { try Reminder.Witnesses(clerk, clerk) }
            for other in [leader, Person.ID(office.official.uuid)] {
                await #expect(throws: Refusal(.witnessesNeeded, issued.id.text)) {
                    let witnesses = try Reminder.Witnesses(clerk, other)
                    return try await office.door.perform(
                        try ServeReminder(issued.id, .refused(witnesses)),
                        by: office.clerk
                    )
                }
            }
            let nobody = Person.ID()
            await #expect(throws: Refusal(.personNotFound, nobody.text)) {
                let witnesses = try Reminder.Witnesses(clerk, nobody)
                return try await office.door.perform(
                    try ServeReminder(issued.id, .refused(witnesses)),
                    by: office.clerk
                )
            }
            let refused = try await office.door.perform(
                try ServeReminder(issued.id, .refused(try Reminder.Witnesses(clerk, head))),
                by: office.clerk
            )
            #expect(refused.isInForce(asOf: march))
            try await office.expectSound()
        }
    }

    @Test func `it is deemed served after two attempts and the working days after them`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let issued = try await office.issued(on: march)
            await #expect(throws: Refusal(.attemptsNeeded, issued.id.text)) {
                try await office.door.perform(try ServeReminder(issued.id, .deemed), by: office.clerk)
            }
            for day in [CalendarDay.test(2026, 3, 3), .test(2026, 3, 5)] {
                _ = try await office.door.perform(
                    try ServeReminder(issued.id, .attempted(how: "Không có ở phòng làm việc"), on: day),
                    by: office.clerk
                )
            }
            // 6 March, and over the weekend 9 and 10 March.
            await #expect(throws: Refusal(.attemptsNeeded, "2026-03-10")) {
                try await office.door.perform(
                    try ServeReminder(issued.id, .deemed, on: .test(2026, 3, 10)),
                    by: office.clerk
                )
            }
            let deemed = try await office.door.perform(
                try ServeReminder(issued.id, .deemed, on: .test(2026, 3, 11)),
                by: office.clerk
            )
            #expect(deemed.service == .deemed(.test(2026, 3, 11)) && deemed.isInForce(asOf: march))
            try await office.expectSound()
        }
    }

    @Test func `only he himself acknowledges, and nobody else's reminder is known to him`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let issued = try await office.issued()
            let other = try await installation.addOfficial("Phạm Thị Dung", to: office.commune)
            let colleague = try await installation.addAccount(.official, official: other, to: office.commune)
            for author in [colleague, office.head, office.chairman] {
                await #expect(throws: Refusal(.reminderNotFound, issued.id.text)) {
                    try await office.door.perform(AcknowledgeReminder(issued.id), by: author)
                }
            }
            await #expect(throws: Refusal(.notAllowed)) {
                try await office.door.perform(try ServeReminder(issued.id, .handedOver), by: office.himself)
            }
            await #expect(throws: Refusal(.dayInFuture, CalendarDay.latest.iso)) {
                try await office.door.perform(try ServeReminder(issued.id, .handedOver, on: .latest), by: office.clerk)
            }
            await #expect(throws: Refusal(.changedMeanwhile)) {
                try await office.door.perform(try ServeReminder(issued.id, .handedOver, version: 3), by: office.clerk)
            }
        }
    }

    @Test func `its issuer or the chairman withdraws it, with a reason`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let issued = try await office.acknowledged(by: office.deputy)
            #expect(throws: Refusal(.reasonNeeded)) { try WithdrawReminder(issued.id, reason: " ") }
            await #expect(throws: Refusal(.notIssuer, issued.id.text)) {
                try await office.door.perform(try WithdrawReminder(issued.id, reason: "Nhầm"), by: office.head)
            }
            let act = try WithdrawReminder(issued.id, reason: "Có giấy đi họp")
            let withdrawn = try await office.door.perform(act, by: office.chairman)
            #expect(withdrawn.force(asOf: .earliest) == .withdrawn)
            #expect(try await office.door.perform(act, by: office.chairman) == withdrawn)
            #expect(
                try await office.notices() == [
                    "reminder.issued official", "reminder.withdrawn official", "reminder.withdrawn vice_chairman",
                ]
            )
            await #expect(throws: Refusal(.reminderEnded, issued.id.text)) {
                try await office.door.perform(try WithdrawReminder(issued.id, reason: "Nhầm"), by: office.deputy)
            }
            try await office.expectSound()
        }
    }
}
