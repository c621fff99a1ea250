import Accountability
import Actions
import HTML
import Store

/// What stands around a page besides its links, read anew for each: paper says who printed it and how far its numbers reach.
struct Letterhead: Sendable {
    /// Who looks; nil where his class reads no names.
    var name: String?
    /// The newest export of the register; nil before the first, and for whoever sees no file.
    var exportedOn: CalendarDay?
    /// Whether commune, people and files are invented.
    var isModel = false
}

extension WebDependencies {
    /// What stands around the pages of an account today.
    func letterhead(of account: SignedInAccount) async throws -> Letterhead {
        // Whoever runs the installation reads neither names nor files.
        guard account.account.role != .administrator else { return Letterhead(isModel: isModel) }
        let (person, today) = (account.account.person, now().day)
        let commune = account.commune.id
        let (name, exportedOn) = try await desk.read(as: account) { db in
            (
                try Person.names(of: [person], on: db)[person],
                try RegisterPeriod(from: today, to: today, asOf: today, asInForce: true, of: commune, on: db).exportedOn
            )
        }
        return Letterhead(name: name, exportedOn: exportedOn, isModel: isModel)
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
