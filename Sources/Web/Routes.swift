import Accountability

/// Every address the service answers: who may use it and what answers. Methods other than those listed get 405, other
/// addresses 404; `HEAD` works wherever `GET` does, `OPTIONS` everywhere.
enum Routes {
    /// Who may see figures about a whole commune; an official sees his own elsewhere.
    static let leadership: Set<Role> = [.chairman, .viceChairman, .centreDirector, .clerk, .inspector]

    static func table(_ dependencies: WebDependencies) -> RouteTable {
        let pages = ShowFirstPage(dependencies: dependencies)
        let health = ShowHealth(dependencies: dependencies)
        let summary = ShowSummary(dependencies: dependencies)
        let dossiers = ListDossiers(dependencies: dependencies)
        return RouteTable(routes: [
            // Pages
            .get("/", .firstPage, use: pages.respond),
            .get("/assets/kycuong.css", .stylesheet, use: Stylesheet.respond),

            // Figures of a commune
            .get("/api/v1/summary", for: leadership, .summary, use: summary.respond),
            .get("/api/v1/dossiers", for: leadership, .dossiers, use: dossiers.respond),

            // Operation
            .get("/healthz", .live, use: health.live),
            .get("/readyz", .ready, use: health.ready),
            .get("/api/v1/openapi.json", .openAPI, use: ShowOpenAPI(dependencies: dependencies).respond),
        ])
    }
}
