import Actions
import HTTPTypes
import Hummingbird
import Store

/// What belongs to one request for a page by somebody who signed in. Only ``SessionAuthentication`` makes one.
struct PageContext: Sendable {
    /// What belongs to any request.
    let request: WebContext
    /// Who visits, and how well he proved it.
    let guest: SignInOffice.Guest
    /// The session's secret, as its cookie brought it.
    let session: BearerToken
    /// What his browser sent along.
    let visit: SignInOffice.Visit

    /// The account, as acts and reads take it.
    var account: SignedInAccount { SignedInAccount(guest.author) }
    /// What every form of this session carries.
    var word: String { SameOrigin.word(of: session) }
}

/// Finds out who visits a page, and whether he has shown enough for it.
struct SessionAuthentication: Sendable {
    let dependencies: WebDependencies

    /// How much a page asks of whoever visits it.
    enum Stage: Sendable {
        /// The password: the pages on which the second factor is shown.
        case password
        /// All that his role shows.
        case complete
    }

    /// What the cookies say; nil for a stranger. Passwords and sessions are looked up anew each time, so nothing outlives its end.
    func visitor(of request: Request, _ context: WebContext) async throws -> PageContext? {
        guard let office = dependencies.signIn, let session = Cookies.token(Cookies.session, in: request) else {
            return nil
        }
        let visit = visit(of: request)
        return try await office.guest(session, visit).map {
            PageContext(request: context, guest: $0, session: session, visit: visit)
        }
    }

    /// The browser, by its cookie and its kind.
    func visit(of request: Request) -> SignInOffice.Visit {
        SignInOffice.Visit(
            browser: Cookies.token(Cookies.browser, in: request),
            kind: BrowserKind.name(request.headers[.userAgent] ?? ""),
            at: dependencies.now()
        )
    }

    /// Leads strangers to the sign-in page and back, asks for a code where one is missing, and refuses forms that are not ours.
    func respond(
        to request: Request,
        _ context: WebContext,
        stage: Stage,
        _ handler: @Sendable (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        let isForm = request.method == .post
        if isForm { try SameOrigin.check(request) }
        guard let page = try await visitor(of: request, context) else {
            return .see("/sign-in", next: isForm ? nil : request.uri.string)
        }
        if stage == .complete {
            let isMissing = isForm ? page.guest.needsCodeToAct : page.guest.needsCode
            if isMissing { return .see("/sign-in/code", next: isForm ? nil : request.uri.string) }
        }
        return try await handler(request, page)
    }
}

/// The kind of a browser, for the list of one's own sessions: coarse, so that nothing can be followed by it.
enum BrowserKind {
    /// `Firefox, Android`; "Trình duyệt khác" for what is not known.
    static func name(_ agent: String) -> String {
        let browsers = [
            ("Edg/", "Edge"), ("OPR/", "Opera"), ("coc_coc", "Cốc Cốc"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"),
            ("Safari/", "Safari"),
        ]
        let systems = [
            ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
            ("Macintosh", "Mac"), ("Linux", "Linux"),
        ]
        let browser = browsers.first { agent.contains($0.0) }?.1 ?? "Trình duyệt khác"
        let system = systems.first { agent.contains($0.0) }?.1
        return system.map { "\(browser), \($0)" } ?? browser
    }
}

extension Response {
    /// Leads the browser to another page (303). With `next` that page leads back.
    static func see(_ path: String, next: String? = nil, cookies: [String] = []) -> Response {
        let address = next.map { "\(path)?next=\(PercentEncoding.query($0))" } ?? path
        var headers: HTTPFields = [.location: address]
        for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
        return Response(status: .seeOther, headers: headers)
    }
}

/// Addresses to come back to.
enum NextAddress {
    /// The address if it is one of ours: a path, not another host's; nil otherwise.
    static func checked(_ text: String?) -> String? {
        guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"), text.utf8.count <= 1000,
            text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F })
        else { return nil }
        return text
    }
}

/// Percent-encoding of what goes into addresses.
enum PercentEncoding {
    /// A text as the value of a query.
    static func query(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-._~/".utf8.contains(byte)
            return isPlain
                ? String(decoding: [byte], as: UTF8.self)
                : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
