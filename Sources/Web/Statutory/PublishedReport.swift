import Accountability
import Actions
import HTML
import Hummingbird
import Reports
import Store

/// A report people carry out of the system: asked for by programs, read on a page and kept as a file, each time the same value.
struct PublishedReport: Sendable {
    /// A report as it was read.
    struct Made: Sendable {
        let sheet: any StatutoryReport
        /// What stands on its page below the heading, before links; nil: its tables and words, as they come.
        var content: Fragment?
        /// What may be taken of it on paper, to be signed.
        var papers: [(title: String, address: String)] = []
    }

    /// Its address among pages; programs have it below `/api/v1`.
    let path: String
    let permission: Permission
    /// The name its operations end with, and what it is.
    let id: String
    let summary: String
    /// Whether rows may be told apart further.
    var hasDetails = false
    /// How long the period is that a page shows without being asked for days.
    var usual = ReportingPeriod.Length.month
    /// Other pages of the same period, by their addresses and titles.
    var others: [(path: String, title: String)] = []
    /// Pages it rests on, which have no period.
    var lists: [(path: String, title: String)] = []
    /// What its page says where it is refused for want of something, and what to do then.
    var absences: [Refusal.Code: String] = [:]
    /// Reads it.
    let make: @Sendable (ReportQuery, PathValues, Reading) throws -> Made
}

extension PublishedReport {
    /// Its routes: for programs, and the page; both give it as a file too.
    func routes(_ dependencies: WebDependencies) -> [Route] {
        let described = Operation(
            id: "show\(id)",
            summary: summary,
            parameters: ReportQuery.parameters(.program, details: hasDetails),
            mediaType: "application/json",
            schema: ["type": "object", "additionalProperties": true],
            problems: path.contains("{") ? [.notFound, .refused] : [.refused]
        )
        return [
            .get("/api/v1\(path)", for: permission, described.orReportFile) { request, context in
                let query = try ReportQuery(request.uri.query, .program, details: hasDetails)
                let made = try await read(query, PathValues(context.request), context.account, dependencies)
                return try await file(of: made, query, context.account, dependencies) ?? .json(made.sheet.report.json)
            },
            .visited(path, for: permission, .page("show\(id)Page", summary)) { request, page in
                try await show(request, page, dependencies)
            },
        ]
    }

    private func read(
        _ query: ReportQuery,
        _ path: PathValues,
        _ account: SignedInAccount,
        _ dependencies: WebDependencies
    ) async throws -> Made {
        try await dependencies.show(to: account) { try make(query, path, $0) }
    }

    /// What was read, or what is missing.
    private func found(
        _ query: ReportQuery,
        _ path: PathValues,
        _ account: SignedInAccount,
        _ dependencies: WebDependencies
    ) async throws -> Result<Made, Absence> {
        do {
            return .success(try await read(query, path, account, dependencies))
        } catch let refusal as Refusal {
            guard let reason = absences[refusal.code] ?? Self.absences[refusal.code] else { throw refusal }
            return .failure(Absence(reason: reason))
        }
    }

    /// Why there is nothing to show yet, and what to do.
    struct Absence: Error { let reason: String }

    /// What every report may want for.
    private static let absences: [Refusal.Code: String] = [
        .nothingImported: "xã chưa nhập bản trích xuất sổ hồ sơ nào. Văn thư nhập sổ, rồi trang này có số."
    ]

    /// A commune whose register nobody has brought in yet has a page too, which says so.
    private func show(_ request: Request, _ page: PageContext, _ dependencies: WebDependencies) async throws -> Response
    {
        // Without days, the month of the last whole day the register tells of: the running one would be empty until its first export.
        let known = page.letterhead.exportedOn?.adding(days: -1) ?? page.visit.at.day
        let query = try ReportQuery(request.uri.query, .page, details: hasDetails, known: known, usual: usual)
        let values = PathValues(page.request)
        let found = try await found(query, values, page.account, dependencies)
        if case .success(let made) = found, let file = try await file(of: made, query, page.account, dependencies) {
            return file
        }
        let shown = PublishedReportPage(
            frame: PageFrame(page).sayingItsExport,
            publication: self,
            path: values.fill(path),
            others: others.map { (path: values.fill($0.path), title: $0.title) },
            found: found,
            query: query
        )
        return .page(shown.view.rendered(reservingCapacity: 48 * 1_024))
    }

    /// The report as the file that was asked for; nil where none was.
    private func file(
        of made: Made,
        _ query: ReportQuery,
        _ account: SignedInAccount,
        _ dependencies: WebDependencies
    ) async throws -> Response? {
        guard let format = query.format else { return nil }
        return try await dependencies.download(
            made.sheet.printed,
            as: format,
            period: query.period.from...query.period.to,
            exportedOn: made.sheet.exportedOn,
            for: account
        )
    }
}
