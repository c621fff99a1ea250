import Accountability
import Actions
import Postgres
import Store
import StoreSupport
import Testing

/// Two persons take a wrong file out of force.
struct AnnulImportTests {
    private let file = RegisterFile(1)

    @Test func `one person proposes and cannot confirm, another confirms, and that is the end of it`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await installation.importing(RegisterExport([file]), exportedOn: .test(2026, 1, 10), to: commune)
            let wrong = RegisterExport([file.with { $0.finished = .test(2026, 1, 9) }, RegisterFile(2)])
            let batch = try await installation.importing(wrong, exportedOn: .test(2026, 1, 12), to: commune).batch
            let clerk = try await installation.addAccount(.clerk, to: commune)
            let chairman = try await installation.addAccount(.chairman, name: "Vũ Văn Hùng", to: commune)
            let door = installation.door

            #expect(try await door.annul(batch, reason: "Nhầm tệp", by: clerk) == .proposed)
            #expect(try await installation.codes() == [file.code, RegisterFile(2).code])
            await #expect(throws: Refusal(.secondPersonNeeded)) {
                try await door.annul(batch, reason: "Nhầm tệp", by: clerk)
            }
            await #expect(throws: Refusal(.secondPersonNeeded, batch.text)) {
                try await door.perform(ConfirmImportAnnulment(batch), by: clerk)
            }
            #expect(try await door.annul(batch, reason: "Nhầm tệp", by: chairman) == .annulled(files: 2))
            #expect(try await installation.codes() == [file.code])
            await #expect(throws: Refusal(.batchAnnulled, batch.text)) {
                try await door.annul(batch, reason: "Nhầm tệp", by: clerk)
            }
            await #expect(throws: Refusal(.batchAnnulled, batch.text)) {
                try await door.annul(batch, reason: "Nhầm tệp", by: chairman)
            }
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `two accounts of one person are one person`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let batch = try await installation.importing(
                RegisterExport([file]),
                exportedOn: .test(2026, 1, 10),
                to: commune
            ).batch
            let official = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            let asClerk = try await installation.addAccount(.clerk, official: official, to: commune)
            let asChairman = try await installation.addAccount(.viceChairman, official: official, to: commune)
            #expect(try await installation.door.annul(batch, reason: "Nhầm tệp", by: asClerk) == .proposed)
            await #expect(throws: Refusal(.secondPersonNeeded, batch.text)) {
                try await installation.door.annul(batch, reason: "Nhầm tệp", by: asChairman)
            }
        }
    }

    @Test func `the console may propose but is nobody's second person`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let export = RegisterExport([file])
            let batch = try await installation.importing(export, exportedOn: .test(2026, 1, 10), to: commune).batch
            let clerk = try await installation.addAccount(.clerk, to: commune)
            #expect(try await installation.door.annul(batch, reason: "Nhầm tệp", by: clerk) == .proposed)
            await #expect(throws: Refusal(.secondPersonNeeded, batch.text)) {
                try await installation.door.annul(batch, reason: "Nhầm tệp", by: .console(of: commune))
            }
            #expect(try await installation.codes() == [file.code])
        }
    }

    @Test func `a confirmation asked for twice answers the same`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let batch = try await installation.importing(
                RegisterExport([file]),
                exportedOn: .test(2026, 1, 10),
                to: commune
            ).batch
            let chairman = try await installation.addAccount(.chairman, to: commune)
            _ = try await installation.door.annul(batch, reason: "Nhầm tệp", by: .console(of: commune))
            let act = ConfirmImportAnnulment(batch)
            let annulled = try await installation.door.perform(act, by: chairman)
            #expect(annulled.id == batch && annulled.state == .annulled)
            #expect(try await installation.door.perform(act, by: chairman) == annulled)
        }
    }

    @Test func `a finding nobody said anything of ends with its export, and stood as of the days before`() async throws
    {
        try await LateFiles.with { late in
            let (door, monday) = (late.installation.door, TestInstallation.farMonday)
            let found = try await late.finding()
            let batches = try await late.installation.superuser("select batch_id::text from kc.import_batches")
            let batch = try #require(batches.first.flatMap { ImportBatch.ID(text: $0) })
            try await late.installation.travel(to: monday, in: late.commune)
            #expect(try await door.annul(batch, reason: "Nhầm tệp", by: late.clerk) == .proposed)
            #expect(try await door.annul(batch, reason: "Nhầm tệp", by: late.chairman) == .annulled(files: 1))
            let ended = try await late.finding()
            #expect(ended.id == found.id && ended.state == .annulled && ended.events.map(\.kind) == [.released])
            for identity in [Identity.console(of: late.commune.id), late.identity(of: late.an)] {
                let states = try await late.installation.database.transaction(as: identity, .snapshot) {
                    [commune = late.commune.id, an = late.an] db in
                    try [monday.adding(days: -1), monday].map { day in
                        try Finding.list(of: commune, official: an, asOf: day, on: db).map(\.state)
                    }
                }
                #expect(states == [[.detected], [.annulled]])
            }
        }
    }

    @Test func `an annulment needs a reason and a batch`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let nowhere = ImportBatch.ID()
            await #expect(throws: Refusal(.reasonNeeded)) {
                try await installation.door.annul(nowhere, reason: " ", by: .console(of: commune))
            }
            await #expect(throws: Refusal(.batchNotFound, nowhere.text)) {
                try await installation.door.annul(nowhere, reason: "Nhầm tệp", by: .console(of: commune))
            }
        }
    }

    @Test func `an annulled file that is imported again is a new batch in force`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let export = RegisterExport([file])
            let first = try await installation.importing(export, exportedOn: .test(2026, 1, 10), to: commune)
            let chairman = try await installation.addAccount(.chairman, to: commune)
            _ = try await installation.door.annul(first.batch, reason: "Nhầm tệp", by: .console(of: commune))
            _ = try await installation.door.annul(first.batch, reason: "Nhầm tệp", by: chairman)
            #expect(try await installation.codes().isEmpty)
            let second = try await installation.importing(export, exportedOn: .test(2026, 1, 11), to: commune)
            #expect(second.batch != first.batch)
            #expect(second.created == 1 && !second.isRepeat)
            #expect(try await installation.codes() == [file.code])
            let again = try await installation.importing(export, exportedOn: .test(2026, 1, 11), to: commune)
            #expect(again.batch == second.batch && again.isRepeat)
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }
}
