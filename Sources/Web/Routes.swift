import Accountability

/// Every address the service answers: who may use it and what answers. Methods other than those listed get 405, other
/// addresses 404; `HEAD` works wherever `GET` does, `OPTIONS` everywhere.
enum Routes {
    /// The roles a rule of `Permission` lets in: the table there is the only one.
    private static func roles(_ permission: Permission) -> Set<Role> {
        Set(Role.allCases.filter { $0.may(permission) })
    }

    static func table(_ dependencies: WebDependencies) -> RouteTable {
        let pages = ShowFirstPage(dependencies: dependencies)
        let health = ShowHealth(dependencies: dependencies)
        let summary = ShowSummary(dependencies: dependencies)
        let dossiers = ListDossiers(dependencies: dependencies)
        return RouteTable(routes: [
            // Pages
            .get("/", .firstPage, use: pages.respond),
            .get("/assets/kycuong.css", .stylesheet, use: Stylesheet.respond),

            // Figures of a commune, and the files behind them; an inspector sees figures only
            .get("/api/v1/summary", for: roles(.readSummary), .summary, use: summary.respond),
            .get("/api/v1/dossiers", for: roles(.readDossiers), .dossiers, use: dossiers.respond),

            // Operation
            .get("/healthz", .live, use: health.live),
            .get("/readyz", .ready, use: health.ready),
            .get("/api/v1/openapi.json", .openAPI, use: ShowOpenAPI(dependencies: dependencies).respond),
        ])
    }
}
