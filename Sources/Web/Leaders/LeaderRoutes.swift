import Accountability
import Actions
import HTML
import Hummingbird
import Reports
import Store

/// The leaders' page and what belongs to it.
struct LeaderRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited("/summary", for: .readSummary, .page("showSummaryPage", "Trang lãnh đạo."), use: sheet),
            .visited(
                "/summary/fair",
                for: .readSummary,
                .page("showFairComparison", "So sánh công bằng: số hồ sơ quá hạn cạnh khối lượng."),
                use: fair
            ),
            .visited(
                "/summary/tables",
                for: .readDossiers,
                .page("showSummaryTables", "Tổng hợp theo đơn vị, lĩnh vực, cán bộ, tháng."),
                use: tables
            ),
        ]
    }

    @Sendable
    private func sheet(_ request: Request, _ page: PageContext) async throws -> Response {
        let (query, period, asked, viewer) = try await read(request, page)
        if query.asksForRanking { return try await fair(request, page) }
        let account = page.account
        let sheet = try await dependencies.show(to: account, reason: query.reason) { reading in
            let sheet = try LeaderSheet(asked, of: account.commune, for: viewer, on: reading.db)
            reading.seen.note(.summary, sheet.named)
            return sheet
        }
        if let format = query.format {
            return try await download(sheet.report, sheet.exportedOn, as: format, query, account)
        }
        let shown = LeaderSheetPage(
            frame: PageFrame(page).sayingItsExport,
            report: sheet.report,
            charts: sheet.charts,
            query: query,
            period: period,
            choices: sheet.choices,
            links: FileLinks(for: account.author, query, exportedOn: sheet.exportedOn),
            readsProceedings: account.author.may(.readProceedings)
        )
        return .page(shown.view.rendered(reservingCapacity: 48 * 1_024))
    }

    /// Asked to rank, it is still only this: the rule says no, so the answer is no good one (422), but it has all that can be said.
    @Sendable
    private func fair(_ request: Request, _ page: PageContext) async throws -> Response {
        let (query, period, asked, viewer) = try await read(request, page)
        let account = page.account
        let comparison = try await dependencies.show(to: account, reason: query.reason) { reading in
            let comparison = try FairComparison(asked, of: account.commune, for: viewer, on: reading.db)
            reading.seen.note(.summary, comparison.named)
            return comparison
        }
        if let format = query.format, !query.asksForRanking {
            return try await download(comparison.report, comparison.exportedOn, as: format, query, account)
        }
        let shown = FairComparisonPage(
            frame: PageFrame(page).sayingItsExport,
            comparison: comparison,
            query: query,
            period: period,
            links: FileLinks(for: account.author, query, exportedOn: comparison.exportedOn)
        )
        return .page(
            shown.view.rendered(reservingCapacity: 32 * 1_024),
            status: query.asksForRanking ? .unprocessableContent : .ok
        )
    }

    /// What the summary tells group by group, which is more than a sheet holds. Filters narrow the sheet, not the tables.
    @Sendable
    private func tables(_ request: Request, _ page: PageContext) async throws -> Response {
        let (query, _, asked, _) = try await read(request, page)
        if query.asksForRanking { return try await fair(request, page) }
        let account = page.account
        let days = LeaderSummary.Query(from: query.from, to: query.to, asOf: asked.asOf)
        var summary: SummaryPage?
        do {
            let found = try await dependencies.show(to: account, reason: query.reason) { reading in
                let isNaming = query.showsNames
                let summary = try LeaderSummary(days, of: account.commune, naming: isNaming, on: reading.db)
                reading.seen.note(.summary, summary.named)
                return summary
            }
            if let format = query.format {
                return try await download(found.report, found.exportedOn, as: format, query, account)
            }
            summary = SummaryPage(found.report, version: dependencies.version)
        } catch let refusal as Refusal where refusal.code == .nothingImported {
            summary = nil
        }
        let shown = SummaryTablesPage(frame: PageFrame(page).sayingItsExport, summary: summary, query: query)
        return .page(shown.view.rendered(reservingCapacity: 64 * 1_024))
    }

    private func download(
        _ report: Report,
        _ exportedOn: CalendarDay?,
        as format: ReportFormat,
        _ query: LeaderQuery,
        _ account: SignedInAccount
    ) async throws -> Response {
        // What a heading says already is not printed twice.
        let isPaper = if case .paper = format { true } else { false }
        return try await dependencies.download(
            isPaper ? report.below : report,
            as: format,
            period: query.from...query.to,
            exportedOn: exportedOn,
            for: account
        )
    }

    /// What is asked, as the reports read it, and who asks. Whose files they are is opened to those only who may open files.
    private func read(_ request: Request, _ page: PageContext) async throws -> (
        LeaderQuery, ReportingPeriod, LeaderSheet.Query, LeaderSheet.Viewer
    ) {
        let today = page.visit.at.day
        // A page of the running month would be empty until its first export comes.
        let commune = page.account.commune.id
        let newest = try await dependencies.desk.read(as: page.account) { db in
            try ImportBatch.newestExport(notAfter: today, of: commune, on: db)
        }
        let known = newest?.adding(days: -1) ?? today
        var query = try LeaderQuery(query: request.uri.query, known: known)
        // Whoever works with totals names people only for a reason he gives.
        query.asksReason = Look.Kind.summary.needsReason(of: page.account.account.role)
        if query.asksReason, query.reason == nil { query.showsNames = false }
        let author = page.account.author
        guard query.official == nil || FileLinks(for: author, query, exportedOn: nil).areOpen else {
            throw Problem(.notAllowed)
        }
        guard let period = query.period else { throw Problem(.badPeriod) }
        return (
            query, period, query.asked(period, today: today),
            LeaderSheet.Viewer(author, hasReason: query.reason != nil)
        )
    }
}

extension LeaderSheet.Viewer {
    /// Who looks, with what was lent to him.
    init(_ author: Author, hasReason: Bool = false) {
        let permissions = Permission.allCases.filter { author.may($0) }
        self.init(
            account: author.account,
            permissions: Set(permissions),
            lenders: Dictionary(
                permissions.map { ($0, author.delegations(for: $0).map(\.delegator)) }.filter { !$0.1.isEmpty }
            ) { $1 },
            hasReason: hasReason
        )
    }
}
