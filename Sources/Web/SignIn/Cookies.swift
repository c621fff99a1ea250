import Hummingbird
import Store

/// The two cookies: the session's secret, and the browser's, by which it is known again. Neither can be read by scripts, sent along from
/// another site, or set by another host of the same domain (`__Host-`).
enum Cookies {
    static let session = "__Host-kycuong"
    static let browser = "__Host-kycuong-browser"

    /// The secret in a cookie; nil for none, several or one that has not the form of a secret.
    static func token(_ name: String, in request: Request) -> BearerToken? {
        let pairs = request.headers[values: .cookie].flatMap { $0.split(separator: ";") }
        let values = pairs.compactMap { pair -> Substring? in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name else { return nil }
            return parts[1]
        }
        return values.count == 1 ? BearerToken(text: String(values[0])) : nil
    }

    /// Keeps a session's secret until the browser is closed, and the browser's for half a year.
    static func keep(_ session: BearerToken, _ browser: BearerToken) -> [String] {
        [
            "\(Self.session)=\(session.text); \(attributes)",
            "\(Self.browser)=\(browser.text); \(attributes); Max-Age=15552000",
        ]
    }

    /// Forgets the session.
    static let forget = ["\(session)=; \(attributes); Max-Age=0"]

    private static let attributes = "Path=/; Secure; HttpOnly; SameSite=Lax"
}
