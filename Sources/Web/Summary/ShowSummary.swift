public import Accountability
import Hummingbird

/// A report with its JSON rendering, which is made where all renderings are made.
public struct ReportDocument: Sendable {
    /// The body of the answer, UTF-8.
    public let renderedJSON: [UInt8]
    /// Whom it shows.
    public let officials: [Official.ID]

    /// A report already rendered.
    public init(renderedJSON: [UInt8], officials: [Official.ID]) {
        self.renderedJSON = renderedJSON
        self.officials = officials
    }
}

/// `GET /api/v1/summary`: the leader summary of the account's commune.
struct ShowSummary: Sendable {
    let dependencies: WebDependencies

    @Sendable
    func respond(to request: Request, context: SignedInContext) async throws -> Response {
        let query = try SummaryQuery(query: request.uri.query)
        let report = try await dependencies.summary(context.account, query)
        try dependencies.note(.summary, report.officials, by: context.account, reason: query.reason)
        return .json(report.renderedJSON)
    }
}
