import Accountability
import HTML
import HTTPTypes
import Hummingbird
public import Reports

/// What the first page shows to everybody: the leader summary of the model commune, whose people and files are invented.
public struct FirstPage: Sendable {
    /// The summary.
    public let report: Report

    /// The first page with this summary.
    public init(report: Report) {
        self.report = report
    }
}

/// `GET /`: the model commune's summary; on a real installation, which shows nothing to strangers, what to do next.
struct ShowFirstPage: Sendable {
    let dependencies: WebDependencies

    @Sendable
    func respond(to request: Request, context: WebContext) async throws -> Response {
        try StrictQuery(request.uri.query, allowing: []).check()
        let headers: HTTPFields = [.cacheControl: "no-cache"]
        guard let page = try await summary() else {
            let page = WelcomePage(version: dependencies.version, isEmpty: try await dependencies.communes().isEmpty)
            return .page(page.view.rendered(), headers: headers)
        }
        // All parts of all tables would be a page twice as long as a slow line should carry; who signs in opens each by itself.
        let summary = SummaryPage(page.report, version: dependencies.version, inShort: true)
        return .page(summary.view.rendered(reservingCapacity: 64 * 1_024), headers: headers)
    }

    /// The model commune's; nil on a real installation, and in a model commune before its first register.
    private func summary() async throws -> FirstPage? {
        do { return try await dependencies.publicSummary() } catch let refusal as Refusal
            where refusal.code == .nothingImported
        { return nil }
    }
}
