import Accountability
import Hummingbird
import Reports
import Store

extension WebDependencies {
    /// A list of files as programs get it: a page of it, or all of it as a file.
    func answer(
        _ request: Request,
        _ context: SignedInContext,
        _ listing: Listing,
        of whose: Official.ID? = nil
    ) async throws -> Response {
        let query = request.uri.query
        let known = whose == nil ? DossierQuery.parameters : DossierQuery.recordParameters
        var strict = StrictQuery(query, allowing: known + [.listFormat])
        if let format = try strict.listFormat() {
            return try await listing.download(query, as: format, context, on: now().day)
        }
        let page = try await show(try DossierQuery(query: query, whose: whose), of: whose, to: context.account)
        return try DossierListBody(page).answer(to: request, next: page.nextCursor)
    }

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
