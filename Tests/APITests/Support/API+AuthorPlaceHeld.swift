import Accountability
import Actions
import Store

extension API {
    /// Somebody of this API's own callers as an author.
    func author(_ role: Role) throws -> Author {
        guard let caller = callers[role] else { throw Refusal(.accountNotFound, role.rawValue) }
        return Author(commune: commune, account: caller.account)
    }
}
