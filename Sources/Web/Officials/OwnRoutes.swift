import Accountability
import Actions
import FoundationEssentials
import HTML
import HTTPTypes
import Hummingbird
import Reports
import Store

/// What somebody sees of his own: his record, a statement about it, and a reminder that was given to him.
struct OwnRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited("/me/record", for: .answerOwnCase, .page("showMyRecord", "Hồ sơ của tôi.")) { request, page in
                let records = RecordRoutes(dependencies: dependencies)
                let own = Official.ID(page.account.account.person.uuid)
                let record = try await records.find(try records.wanted(request, page, of: own), page)
                let shown = RecordPage(frame: PageFrame(page).sayingItsExport, record: record, isOwn: true)
                return .page(shown.view.rendered(reservingCapacity: 32 * 1_024))
            },
            .visited(
                "/me/statement",
                for: .answerOwnCase,
                .page("showMyStatement", "Bản xác nhận về nhắc nhở, phê bình, có thể kiểm chứng."),
                use: statement
            ),
            .visited(
                "/me/reminders/{id}",
                for: .answerOwnCase,
                .page("showMyReminder", "Một nhắc nhở, phê bình đối với tôi: quyền và các ngày trước hết."),
                use: reminder
            ),
        ]
    }

    @Sendable
    private func statement(_ request: Request, _ page: PageContext) async throws -> Response {
        var query = StrictQuery(request.uri.query, allowing: [.asOf])
        let asked = query.day(.asOf)
        try query.check()
        let account = page.account
        let today = page.visit.at.day
        // What was so at the end of a day that has not come is nobody's to say.
        let day = min(asked ?? today, today)
        let statement = try await dependencies.desk.read(as: account) { db in
            try RecordStatement.find(
                of: Official.ID(account.account.person.uuid),
                asOf: day,
                today: today,
                in: account.commune,
                for: account.account,
                on: db
            )
        }
        let shown = StatementPage(frame: PageFrame(page), statement: statement, day: day, printedAt: page.visit.at)
        return .page(shown.view.rendered())
    }

    @Sendable
    private func reminder(_ request: Request, _ page: PageContext) async throws -> Response {
        let account = page.account
        let id: Reminder.ID = try PathValues(page.request).id()
        let own = Official.ID(account.account.person.uuid)
        let today = page.visit.at.day
        let notice = try await dependencies.desk.read(as: account) { db -> OwnReminderPage.Notice? in
            guard let found = try Reminder.find(id, of: account.commune.id, on: db), found.official == own,
                found.issue != nil
            else { return nil }
            let deadlines = try OwnDeadlines(of: own, today: today, in: account.commune.id, on: db)
            let last = deadlines.reconsideration(of: found)
            let reading = Reading(db: db, account: account, today: today)
            return OwnReminderPage.Notice(
                reminder: found,
                fields: try Resource.reminder.shown(found, reading).fields,
                today: today,
                reconsiderBy: last,
                workingDaysLeft: last.flatMap { deadlines.workingDaysLeft(until: $0) }
            )
        }
        guard let notice else { throw Problem(.notFound) }
        let shown = OwnReminderPage(frame: PageFrame(page), notice: notice, key: UUID())
        return .page(shown.view.rendered(reservingCapacity: 32 * 1_024))
    }
}
