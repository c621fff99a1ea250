import Accountability
import Actions
import HTML
import HTTPTypes
import Hummingbird
import Reports
import Store

/// What people see first after signing in: what they are told, and their own record.
struct HomeRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited("/home", .page("showHome", "Bàn làm việc: những điều được báo."), use: home),
            .visited("/me/record", for: .answerOwnCase, .page("showMyRecord", "Hồ sơ của tôi."), use: record),
        ]
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
        return .page(HomePage(frame: PageFrame(page), notices: notices).view.rendered())
    }

    @Sendable
    private func record(_ request: Request, _ page: PageContext) async throws -> Response {
        let account = page.account
        let query = OfficialRecord.Query(of: Official.ID(account.account.person.uuid), asOf: page.visit.at.day)
        let report = try await dependencies.show(to: account) { reading in
            let today = reading.today
            return try OfficialRecord.find(
                query,
                of: account.commune,
                for: account.account,
                today: today,
                on: reading.db
            )?
            .report
        }
        return .page(RecordPage(frame: PageFrame(page), report: report).view.rendered(reservingCapacity: 32 * 1_024))
    }
}
