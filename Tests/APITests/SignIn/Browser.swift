import Accountability
import Actions
import Credentials
import FoundationEssentials
import HTTPTypes
import Store
import StoreSupport
import Testing

@testable import Web

/// A browser: keeps cookies, sends forms as pages of ours do, and follows no redirect by itself.
struct Browser {
    var api: API
    private(set) var cookies: [String: String] = [:]
    /// The word of the forms of the page seen last.
    private(set) var word = ""

    init(_ api: API) { self.api = api }

    /// Looks at a page.
    @discardableResult
    mutating func get(_ path: String) async throws -> APIAnswer {
        keep(try await api.send(.get, path, as: nil, headers))
    }

    /// Sends a form of the page seen last.
    @discardableResult
    mutating func submit(_ path: String, _ fields: [String: String] = [:], from site: String = "same-origin")
        async throws
        -> APIAnswer
    {
        let body = fields.map { "\($0)=\(PercentEncoding.query($1))" }.sorted().joined(separator: "&")
        return try await submit(path, body: body, hasWord: fields["form_word"] != nil, from: site)
    }

    /// Sends a form as it is encoded.
    @discardableResult
    mutating func submit(_ path: String, body: String, hasWord: Bool = false, from site: String = "same-origin")
        async throws -> APIAnswer
    {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        headers[HTTPField.Name(validated: "Sec-Fetch-Site")] = site
        let word = hasWord ? "" : "\(body.isEmpty ? "" : "&")form_word=\(PercentEncoding.query(word))"
        let body = body + word
        return keep(try await api.send(.post, path, as: nil, headers, Array(body.utf8)))
    }

    /// What another window of the same browser was given.
    mutating func take(_ others: [String: String]) { cookies = others }

    /// Sends a form with files.
    @discardableResult
    mutating func submit(_ path: String, _ fields: [String: String], files: [String: FormBody.File]) async throws
        -> APIAnswer
    {
        var headers = headers
        headers[.contentType] = "multipart/form-data; boundary=ranh-gioi"
        headers[HTTPField.Name(validated: "Sec-Fetch-Site")] = "same-origin"
        var body: [UInt8] = []
        for (name, value) in fields.merging(["form_word": word], uniquingKeysWith: { own, _ in own }) {
            let head = "--ranh-gioi\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n"
            body += Array("\(head)\(value)\r\n".utf8)
        }
        for (name, file) in files {
            let head = "--ranh-gioi\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(file.name)\"\r\n"
            body += Array("\(head)Content-Type: \(file.type)\r\n\r\n".utf8) + file.bytes + Array("\r\n".utf8)
        }
        body += Array("--ranh-gioi--\r\n".utf8)
        return keep(try await api.send(.post, path, as: nil, headers, body))
    }

    /// Forgets the session, as closing the window does.
    mutating func close() { cookies[Cookies.session] = nil }

    private var headers: HTTPFields {
        var headers: HTTPFields = [.accept: "text/html", .userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0"]
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ") }
        return headers
    }

    private mutating func keep(_ answer: APIAnswer) -> APIAnswer {
        for line in answer.headers[values: .setCookie] {
            let parts = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            cookies[String(parts[0])] = parts[1].isEmpty ? nil : String(parts[1])
        }
        if let start = answer.text.firstRange(of: "name=\"form_word\" value=\"") {
            word = String(answer.text[start.upperBound...].prefix { $0 != "\"" })
        }
        return answer
    }
}

extension APIAnswer {
    /// Whether the box of this value is ticked.
    func ticks(_ value: String) -> Bool {
        text.split(separator: "<").contains { $0.contains("value=\"\(value)\"") && $0.contains(" checked") }
    }
}

/// Somebody who chose a password by a link.
struct SignedUp {
    static let password = "ba con trâu gặm cỏ ven đê"
    let name: String
    let link: BearerToken
}

extension API {
    /// A link for whoever holds an account, from the console.
    func issueLink(for account: Account, resettingSecondFactor: Bool = false) async throws -> SignedUp {
        let link = BearerToken(of: commune.id)
        let name = try await installation.door.perform(
            IssueSignInLink(link, for: account.person, resettingSecondFactor: resettingSecondFactor),
            by: .console(of: commune)
        )
        return SignedUp(name: name.text, link: link)
    }

    /// A browser in which somebody has just chosen his password.
    func browser(of account: Account) async throws -> (Browser, SignedUp) {
        let person = try await issueLink(for: account)
        var browser = Browser(self)
        let answer = try await browser.submit(
            "/sign-in/link/\(person.link.text)",
            ["password": SignedUp.password, "again": SignedUp.password]
        )
        try #require(answer.status == 303, "\(answer.text)")
        return (browser, person)
    }
}

extension API {
    /// The same of the account everybody has in tests.
    func signedInBrowser(as role: Role) async throws -> Browser {
        try await signedInBrowser(of: try #require(callers[role]).account)
    }

    /// A browser whose owner has shown all that his role asks for.
    func signedInBrowser(of account: Account) async throws -> Browser {
        var (browser, _) = try await browser(of: account)
        guard account.role.needsSecondFactor else { return browser }
        let secret = try await browser.get("/sign-in/second-factor?next=/home").offeredSecret
        let code = secret.code(at: Int(dependencies.now().microseconds / 1_000_000))
        let done = try await browser.submit("/sign-in/second-factor", ["code": code])
        try #require(done.status == 200, "\(done.text)")
        return browser
    }
}
