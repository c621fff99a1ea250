import Hummingbird

/// A report with its JSON rendering, which is made where all renderings are made.
public struct ReportDocument: Sendable {
    /// The body of the answer, UTF-8.
    public let renderedJSON: [UInt8]

    /// A report already rendered.
    public init(renderedJSON: [UInt8]) {
        self.renderedJSON = renderedJSON
    }
}

/// `GET /api/v1/summary`: the leader summary of the account's commune.
struct ShowSummary: Sendable {
    let dependencies: WebDependencies

    @Sendable
    func respond(to request: Request, context: SignedInContext) async throws -> Response {
        let query = try SummaryQuery(query: request.uri.query)
        let report = try await dependencies.summary(context.account, query)
        return .json(report.renderedJSON)
    }
}
