import Accountability
import Store

extension WebDependencies {
    /// The files of a query, kept as seen of those whose files they are; `whose` where all are one official's.
    func show(
        _ query: DossierQuery,
        of whose: Official.ID? = nil,
        to account: SignedInAccount
    ) async throws -> DossierPage {
        if whose == nil { try requireReason(for: .dossier, from: account, query.reason) }
        let page = try await dossiers(account, query)
        let officials = whose.map { [$0] } ?? page.dossiers.compactMap(\.officialID)
        try note(.dossier, officials, by: account, reason: query.reason)
        return page
    }
}
