import FoundationEssentials
import Hummingbird

/// `GET /healthz`: the process answers. It asks nobody else, so that a database that is away does not get the service
/// restarted.
struct ShowHealth: Sendable {
    let dependencies: WebDependencies

    @Sendable
    func live(to request: Request, context: WebContext) async throws -> Response {
        try StrictQuery(request.uri.query, allowing: []).check()
        return .json(Array(try JSONEncoder().encode(["version": dependencies.version])))
    }

    /// `GET /readyz`: whether it can serve now; 503 with the reasons when it cannot.
    @Sendable
    func ready(to request: Request, context: WebContext) async throws -> Response {
        try StrictQuery(request.uri.query, allowing: []).check()
        let reasons = await dependencies.readiness()
        guard reasons.isEmpty else { throw Problem(.unavailable, detail: reasons.joined(separator: " ")) }
        return .json(Array("{\"ready\":true}".utf8))
    }
}
