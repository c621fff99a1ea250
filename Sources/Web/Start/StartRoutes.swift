import Accountability
import Actions
import HTML
import Hummingbird
import Store

/// How a new installation begins, for administrators.
struct StartRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited(
                "/start",
                for: .manageAccounts,
                .page("showStart", "Bắt đầu: các bước của bản cài đặt mới."),
                use: show
            )
        ]
    }

    @Sendable
    private func show(_ request: Request, _ page: PageContext) async throws -> Response {
        let commune = page.account.commune
        let steps = try await dependencies.desk.read(as: page.account) { [at = page.visit.at] db in
            guard let begun = try Beginnings.read(on: db) else { throw Problem(.notAllowed) }
            return StartPage.steps(of: commune, begun, try AccountRow.list(of: commune.id, at: at, on: db))
        }
        // Notices are no administrator's to read: this is where he learns that somebody let him in anew.
        let lettings = try await dependencies.office.lettingsIn(of: page.guest)
        let warning = LettingInWarning(lettings, on: page.visit.at.day)
        return .page(StartPage(frame: PageFrame(page), steps: steps, warning: warning).view.rendered())
    }
}
