import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store

/// The model commune (xã mẫu): invented people and files in a database of their own, to look around in.
struct ModelCommune {
    let runtime: Runtime

    static let code = "H45.18.03"
    static let name = "Xã Đồng Tiến"

    /// The model commune, loaded from its registers where it is not there yet. Each step happens once, so that an interrupted
    /// first run goes on with the second.
    func load(from folder: String?) async throws -> Commune {
        let commune = try await find()
        let author = Author.console(of: commune)
        let batches = try await runtime.database.transaction(as: .console(of: commune.id), .read) { db in
            try ImportBatch.list(of: commune.id, on: db)
        }
        if let folder, batches.count < Self.registers.count {
            Output.error("Đang nạp dữ liệu mẫu…")
            for (file, exportedOn) in Self.registers {
                var options = RegisterImport.Options()
                options.exportedOn = CalendarDay(iso: exportedOn)
                options.createsOfficials = true
                let source = try RegisterSource(reading: try InputFile.bytes("\(folder)/\(file)"))
                _ = try await RegisterImport(runtime.database, today: runtime.today).run(
                    source,
                    options: options,
                    by: author
                )
            }
            _ = try await runtime.door.scan(asOf: runtime.today, by: author)
        }
        return commune
    }

    private static let registers = [
        (file: "dong-tien-2026-09-30.xlsx", exportedOn: "2026-09-30"),
        (file: "dong-tien-2026-10-31.xlsx", exportedOn: "2026-10-31"),
    ]

    private func find() async throws -> Commune {
        do {
            return try await runtime.commune(Self.code)
        } catch let refusal as Refusal where refusal.code == .communeNotFound {
            guard let startOn = CalendarDay(iso: "2026-07-01") else { throw refusal }
            let act = try AddCommune(code: Self.code, name: Self.name, startOn: startOn)
            return try await runtime.door.perform(act, by: .console(of: act.commune))
        }
    }
}
