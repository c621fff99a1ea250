import HTTPTypes
import Hummingbird
import Ledger
import Store

/// Keeps other sites from sending forms in somebody's name (CSRF): the browser says where a form comes from, and each form carries a word
/// only a page of this session knows.
enum SameOrigin {
    /// Refuses a form that does not come from a page of ours. Every browser of the last years sends one of the two headers; a request
    /// with neither comes from no browser.
    static func check(_ request: Request) throws(Problem) {
        let site = request.headers[HTTPField.Name(validated: "Sec-Fetch-Site")]
        let origin = request.headers[.origin].map { $0.split(separator: "/").last.map(String.init) ?? "" }
        let isOwn =
            if let site { site == "same-origin" } else { origin != nil && origin == request.head.authority }
        guard isOwn else { throw Problem(.otherOrigin) }
    }

    /// The word of a session's forms: known to whoever holds the session, and tells nothing about its secret.
    static func word(of session: BearerToken) -> String {
        SHA256.hash(Array("kycuong form".utf8), [0], Array(session.text.utf8)).hex
    }
}
