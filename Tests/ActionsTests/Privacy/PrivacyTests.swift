import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// Names that must not stay: applicants' nowhere, officials' not in the ledger.
struct PrivacyTests {
    private let applicants = ["Lưu Thị Mộng Huyền", "Tạ Quang Thắng"]

    @Test func `no applicant's name or number is left anywhere in the database`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            var files = (1...4).map { RegisterFile($0) }
            for index in files.indices { files[index].applicant = applicants[index % 2] }
            files[0].procedure = "Cấp giấy cho ông Tạ, điện thoại 0912345678"
            var export = RegisterExport(files)
            export.oddCells[files[1].code] = [.phone: "0987654321", .received: "31/02/2026"]
            export.oddCells[files[2].code] = [.phone: "0987654321", .status: "Gọi 0987654321"]
            try await installation.importing(export, exportedOn: .test(2026, 2, 1), to: commune) {
                $0.skipsRefused = true
            }
            let dump = try await installation.dump(except: []).joined(separator: "\n")
            let canonical = try await installation.superuser(
                "select convert_from(canonical, 'UTF8') from kc.import_files"
            )
            let everything = (dump + canonical.joined()).lowercased()
            #expect(everything.contains(files[0].code.lowercased()))
            for secret in applicants + ["Mộng", "Quang Thắng", "0912345678", "0987654321", "0900000000"] {
                #expect(!everything.contains(secret.lowercased()), "\(secret)")
            }
        }
    }

    @Test func `no official's name is in the ledger or in its export`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let names = ["Quách Thị Ngần", "Ngần Quách", "CB-Q77", "Hứa Văn Quyền", "Trịnh Kim Ngọc"]
            try await installation.addOfficial(names[0], aliases: [names[1]], staffCode: names[2], to: commune)
            _ = try await installation.addAccount(.chairman, name: names[4], to: commune)
            let files = [
                RegisterFile(1, due: .test(2026, 1, 8), officer: names[3]), RegisterFile(2, officer: names[0]),
            ]
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 2, 1), to: commune) {
                $0.createsOfficials = true
            }
            try await installation.door.scan(asOf: .test(2026, 2, 1), by: .console(of: commune))
            let folder = installation.folder + "/export"
            _ = try await installation.keeper.export(commune, to: folder)
            var ledger = try await installation.superuser("select body from kc.ledger_bodies").joined(separator: "\n")
            for file in ["entries.jsonl", "checkpoints.txt"] {
                ledger += try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            }
            #expect(ledger.contains("official.added"))
            for name in names {
                #expect(!ledger.lowercased().contains(name.lowercased()), "\(name)")
                #expect(!ledger.contains(Folding.fold(name)), "\(name)")
            }
        }
    }

    @Test func `no name reaches an error's own words`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            var export = RegisterExport([RegisterFile(1).with { $0.applicant = applicants[0] }])
            export.oddCells[RegisterFile(1).code] = [.received: "sai"]
            let refused = await #expect(throws: RefusedRows.self) {
                try await installation.importing(export, exportedOn: .test(2026, 2, 1), to: commune)
            }
            let words = String(reflecting: refused)
            #expect(words.contains("row.unreadable_date"))
            #expect(!words.contains("Mộng") && !words.contains("0900000000"))
        }
    }
}
