import Accountability
import StoreSupport

/// Somebody in the matrix a case is about, with what was made about him.
struct MatrixCase: Sendable {
    /// Whom it is about.
    let official: Official.ID
    /// What the path names, if it names something.
    var thing = Thing(id: "")

    /// Something with an address.
    struct Thing: Sendable {
        let id: String
        /// The version to decide on.
        var version: Int?
    }
}

/// The nouns whose ids stand in paths. Each can be made about anybody.
enum MatrixNoun: CaseIterable {
    case official

    /// Makes one about an official of the commune that this API serves.
    func make(about official: Official.ID, in api: API) async throws -> MatrixCase.Thing {
        switch self {
        case .official: MatrixCase.Thing(id: official.text)
        }
    }
}
