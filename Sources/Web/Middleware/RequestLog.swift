import HTTPTypes
import Hummingbird
import Logging

/// The outermost middleware: names the request in the answer, writes one line about it, and takes the body off answers
/// to `HEAD`.
///
/// The line holds the route as we declared it, never the address as it was sent: codes, names and tokens stand there.
struct RequestLog: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var response = try await next(request, context)
        response.headers[Self.idHeader] = context.requestID
        let method = Self.knownMethods.contains(request.method) ? request.method.rawValue : "OTHER"
        let route = context.coreContext.endpointPath.value ?? "-"
        context.logger.info(
            "\(method) \(route) \(response.status.code)",
            metadata: [
                "http.method": "\(method)", "http.route": "\(route)", "http.status": "\(response.status.code)",
                "duration_ms": "\((ContinuousClock.now - start) / .milliseconds(1))",
            ]
        )
        return request.method == .head ? response.createHeadResponse() : response
    }

    /// `X-Request-Id`; the log and the problems name the request the same way.
    static let idHeader = HTTPField.Name(validated: "X-Request-Id")

    private static let knownMethods: Set<HTTPRequest.Method> = [
        .get, .head, .post, .put, .patch, .delete, .options, .trace, .connect,
    ]
}
