import Actions
import HTML
import HTTPTypes
import Hummingbird

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

    /// Leads strangers to the sign-in page and back, asks for a code where one is missing, and refuses forms that are not ours. What was
    /// typed in a form whose session is over is shown back where the form can be gone on with: `keepsTyped`.
    func respond(
        to request: Request,
        _ context: WebContext,
        stage: Stage,
        keepsTyped: Bool,
        _ handler: @Sendable (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        let isForm = request.method == .post
        if isForm { try SameOrigin.check(request) }
        guard var page = try await visitor(of: request, context) else {
            if keepsTyped, let kept = try await KeptForm(request) {
                return .page(kept.view.rendered(), status: .unauthorized)
            }
            return .see("/sign-in", next: isForm ? nil : request.uri.string)
        }
        if stage == .complete {
            let isMissing = isForm ? page.guest.needsCodeToAct : page.guest.needsCode
            if isMissing { return .see("/sign-in/code", next: isForm ? nil : request.uri.string) }
            page.letterhead = try await dependencies.letterhead(of: page)
        }
        return try await handler(request, page)
    }
}
