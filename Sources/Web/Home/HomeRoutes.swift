import Accountability
import Actions
import HTML
import HTTPTypes
import Hummingbird
import Reports
import Store

/// What people see first after signing in: what they are told, their commune's summary, their own record.
struct HomeRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited("/home", .page("showHome", "Bàn làm việc: những điều được báo."), use: home),
            .visited("/summary", for: .readSummary, .page("showSummaryPage", "Tổng hợp của xã mình."), use: summary),
            .visited("/me/record", for: .answerOwnCase, .page("showMyRecord", "Hồ sơ của tôi."), use: record),
        ]
    }

    /// The newest notices, as many as a screen shows.
    private static let shown = 20

    @Sendable
    private func home(_ request: Request, _ page: PageContext) async throws -> Response {
        let account = page.account
        let now = page.visit.at
        let notices: [HomePage.Told] =
            account.author.may(.readNotices)
            ? try await dependencies.desk.read(as: account) { db in
                let person = account.account.person
                let newest = PageRequest(limit: Self.shown)
                let page = try Notice.page(to: person, dueBy: now, newest, of: account.commune.id, on: db)
                let words = try Resource.notice.reader(page.values, Reading(db: db, account: account, today: now.day))
                return try page.values.map { HomePage.Told(try words($0)) }
            } : []
        return .page(HomePage(frame: PageFrame(page), notices: notices).view.rendered())
    }

    /// The month that is going on unless other days are asked for.
    @Sendable
    private func summary(_ request: Request, _ page: PageContext) async throws -> Response {
        let today = page.visit.at.day
        let query =
            request.uri.query == nil
            ? SummaryQuery(from: today.month.firstDay, to: today, asOf: nil)
            : try SummaryQuery(query: request.uri.query)
        let account = page.account
        let asked = LeaderSummary.Query(from: query.from, to: query.to, asOf: query.asOf ?? today)
        let summary: SummaryPage?
        do {
            let report = try await dependencies.desk.read(as: account) { db in
                try LeaderSummary(asked, of: account.commune, on: db).report
            }
            summary = SummaryPage(report, version: dependencies.version)
        } catch let refusal as Refusal where refusal.code == .nothingImported {
            summary = nil
        }
        let shown = LeaderPage(frame: PageFrame(page), summary: summary, from: query.from, to: query.to)
        return .page(shown.view.rendered(reservingCapacity: 64 * 1_024))
    }

    @Sendable
    private func record(_ request: Request, _ page: PageContext) async throws -> Response {
        let account = page.account
        let query = OfficialRecord.Query(of: Official.ID(account.account.person.uuid), asOf: page.visit.at.day)
        let report = try await dependencies.desk.read(as: account) { db in
            try OfficialRecord.find(query, of: account.commune, for: account.account, today: page.visit.at.day, on: db)?
                .report
        }
        return .page(RecordPage(frame: PageFrame(page), report: report).view.rendered(reservingCapacity: 32 * 1_024))
    }
}
