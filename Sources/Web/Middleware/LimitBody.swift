import HTTPTypes
import Hummingbird

/// Reads the whole body before anything else happens, up to a limit: a handler never waits for a slow sender, and a
/// sender that never stops is cut off.
struct LimitBody: RouterMiddleware {
    typealias Context = WebContext
    /// In bytes.
    let limit: Int

    func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit { throw Problem(.tooLarge) }
        var request = request
        request.body = RequestBody(buffer: try await request.body.collect(upTo: limit))
        return try await next(request, context)
    }
}
