import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// A departure recorded by mistake: who comes back, and what stays ended.
struct AnnulDepartureTests {
    @Test func `who did not leave after all is reminded again, and what his departure ended stays ended`() async throws
    {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let console = Author.console(of: office.commune)
            let duty = try await installation.assign(office.official, by: console)
            let drafted = try await office.door.perform(try DraftReminder(try await office.draft()), by: office.clerk)
            let departure = try await installation.depart(office.official, by: office.clerk)
            await #expect(throws: Refusal(.officialLeft, "2026-01-31")) { try await office.issued() }

            let act = AnnulDeparture(departure.id, reason: .wrongPerson)
            let annulled = try await office.door.perform(act, by: office.clerk)
            #expect(annulled.annulment == "Ghi nhầm người" && annulled.id == departure.id)
            #expect(try await office.door.perform(act, by: office.clerk) == annulled)
            #expect(try await office.acknowledged().isInForce(asOf: try await installation.today()))
            try await installation.assign(office.official, procedure: "Hộ tịch", by: console)

            let duties = try await installation.assignments(of: office.commune)
            #expect(duties.first { $0.id == duty.id }?.end?.reason == "Chuyển công tác")
            #expect(try await office.now(drafted).force(asOf: .earliest) == .cancelled)
            try await office.expectSound()
        }
    }

    @Test func `his leaving can be recorded again, once`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let console = Author.console(of: commune)
            let official = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            let first = try RecordDeparture(
                official: official,
                leftOn: .test(2026, 1, 31),
                kind: .transfer,
                document: "QĐ 88"
            )
            let mistaken = try await installation.door.perform(first, by: console)
            for day in [CalendarDay.test(2026, 2, 28), .test(2026, 3, 31)] {
                let standing = try await installation.reading(commune) { try Departure.of(official, on: $0) }
                let annul = AnnulDeparture(try #require(standing?.id), reason: .wrongDetails)
                _ = try await installation.door.perform(annul, by: console)
                let again = try await installation.depart(official, on: day, by: console)
                #expect(again.annulment == nil)
                await #expect(throws: Refusal(.officialLeft, day.iso)) {
                    try await installation.depart(official, on: day, by: console)
                }
            }
            let known = try await installation.reading(commune) { try Departure.list(of: commune.id, on: $0) }
            #expect(known.map { $0.annulment == nil } == [false, false, true])
            // A repeated request for what was annulled since says how that stands, and records nothing.
            let repeated = try await installation.door.perform(first, by: console)
            #expect(repeated.id == mistaken.id && repeated.annulment == Departure.Annulment.wrongDetails.title)
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `of oneself, of nobody or a second time it is refused`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let console = Author.console(of: commune)
            let official = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            let himself = try await installation.addAccount(.official, official: official, to: commune)
            let departure = try await installation.depart(official, by: console)
            let annul = { AnnulDeparture(departure.id, reason: .wrongPerson) }
            await #expect(throws: Refusal(.notAllowed)) {
                try await installation.door.perform(annul(), by: himself)
            }
            let clerk = try await installation.addAccount(.clerk, to: commune)
            let nothing = Departure.ID()
            await #expect(throws: Refusal(.departureNotFound, nothing.text)) {
                try await installation.door.perform(AnnulDeparture(nothing, reason: .stays), by: clerk)
            }
            _ = try await installation.door.perform(annul(), by: clerk)
            let own = try await installation.addAccount(.clerk, official: official, to: commune)
            await #expect(throws: Refusal(.ownCase)) { try await installation.door.perform(annul(), by: own) }
            await #expect(throws: Refusal(.alreadyEnded)) {
                try await installation.door.perform(annul(), by: clerk)
            }
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }
}
