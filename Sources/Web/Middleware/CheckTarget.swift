import HTTPTypes
import Hummingbird

/// Refuses what no route can answer before the router sees it: addresses that cannot be read, paths nobody declared and
/// methods a path does not know. Hummingbird alone would answer 404 where HTTP asks for 405 with `Allow`.
struct CheckTarget: RouterMiddleware {
    typealias Context = WebContext
    let table: RouteTable

    func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        try checkHost(request)
        let path = request.uri.path
        guard path.hasPrefix("/"), PercentDecoding.isValidPath(path) else { throw Problem(.badPath) }
        let methods = table.methods(for: path)
        guard !methods.isEmpty else { throw Problem(.notFound) }
        if methods.contains(request.method), request.method != .options { return try await next(request, context) }
        let allow: HTTPFields = [.allow: methods.map(\.rawValue).joined(separator: ", ")]
        guard request.method == .options else { throw Problem(.methodNotAllowed, headers: allow) }
        return Response(status: .noContent, headers: allow)
    }

    /// Exactly one `Host`; a second one is how requests are smuggled past a proxy.
    private func checkHost(_ request: Request) throws(Problem) {
        guard let host = request.head.authority, !host.isEmpty, !request.headers.contains(.host)
        else { throw Problem(.badHost) }
    }
}
