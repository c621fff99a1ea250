import Accountability

/// Every address the service answers: who may use it and what answers. Methods other than those listed get 405, other
/// addresses 404; `HEAD` works wherever `GET` does, `OPTIONS` everywhere.
enum Routes {
    static func table(_ dependencies: WebDependencies) -> RouteTable {
        let first = ShowFirstPage(dependencies: dependencies)
        let health = ShowHealth(dependencies: dependencies)
        let summary = ShowSummary(dependencies: dependencies)
        let common: [Route] = [
            // Pages
            .get("/", .firstPage, use: first.respond),
            .get(Stylesheet.path, .stylesheet, use: Stylesheet.respond),
            .get(Icon.path, .icon, use: Icon.respond),

            // Figures of a commune, and the files behind them; an inspector opens a file only with a reason
            // Figures of a commune
            .get("/api/v1/summary", for: .readSummary, .summary, use: summary.respond),

            // Operation
            .get("/healthz", .live, use: health.live),
            .get("/readyz", .ready, use: health.ready),
            .get("/api/v1/openapi.json", .openAPI, use: ShowOpenAPI(dependencies: dependencies).respond),
        ]
        let nouns = nouns(dependencies)
        let meeting = MeetingPages(
            dependencies: dependencies,
            act: nouns.first { $0.form?.id == "recordMeeting" }?.form
        )
        let written = common + signIn(dependencies) + pages(dependencies) + meeting.routes + nouns
        let twins = PageTwins(of: written, dependencies).routes.filter { twin in
            !written.contains { $0.method == twin.method && $0.path == twin.path }
        }
        return RouteTable(routes: written + twins)
    }

    /// Who gets in, and how.
    private static func signIn(_ dependencies: WebDependencies) -> [Route] {
        SignInRoutes(dependencies: dependencies).routes
            + AccountRoutes(dependencies: dependencies).routes
            + AccountsRoutes(dependencies: dependencies).routes
            + ResetRoutes(dependencies: dependencies).routes
            + RoleGrantRoutes(dependencies: dependencies).routes
            + StartRoutes(dependencies: dependencies).routes
    }

    /// Pages written by hand.
    private static func pages(_ dependencies: WebDependencies) -> [Route] {
        HomeRoutes(dependencies: dependencies).routes
            + LeaderRoutes(dependencies: dependencies).routes
            + StatutoryReports(dependencies: dependencies).routes
            + WorkRegisters(dependencies: dependencies).routes
            + PortalRoutes(dependencies: dependencies).pages
            + PeopleListRoutes(dependencies: dependencies).routes
            + MeetingSheetRoutes(dependencies: dependencies).routes
            + ScanRoutes(dependencies: dependencies).routes
            + LedgerRoutes(dependencies: dependencies).routes
            + YearEndRoutes(dependencies: dependencies).routes
            + ServiceDesk(dependencies: dependencies).routes
            + CalendarPages(dependencies: dependencies).routes
            + HelpRoutes(dependencies: dependencies).routes
    }

    /// What programs ask for and do; each list, thing and act has a page as well.
    private static func nouns(_ dependencies: WebDependencies) -> [Route] {
        ImportRoutes(dependencies: dependencies).routes + PortalRoutes(dependencies: dependencies).routes
            + OfficialRoutes(dependencies: dependencies).routes
            + ReminderRoutes(dependencies: dependencies).routes
            + ReconsiderationRoutes(dependencies: dependencies).routes
            + ReviewRoutes(dependencies: dependencies).routes
            + PaperRoutes(dependencies: dependencies).routes
            + CommitteePaperRoutes(dependencies: dependencies).routes
            + PaperTemplateRoutes(dependencies: dependencies).routes
            + DossierRoutes(dependencies: dependencies).routes
            + RecordRoutes(dependencies: dependencies).routes
            + LookRoutes(dependencies: dependencies).routes
            + OwnRoutes(dependencies: dependencies).routes
            + ExplanationRoutes(dependencies: dependencies).routes
            + FindingRoutes(dependencies: dependencies).routes
            + IncidentRoutes(dependencies: dependencies).routes
            + DutyRoutes(dependencies: dependencies).routes
            + DelegationRoutes(dependencies: dependencies).routes
            + PolicyRoutes(dependencies: dependencies).routes
            + CommendationRoutes(dependencies: dependencies).routes
            + ExceptionRoutes(dependencies: dependencies).routes
            + NoticeRoutes(dependencies: dependencies).routes
            + FigureRoutes(dependencies: dependencies).routes
    }
}
