import Accountability
import Actions
import FoundationEssentials
import HTML
import HTTPTypes
import Hummingbird
import Store

/// One's own way in: password, second factor, sessions and roles.
struct AccountRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited("/account", .page("showAccount", "Tài khoản của tôi."), use: show),
            .visitedForm("/account/password", .page("changePassword", "Đổi mật khẩu."), use: changePassword),
            .visitedForm("/account/role", .page("changeRole", "Làm việc với vai trò khác."), use: changeRole),
            .visitedForm("/account/sessions", .page("endSession", "Kết thúc một phiên."), use: endSession),
            .visitedForm("/account/recovery-codes", .page("renewRecoveryCodes", "Tạo lại mã dự phòng."), use: renew),
        ]
    }

    @Sendable
    private func show(_ request: Request, _ page: PageContext) async throws -> Response {
        .page(try await accountPage(page).view.rendered())
    }

    private func accountPage(_ page: PageContext, message: String? = nil) async throws -> AccountPage {
        let record = try await dependencies.office.record(of: page.guest)
        return AccountPage(
            frame: PageFrame(page),
            signInName: record.name.text,
            hasSecondFactor: record.hasSecondFactor,
            codesLeft: try await dependencies.office.recoveryCodesLeft(of: page.guest),
            accounts: try await dependencies.office.accounts(of: page.guest),
            sessions: try await dependencies.office.sessions(of: page.guest, at: page.visit.at),
            lettingsIn: try await dependencies.office.lettingsIn(of: page.guest),
            guest: page.guest,
            message: message
        )
    }

    @Sendable
    private func changePassword(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        do {
            guard sent["password"] == sent["again"] else { throw Refusal(.passwordsDiffer) }
            let keys = try await dependencies.office.changePassword(
                from: sent["old"],
                to: sent["password"],
                by: page.guest,
                page.visit
            )
            return .see("/account", cookies: Cookies.keep(keys.session, keys.browser))
        } catch let refusal as Refusal {
            let again = try await accountPage(page, message: dependencies.sentence(refusal))
            return .page(again.view.rendered(), status: .answer(to: refusal))
        }
    }

    @Sendable
    private func changeRole(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        guard let account = Account.ID(text: sent["account"]) else { throw Problem(.notFound) }
        let keys = try await dependencies.office.change(to: account, by: page.guest, page.session, page.visit)
        return .see("/home", cookies: Cookies.keep(keys.session, keys.browser))
    }

    @Sendable
    private func endSession(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        guard let id = UUID(uuidString: sent["session"]) else { throw Problem(.notFound) }
        try await dependencies.office.end(id, by: page.guest)
        return .see(id == page.guest.session.id ? "/sign-in" : "/account")
    }

    @Sendable
    private func renew(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        let codes = try await dependencies.office.renewRecoveryCodes(by: page.guest)
        return .page(RecoveryCodesPage(codes: codes, next: "/account").view.rendered())
    }
}
