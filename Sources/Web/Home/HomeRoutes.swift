import Accountability
import Actions
import HTML
import HTTPTypes
import Hummingbird
import Reports
import Store

/// What people see first after signing in: what waits for them, and what they are told.
struct HomeRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [.visited("/home", .page("showHome", "Bàn làm việc: việc của mình và những điều được báo."), use: home)]
    }

    /// The newest notices, as many as a screen shows.
    private static let shown = 20

    @Sendable
    private func home(_ request: Request, _ page: PageContext) async throws -> Response {
        let account = page.account
        // Whoever runs the installation is told of nobody's work.
        if account.account.role == .administrator { return .see("/start") }
        let now = page.visit.at
        let notices: [HomePage.Told] =
            account.author.may(.readNotices)
            ? try await dependencies.show(to: account) { reading in
                let person = account.account.person
                let newest = PageRequest(limit: Self.shown)
                let page = try Notice.page(to: person, dueBy: now, newest, of: account.commune.id, on: reading.db)
                let words = try Resource.notice.reader(page.values, reading)
                return try page.values.map { HomePage.Told(try words($0)) }
            } : []
        let own = try await ownWork(page)
        let shown = HomePage(
            frame: PageFrame(page),
            own: own,
            isOfficial: account.account.role == .official,
            open: try await openWork(page),
            notices: notices
        )
        return .page(shown.view.rendered(reservingCapacity: 32 * 1_024))
    }

    /// What waits for him in his office. It names nobody.
    private func openWork(_ page: PageContext) async throws -> OpenWork? {
        let account = page.account
        guard account.account.reach != .nobody else { return nil }
        let today = page.visit.at.day
        return try await dependencies.desk.read(as: account) { db in
            try OpenWork(for: LeaderSheet.Viewer(account.author), today: today, of: account.commune.id, on: db)
        }
    }

    /// His own work, for whoever has cases of his own to answer for.
    private func ownWork(_ page: PageContext) async throws -> OwnWork? {
        let account = page.account
        guard account.author.may(.answerOwnCase) else { return nil }
        let today = page.visit.at.day
        return try await dependencies.desk.read(as: account) { db in
            try OwnWork(
                of: Official.ID(account.account.person.uuid),
                today: today,
                in: account.commune,
                for: account.account,
                on: db
            )
        }
    }
}
