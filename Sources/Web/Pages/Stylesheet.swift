import HTTPTypes
import Hummingbird

/// The one style sheet of all pages, part of the program so that no file can be missing.
enum Stylesheet {
    static let path = "/assets/kycuong.css"

    /// All of it, in the order in which rules override each other; at most 20 KB.
    static let text = [base, forms, clerk, official, decisions, charts, leaders, statutory, print].joined(
        separator: "\n"
    )

    /// Changes with the text, so that browsers ask again only whether theirs is still the one.
    static let entityTag = "\"\(String(fingerprint(of: text), radix: 16))\""

    /// `GET /assets/kycuong.css`.
    @Sendable
    static func respond(to request: Request, context: WebContext) async throws -> Response {
        try StrictQuery(request.uri.query, allowing: []).check()
        let headers: HTTPFields = [.eTag: entityTag, .cacheControl: "no-cache"]
        if request.headers[.ifNoneMatch]?.contains(entityTag) == true {
            return Response(status: .notModified, headers: headers)
        }
        return Response(type: "text/css; charset=utf-8", bytes: Array(text.utf8), headers: headers)
    }

    /// FNV-1a: tells versions apart; nothing secret depends on it.
    private static func fingerprint(of text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
