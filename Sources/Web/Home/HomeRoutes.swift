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
        let (notices, own, open) = try await dependencies.show(to: account) { reading in
            (try Self.told(dueBy: now, reading), try OwnWork(reading), try OpenWork(reading))
        }
        let shown = HomePage(
            frame: PageFrame(page),
            own: own,
            isOfficial: account.account.role == .official,
            open: open,
            notices: notices
        )
        return .page(shown.view.rendered(reservingCapacity: 32 * 1_024))
    }

    /// The newest of what he is told.
    private static func told(dueBy now: Instant, _ reading: Reading) throws -> [HomePage.Told] {
        let account = reading.account
        guard account.author.may(.readNotices) else { return [] }
        let newest = PageRequest(limit: shown)
        let page = try Notice.page(
            to: account.account.person,
            dueBy: now,
            newest,
            of: account.commune.id,
            on: reading.db
        )
        let words = try Resource.notice.reader(page.values, reading)
        return try page.values.map { HomePage.Told(try words($0)) }
    }
}

extension OwnWork {
    /// His own work, for whoever has cases of his own to answer for.
    fileprivate init?(_ reading: Reading) throws {
        let account = reading.account
        guard account.author.may(.answerOwnCase) else { return nil }
        try self.init(
            of: Official.ID(account.account.person.uuid),
            today: reading.today,
            in: account.commune,
            for: account.account,
            on: reading.db
        )
    }
}

extension OpenWork {
    /// What waits for him in his office; nil for whoever has none. It names nobody.
    init?(_ reading: Reading) throws {
        let account = reading.account
        guard account.account.reach != .nobody else { return nil }
        try self.init(
            for: LeaderSheet.Viewer(account.author),
            today: reading.today,
            of: account.commune.id,
            on: reading.db
        )
    }
}
