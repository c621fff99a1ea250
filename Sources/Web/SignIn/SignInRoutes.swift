import Accountability
import Actions
import HTML
import HTTPTypes
import Hummingbird
import Store

/// Signing in and out, the second factor, and the link by which a password is chosen.
struct SignInRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .get("/sign-in", .page("showSignIn", "Đăng nhập."), use: showSignIn),
            .form("/sign-in", .page("signIn", "Đăng nhập bằng tên và mật khẩu."), use: signIn),
            .visited("/sign-in/code", stage: .password, .page("showCode", "Nhập mã xác thực."), use: showCode),
            .visitedForm("/sign-in/code", stage: .password, .page("proveCode", "Xác thực bằng mã."), use: prove),
            .visited(
                "/sign-in/second-factor",
                stage: .password,
                .page("showSecondFactor", "Cài ứng dụng xác thực."),
                use: showOffer
            ),
            .visitedForm(
                "/sign-in/second-factor",
                stage: .password,
                .page("confirmSecondFactor", "Xác nhận ứng dụng xác thực."),
                use: confirm
            ),
            .visitedForm("/sign-out", stage: .password, .page("signOut", "Đăng xuất."), use: signOut),
            .get(
                "/sign-in/link/{token}",
                .page("showSignInLink", "Đặt mật khẩu bằng liên kết một lần."),
                use: showLink
            ),
            .form("/sign-in/link/{token}", .page("choosePassword", "Đặt mật khẩu."), use: choosePassword),
        ]
    }

    private var sessions: SessionAuthentication { SessionAuthentication(dependencies: dependencies) }

    // MARK: Name and password

    @Sendable
    private func showSignIn(_ request: Request, _ context: WebContext) async throws -> Response {
        if try await sessions.visitor(of: request, context) != nil { return .see("/home") }
        return try await signInPage(request, next: Self.next(of: request))
    }

    @Sendable
    private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        try SameOrigin.check(request)
        let sent = try await FormBody(request)
        let next = NextAddress.checked(sent["next"])
        do {
            try dependencies.addresses.take(ClientAddress.of(request, context, dependencies), at: dependencies.now())
            let commune = try await commune(of: sent["name"])
            let keys = try await dependencies.office.signIn(
                name: sent["name"],
                password: sent["password"],
                in: commune?.id ?? .zero,
                sessions.visit(of: request)
            )
            return .see(next ?? "/home", cookies: Cookies.keep(keys.session, keys.browser))
        } catch let refusal as Refusal {
            return try await signInPage(request, next: next, name: sent["name"], refusal: refusal)
        }
    }

    /// The commune whose people a name is looked for among: the one named after `@`, else the only one there is.
    private func commune(of typed: String) async throws -> Commune? {
        let all = try await dependencies.communes()
        guard let code = SignInName.parse(typed)?.commune else { return all.count == 1 ? all[0] : nil }
        return all.first { $0.code == code }
    }

    private func signInPage(_ request: Request, next: String?, name: String = "", refusal: Refusal? = nil)
        async throws -> Response
    {
        let page = SignInPage(
            name: name,
            next: next,
            message: refusal.flatMap { dependencies.sentence($0) },
            needsCommune: try await dependencies.communes().count > 1,
            isInsecure: !dependencies.isSecure(request)
        )
        return .page(page.view.rendered(), status: refusal.map { .answer(to: $0) } ?? .ok)
    }

    @Sendable
    private func signOut(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        try await dependencies.office.end(page.session)
        return .see("/sign-in", cookies: Cookies.forget)
    }

    // MARK: The second factor

    @Sendable
    private func showCode(_ request: Request, _ page: PageContext) async throws -> Response {
        let next = Self.next(of: request)
        guard try await dependencies.office.record(of: page.guest).hasSecondFactor else {
            return .see("/sign-in/second-factor", next: next)
        }
        return .page(codePage(page, next: next).view.rendered())
    }

    @Sendable
    private func prove(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        let next = NextAddress.checked(sent["next"])
        do {
            let keys = try await dependencies.office.prove(
                sent["code"],
                passing: sent["pass"] == "1",
                by: page.guest,
                page.session,
                page.visit
            )
            return .see(next ?? "/home", cookies: Cookies.keep(keys.session, keys.browser))
        } catch let refusal as Refusal {
            let again = codePage(page, next: next, message: dependencies.sentence(refusal))
            return .page(again.view.rendered(), status: .answer(to: refusal))
        }
    }

    private func codePage(_ page: PageContext, next: String?, message: String? = nil) -> CodePage {
        CodePage(
            word: page.word,
            next: next,
            message: message,
            mayPass: page.account.account.role.mayPassForReading,
            isForDeciding: page.guest.session.passes
        )
    }

    @Sendable
    private func showOffer(_ request: Request, _ page: PageContext) async throws -> Response {
        try await offerPage(page, next: Self.next(of: request))
    }

    @Sendable
    private func confirm(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        let next = NextAddress.checked(sent["next"])
        do {
            let (keys, codes) = try await dependencies.office.confirm(
                sent["code"],
                by: page.guest,
                page.session,
                page.visit
            )
            let shown = RecoveryCodesPage(codes: codes, next: next ?? "/home")
            var headers: HTTPFields = [:]
            for cookie in Cookies.keep(keys.session, keys.browser) {
                headers.append(HTTPField(name: .setCookie, value: cookie))
            }
            return .page(shown.view.rendered(), headers: headers)
        } catch let refusal as Refusal {
            return try await offerPage(page, next: next, refusal: refusal)
        }
    }

    private func offerPage(_ page: PageContext, next: String?, refusal: Refusal? = nil) async throws -> Response {
        let record = try await dependencies.office.record(of: page.guest)
        guard !record.hasSecondFactor else { return .see(next ?? "/home") }
        let offered = try await dependencies.office.offer(to: page.guest)
        let shown = SecondFactorPage(
            offered: offered,
            account: "\(record.name.text)@\(page.account.commune.code)",
            word: page.word,
            next: next,
            message: refusal.flatMap { dependencies.sentence($0) }
        )
        return .page(shown.view.rendered(), status: refusal.map { .answer(to: $0) } ?? .ok)
    }

    // MARK: A link to choose a password by

    @Sendable
    private func showLink(_ request: Request, _ context: WebContext) async throws -> Response {
        let token = BearerToken(text: try PathValues(context).text("token"))
        guard let token, let link = try await dependencies.office.link(token, at: dependencies.now()) else {
            throw Refusal(.signInLinkUnknown)
        }
        return .page(ChoosePasswordPage(name: link.name.text, message: nil).view.rendered())
    }

    @Sendable
    private func choosePassword(_ request: Request, _ context: WebContext) async throws -> Response {
        try SameOrigin.check(request)
        let sent = try await FormBody(request)
        guard let token = BearerToken(text: try PathValues(context).text("token")) else {
            throw Refusal(.signInLinkUnknown)
        }
        do {
            guard sent["password"] == sent["again"] else { throw Refusal(.passwordsDiffer) }
            let keys = try await dependencies.office.choosePassword(
                sent["password"],
                by: token,
                sessions.visit(of: request)
            )
            return .see("/home", cookies: Cookies.keep(keys.session, keys.browser))
        } catch let refusal as Refusal where refusal.kind == .invalid || refusal.code == .signInBusy {
            guard let link = try await dependencies.office.link(token, at: dependencies.now()) else {
                throw Refusal(.signInLinkUnknown)
            }
            let again = ChoosePasswordPage(name: link.name.text, message: dependencies.sentence(refusal))
            return .page(again.view.rendered(), status: .answer(to: refusal))
        }
    }

    private static func next(of request: Request) -> String? {
        NextAddress.checked(request.uri.queryParameters["next"].map { String($0) })
    }
}

extension HTTPResponse.Status {
    /// The status of a page that shows a form again with what was wrong.
    static func answer(to refusal: Refusal) -> HTTPResponse.Status {
        switch refusal.code {
        case .signInBusy: .serviceUnavailable
        case .signInTooSoon: .tooManyRequests
        case .signInWrong: .unauthorized
        default: Problem(refusal, sentence: nil).status
        }
    }
}
