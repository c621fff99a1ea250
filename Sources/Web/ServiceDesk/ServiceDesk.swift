import Accountability
import HTML
import Hummingbird
import Reports
import Store

/// The desk from which papers reach people: what waits to be handed over, and each notice to print and have signed.
struct ServiceDesk {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited(
                "/service-desk",
                for: .recordService,
                .page("showServiceDesk", "Những gì chờ giao: yêu cầu giải trình, nhắc nhở, phê bình."),
                use: show
            ),
            .visited(
                "/service-desk/explanation-requests/{id}",
                for: .recordService,
                .page("printExplanationRequest", "Yêu cầu giải trình để in và ký nhận."),
                use: printRequest
            ),
            .visited(
                "/service-desk/reminders/{id}",
                for: .recordService,
                .page("printReminder", "Thông báo nhắc nhở, phê bình để in và ký nhận."),
                use: printReminder
            ),
        ]
    }

    @Sendable
    private func show(_ request: Request, _ page: PageContext) async throws -> Response {
        try StrictQuery(request.uri.query, allowing: []).check()
        let asked = ReadRequest(page.signedIn, dependencies)
        let shown = try await dependencies.show(to: page.account) { reading in
            let db = reading.db
            let names = try Official.names(of: asked.commune, on: db)
            let units = try OrgUnit.names(of: asked.commune, on: db)
            let papers = try UnservedPapers(within: asked.account.account.reach, of: asked.commune, on: db)
            reading.seen.note(.explanation, papers.requests.map(\.official))
            reading.seen.note(.reminder, papers.reminders.map(\.official))
            let calendar = try WorkingCalendar.read(on: db)
            let policy = try Policy.inForce(on: asked.today, of: asked.commune, on: db)
            return (
                papers.requests.map { WaitingPaper($0, names, units) },
                try papers.reminders.map { reminder in
                    let leave = try Leave.days(of: reminder.official, on: db)
                    return WaitingPaper(
                        reminder,
                        names,
                        units,
                        deemedAfter: try policy.flatMap {
                            try reminder.deemableAfter(policy: $0, calendar: calendar, leave: leave)
                        }
                    )
                }
            )
        }
        let desk = ServiceDeskPage(frame: PageFrame(page), requests: shown.0, reminders: shown.1)
        return .page(desk.view.rendered())
    }

    @Sendable
    private func printRequest(_ request: Request, _ page: PageContext) async throws -> Response {
        try StrictQuery(request.uri.query, allowing: []).check()
        let asked = ReadRequest(page.signedIn, dependencies)
        let notice = try await dependencies.show(to: page.account) { reading in
            let paper = try reading.requestToServe(asked)
            return PrintedNotice(request: paper.fields, of: paper.commune, paper.policy, at: paper.subject.id.text)
        }
        return .page(PrintedNoticePage(frame: PageFrame(page).signedInside, notice: notice).view.rendered())
    }

    @Sendable
    private func printReminder(_ request: Request, _ page: PageContext) async throws -> Response {
        try StrictQuery(request.uri.query, allowing: []).check()
        let asked = ReadRequest(page.signedIn, dependencies)
        let notice = try await dependencies.show(to: page.account) { reading in
            let paper = try reading.reminderToServe(asked)
            return PrintedNotice(reminder: paper.fields, of: paper.commune, paper.policy, at: paper.subject.id.text)
        }
        return .page(PrintedNoticePage(frame: PageFrame(page).signedInside, notice: notice).view.rendered())
    }
}

/// A paper that has not reached whom it is for.
struct WaitingPaper: Sendable {
    let id: String
    /// Where it is read: `/reminders`.
    let place: String
    let official: String
    let unit: String?
    let what: String
    let since: CalendarDay?
    /// The days on which nobody was met.
    let attempts: [CalendarDay]
    /// The last day after which it is deemed served; nil before two attempts.
    let deemedAfter: CalendarDay?
    /// Whether its leader has yet to confirm it.
    let awaitsConfirmation: Bool

    /// A request to explain.
    init(_ duty: ExplanationDuty, _ names: [Official.ID: String], _ units: [OrgUnit.ID: String]) {
        id = duty.id.text
        place = "/explanation-requests"
        official = names[duty.official] ?? ""
        unit = duty.unit.flatMap { units[$0] }
        what = "Yêu cầu giải trình"
        since = duty.requestedOn
        attempts = []
        deemedAfter = nil
        awaitsConfirmation = false
    }

    /// A reminder.
    init(
        _ reminder: Reminder,
        _ names: [Official.ID: String],
        _ units: [OrgUnit.ID: String],
        deemedAfter: CalendarDay?
    ) {
        id = reminder.id.text
        place = "/reminders"
        official = names[reminder.official] ?? ""
        unit = reminder.unit.flatMap { units[$0] }
        what = "\(reminder.kind.title) \(reminder.form.title)"
        since = reminder.issuedOn
        attempts = reminder.serviceAttempts
        self.deemedAfter = deemedAfter
        awaitsConfirmation = reminder.awaitsConfirmation
    }
}
