import Accountability
import Actions
import Ledger
import Postgres
import Reports
import Store
import StoreSupport
import Testing

/// What is told of the days on which an export stood that was annulled since.
struct AnnulledExportTests {
    private static let exportedOn = CalendarDay.test(2026, 1, 20)

    private static func late(_ serial: Int) -> RegisterFile {
        RegisterFile(serial, finished: .test(2026, 1, 16), status: .delivered)
    }

    @Test func `a day is told as the register stood then, and days after as if the wrong export had never been`()
        async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let an = try await installation.addOfficial("Nguyễn Văn An", to: commune)
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let monday = TestInstallation.farMonday
            let summary = { (day: CalendarDay) in
                try await installation.summary(of: commune, from: .test(2026, 1, 1), to: .test(2026, 12, 31), asOf: day)
            }
            let record = { (day: CalendarDay) in
                try await installation.reading(commune) { db in
                    let query = OfficialRecord.Query(
                        of: an,
                        from: .test(2026, 1, 1),
                        to: .test(2026, 12, 31),
                        asOf: day
                    )
                    return try OfficialRecord(query, of: commune, on: db).report.json
                }
            }
            try await installation.travel(to: monday, in: commune)
            let wrong = RegisterExport([Self.late(1), Self.late(2)])
            let batch = try await installation.importing(wrong, exportedOn: Self.exportedOn, to: commune).batch
            let (told, ofAn) = (try await summary(monday).json, try await record(monday))
            #expect(try await summary(monday).figure("received.total") == 2)

            try await installation.travel(to: monday.adding(days: 1), in: commune)
            try await installation.annul(batch, by: chairman)
            #expect(try await summary(monday).json == told)
            #expect(try await record(monday) == ofAn)
            await #expect(throws: Refusal(.nothingImported)) { try await summary(monday.adding(days: 1)) }

            try await installation.travel(to: monday.adding(days: 2), in: commune)
            try await installation.importing(RegisterExport([Self.late(1)]), exportedOn: Self.exportedOn, to: commune)
            #expect(try await summary(monday).json == told)
            #expect(try await record(monday) == ofAn)
            #expect(try await summary(monday.adding(days: 2)).figure("received.total") == 1)
            // Before anything was taken in, a day is told by what speaks of it now.
            #expect(try await summary(Self.exportedOn).figure("received.total") == 1)
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `a scan finds nothing in an export that was annulled since, though it stood on the day scanned`()
        async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let wrong = RegisterExport([Self.late(1), Self.late(2)])
            let batch = try await installation.importing(wrong, exportedOn: Self.exportedOn, to: commune).batch
            try await installation.annul(batch, by: chairman)
            try await installation.importing(RegisterExport([Self.late(1)]), exportedOn: Self.exportedOn, to: commune)
            try await installation.tamper(
                "update kc.import_batches set recorded_at = '\(Self.exportedOn.iso) 08:00+07' where batch_id = '\(batch.text)'"
            )
            let stood = try await installation.summary(
                of: commune,
                from: .test(2026, 1, 1),
                to: .test(2026, 12, 31),
                asOf: Self.exportedOn
            )
            #expect(stood.figure("received.total") == 2)
            let found = try await installation.door.scan(asOf: Self.exportedOn, by: .console(of: commune))
            #expect(found.detected == 1)
        }
    }
}

extension TestInstallation {
    /// Two persons take an export out of force.
    fileprivate func annul(_ batch: ImportBatch.ID, by second: Author) async throws {
        _ = try await door.annul(batch, reason: "Nhầm tệp", by: .console(of: second.commune))
        _ = try await door.annul(batch, reason: "Nhầm tệp", by: second)
    }
}
