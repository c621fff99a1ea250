import FoundationEssentials
import HTML

/// The id of the act a form does: sent twice, it happens once.
struct FormAct: HTMLContent {
    private let id: UUID

    /// A fresh one for each page, or the one that was sent.
    init(_ id: UUID = UUID()) { self.id = id }

    func write(to page: inout HTMLBuffer) {
        input(.type("hidden"), .name("act"), .value(id.uuidString.lowercased())).write(to: &page)
    }
}

extension FormBody {
    /// The id of the act the form asks for.
    var act: UUID {
        get throws(Problem) {
            guard let id = UUID(uuidString: self["act"]) else { throw Problem(.badKey) }
            return id
        }
    }
}
