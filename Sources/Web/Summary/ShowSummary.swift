public import Accountability
import Hummingbird
public import Reports

/// A report and whom it shows.
public struct ReportDocument: Sendable {
    /// The report.
    public let report: Report
    /// The newest export its numbers rest on; nil before the first.
    public let exportedOn: CalendarDay?
    /// Whom it shows.
    public let officials: [Official.ID]

    /// A report that names these officials.
    public init(_ report: Report, exportedOn: CalendarDay? = nil, officials: [Official.ID]) {
        self.report = report
        self.exportedOn = exportedOn
        self.officials = officials
    }
}

/// `GET /api/v1/summary`: the leader summary of the account's commune.
struct ShowSummary: Sendable {
    let dependencies: WebDependencies

    @Sendable
    func respond(to request: Request, context: SignedInContext) async throws -> Response {
        let query = try SummaryQuery(query: request.uri.query)
        let document = try await dependencies.summary(context.account, query)
        try dependencies.note(.summary, document.officials, by: context.account, reason: query.reason)
        if let format = query.format {
            return try await dependencies.download(
                document.report,
                as: format,
                period: query.from...query.to,
                exportedOn: document.exportedOn,
                for: context.account
            )
        }
        return .json(document.report.json)
    }
}
