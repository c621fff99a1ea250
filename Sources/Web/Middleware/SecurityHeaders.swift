import HTTPTypes
import Hummingbird

/// What every answer carries, errors included. Nothing in a page may come from elsewhere or run: there is no script, no
/// inline style, no frame.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        Self.complete(&response.headers)
        return response
    }

    /// Adds what is missing; what a handler has set stays.
    static func complete(_ headers: inout HTTPFields) {
        for (name, value) in fields where !headers.contains(name) { headers[name] = value }
    }

    private static let fields: [(HTTPField.Name, String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; "
                + "base-uri 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cache-Control", "no-store"),
        ("Content-Language", "vi"),
    ].map { (HTTPField.Name(validated: $0), $1) }
}
