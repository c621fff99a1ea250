import HTTPTypes
import Hummingbird

/// Reads the whole body before anything else happens, up to a limit: a handler never waits for a slow sender, and a
/// sender that never stops is cut off.
///
/// A route with a limit of its own reads its body itself, once it knows who sends it: strangers cannot fill the memory.
struct LimitBody: RouterMiddleware {
    typealias Context = WebContext
    let table: RouteTable
    /// In bytes, for routes without a limit of their own.
    let limit: Int

    func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let ownLimit = table.bodyLimit(request.method, request.uri.path)
        let limit = ownLimit ?? limit
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit { throw Problem(.tooLarge) }
        if ownLimit != nil { return try await next(request, context) }
        var request = request
        request.body = RequestBody(buffer: try await request.body.collect(upTo: limit))
        return try await next(request, context)
    }
}
