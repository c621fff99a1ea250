import Accountability
import Actions
import Store
import StoreSupport

/// Imports, for the matrix: nobody's in particular.
extension API {
    /// A batch in force.
    func importBatch() async throws -> ImportBatch.ID {
        let count = try await installation.reading(commune) { [commune] db in
            try ImportBatch.list(of: commune.id, on: db).count
        }
        let code = "\(commune.code)-251201-\(8_000 + count)"
        let register = "Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả\n\(code),01/12/2025,20/12/2025\n"
        let source = try RegisterSource(reading: Array(register.utf8))
        return try await installation.importing(source, exportedOn: .test(2026, 1, 3), to: commune).batch
    }

    /// One that somebody of the office said was wrong, who is nobody of the matrix.
    func proposedImport() async throws -> ImportBatch.ID {
        let batch = try await importBatch()
        let proposal = try ProposeImportAnnulment(batch, reason: "Xuất nhầm kỳ")
        return try await installation.door.perform(proposal, by: try author(.clerk)).id
    }

    /// A list taken from the portal, of a file the register should know and does not.
    func portalList() async throws -> PortalList.ID {
        let text = "Mã hồ sơ,Ngày tiếp nhận\n\(commune.code)-260101-0001,01/01/2026\n"
        return try await installation.portal(text, in: commune, by: try author(.clerk)).id
    }
}
