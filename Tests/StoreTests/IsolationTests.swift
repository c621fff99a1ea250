import Accountability
import Actions
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// What exists for whom, through every read of the store.
struct IsolationTests {
    @Test func `a commune's identity sees nothing of another commune in any read`() async throws {
        try await withInstallation { installation in
            let busy = try await BusyCommune(in: installation)
            let other = try await installation.addCommune(code: "H23.45.99", name: "Xã Bên Cạnh")
            let stranger = Identity.console(of: other.id)
            let (commune, batch) = (busy.commune.id, busy.january)
            let seen = try await installation.database.transaction(as: stranger, .snapshot) { db -> [String: Int] in
                var entries = 0
                try LedgerEntry.forEach(of: commune, on: db) { _ in entries += 1 }
                try LedgerEntry.forEachHash(of: commune, after: 0, on: db) { _ in entries += 1 }
                return [
                    "communes": try Commune.find(commune, on: db) == nil ? 0 : 1,
                    "batches": try ImportBatch.list(of: commune, on: db).count,
                    "batch": try ImportBatch.find(batch, of: commune, on: db) == nil ? 0 : 1,
                    "newest": try ImportBatch.newestExport(notAfter: .latest, of: commune, on: db) == nil ? 0 : 1,
                    "proposer": try ImportBatch.annulmentProposer(of: busy.annulled, in: commune, on: db) == nil
                        ? 0 : 1,
                    "changes": try ImportBatch.changedFiles(of: batch, in: commune, on: db),
                    "officials": try Official.list(of: commune, on: db).count,
                    "accounts": try Account.list(of: commune, on: db).count,
                    "spellings": try RegisterOfficer.ids(of: commune, on: db).count,
                    "matches": try RegisterOfficer.officialsNamed(["nguyễn văn an"], of: commune, on: db).count,
                    "units": try OrgUnit.find(name: "Phòng Kinh tế", of: commune, on: db) == nil ? 0 : 1,
                    "policy": try Policy.inForce(on: .latest, of: commune, on: db) == nil ? 0 : 1,
                    "head": try LedgerHead.read(of: commune, on: db) == nil ? 0 : 1,
                    "notes": try Checkpoint.notes(of: commune, on: db).count,
                    "entries": entries,
                ]
            }
            for (read, count) in seen { #expect(count == 0, "\(read)") }
            // A period begins with what its register knows, and another commune's is refused at once.
            let error = await #expect(throws: PostgresError.self) {
                try await installation.database.transaction(as: stranger, .snapshot) { db in
                    try RegisterPeriod(from: .earliest, to: .latest, asOf: .latest, of: commune, on: db).columns
                }
            }
            #expect(error?.sqlState == "KC002")
        }
    }

    @Test func `the class of officials has no way to the files, nor the class that signs people in`() async throws {
        try await withInstallation { installation in
            let busy = try await BusyCommune(in: installation)
            let commune = busy.commune.id
            for identityClass in [IdentityClass.official, .auth] {
                let identity = Identity(commune: commune, identityClass: identityClass, person: .zero)
                let error = await #expect(throws: PostgresError.self) {
                    try await installation.database.transaction(as: identity, .read) { db in
                        try db.query("select code from kc.dossiers").count
                    }
                }
                #expect(error?.sqlState == "42501")
            }
        }
    }

    @Test func `an official sees the findings that are his and nobody else's`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let an = try await installation.addOfficial("Nguyễn Văn An", to: commune)
            let dung = try await installation.addOfficial("Phạm Thị Dung", to: commune)
            let files = [
                RegisterFile(1, due: .test(2026, 1, 8)),
                RegisterFile(2, due: .test(2026, 1, 8), officer: "Phạm Thị Dung"),
                RegisterFile(3, due: .test(2026, 1, 8), officer: "Hồ Văn Lâm"),
            ]
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 2, 1), to: commune)
            try await installation.door.scan(asOf: .test(2026, 2, 1), by: .console(of: commune))
            for (official, code) in [(an, files[0].code), (dung, files[1].code)] {
                let identity = Identity(commune: commune.id, identityClass: .official, person: Person.ID(official.uuid))
                let codes = try await installation.database.transaction(as: identity, .read) { db in
                    try db.query("select code from kc.findings").map { try $0.value("code", as: String.self) }
                }
                #expect(codes == [code])
            }
        }
    }

    @Test(arguments: [
        "update kc.communes set name = 'x'", "delete from kc.findings", "truncate kc.ledger_entries cascade",
        "update kc.ledger_bodies set body = '{}'", "delete from kc.import_batches",
    ])
    func `facts refuse change by everybody, the superuser with triggers on included`(statement: String) async throws {
        try await withInstallation { installation in
            _ = try await BusyCommune(in: installation)
            let error = await #expect(throws: PostgresError.self) { try await installation.asSuperuser(statement) }
            #expect(error?.sqlState == "KC010")
        }
    }
}
