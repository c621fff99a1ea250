import HTTPTypes
import Hummingbird

/// The sign in the window's frame: a file with a tick. Part of the program, like the style sheet.
enum Icon {
    static let path = "/assets/kycuong.svg"

    /// `GET /assets/kycuong.svg`.
    @Sendable
    static func respond(to request: Request, context: WebContext) async throws -> Response {
        try StrictQuery(request.uri.query, allowing: []).check()
        return Response(
            type: "image/svg+xml",
            bytes: Array(drawing.utf8),
            headers: [.cacheControl: "public, max-age=604800"]
        )
    }

    private static let drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0f5d52"/>\
        <path d="M8 6h11l5 5v15H8z" fill="#fff"/><path d="M12 18l3.5 3.5L21 15" fill="none" stroke="#0f5d52" \
        stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>
        """
}
