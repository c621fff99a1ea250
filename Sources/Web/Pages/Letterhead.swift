import Accountability
import Actions
import HTML
import Ledger
import Reports
import Store

/// What stands around a page besides its links: paper says who printed it and how far its numbers reach.
struct Letterhead: Sendable {
    /// Who looks; nil where his class reads no names.
    var name: String?
    /// The newest export of the register; nil before the first, and for whoever sees no file.
    var exportedOn: CalendarDay?
    /// The newest signed checkpoint of the commune's ledger; nil before the first.
    var checkpoint: PrintedCheckpoint?
    /// Whether commune, people and files are invented.
    var isModel = false
}

extension WebDependencies {
    /// What stands around a page.
    func letterhead(of page: PageContext) async throws -> Letterhead {
        // What was recorded within the last minute is not signed yet: until it is, the next page looks for a newer checkpoint.
        let isSigned: (Letterhead) -> Bool = { ($0.checkpoint?.size ?? 0) >= page.guest.ledger.seq }
        return try await letterheads.value(at: page.place, keptIf: isSigned) { try await letterhead(of: page.account) }
    }

    /// What stands around what an account is given today; `asOf`, around what tells of the register as it was known on that day.
    func letterhead(of account: SignedInAccount, asOf: CalendarDay? = nil) async throws -> Letterhead {
        // Whoever runs the installation reads neither names nor files.
        guard account.account.role != .administrator else { return Letterhead(isModel: isModel) }
        let (person, day) = (account.account.person, asOf ?? now().day)
        let commune = account.commune.id
        let (name, exportedOn, note) = try await desk.read(as: account) { db in
            (
                try Person.names(of: [person], on: db)[person],
                try RegisterPeriod(from: day, to: day, asOf: day, asInForce: asOf == nil, of: commune, on: db)
                    .exportedOn,
                try Checkpoint.newestNote(of: commune, on: db)
            )
        }
        return Letterhead(
            name: name,
            exportedOn: exportedOn,
            checkpoint: PrintedCheckpoint(note),
            isModel: isModel
        )
    }
}

/// Says that nothing here is real.
struct ModelBanner: HTMLContent {
    func write(to page: inout HTMLBuffer) {
        p(.class("banner"), .role("note")) {
            strong { "Dữ liệu mẫu." }
            " Xã, con người và hồ sơ trên trang này là giả định, dùng để xem thử phần mềm."
        }.write(to: &page)
    }
}
