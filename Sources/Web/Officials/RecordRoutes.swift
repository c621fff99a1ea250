import Accountability
import Actions
import HTML
import HTTPTypes
import Hummingbird
import Reports

/// An official's record and the files behind its figures: the official's own for himself, others' for those above them.
struct RecordRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .get("/api/v1/officials/{id}/record", for: .readRecord, .record, use: showRecord),
            dossiers,
            .visited(
                "/officials/{id}/record",
                for: .readRecord,
                .page("showRecordPage", "Hồ sơ của một cán bộ."),
                use: showPage
            ),
            .visited(
                "/officials/{id}/record/download",
                for: .readRecord,
                .page("downloadRecord", "Tải hồ sơ của một cán bộ: JSON, PDF, DOCX, XLSX hoặc CSV."),
                use: download
            ),
        ] + ProofRoutes(dependencies: dependencies).routes
    }

    private var dossiers: Route {
        let path = "/api/v1/officials/{id}/dossiers"
        let listing = Listing.dossiers(
            path,
            for: .readRecord,
            "Hồ sơ của một cán bộ",
            "Các hồ sơ làm nên một số liệu trong hồ sơ của một cán bộ.",
            filters: DossierQuery.recordParameters,
            at: dependencies
        ) { try PathValues($0.request).id() }
        var route = Route.get(path, for: .readRecord, .recordDossiers) { request, context in
            try await dependencies.answer(request, context, listing, of: PathValues(context.request).id())
        }
        route.listing = listing
        return route
    }

    @Sendable
    private func showPage(_ request: Request, _ page: PageContext) async throws -> Response {
        let query = try wanted(request, page, of: PathValues(page.request).id())
        guard let record = try await find(query, page) else { throw Problem(.notFound) }
        let isOwn = query.official.person == page.account.account.person
        let shown = RecordPage(frame: PageFrame(page).sayingItsExport, record: record, isOwn: isOwn)
        return .page(shown.view.rendered(reservingCapacity: 32 * 1_024))
    }

    /// A record as a page shows it; nil where there is none this account may see.
    func find(_ query: OfficialRecord.Query, _ page: PageContext) async throws -> RecordPage.Shown? {
        let account = page.account
        let today = page.visit.at.day
        return try await dependencies.show(to: account) { reading in
            try reading.record(query, today: today).map { RecordPage.Shown($0) }
        }
    }

    /// The same record to be kept as a file: as programs get it, or in the format asked for.
    @Sendable
    private func download(_ request: Request, _ page: PageContext) async throws -> Response {
        let asked = try RecordQuery(request.uri.query, isForFile: true)
        let record = try await read(asked, page.signedIn, today: page.visit.at.day)
        guard let format = asked.format else {
            let name = "\(record.report.title) \(page.visit.at.day.iso).json"
            return .file(record.report.json, name: name, type: "application/json")
        }
        return try await send(record, as: format, to: page.account)
    }

    /// What is asked for, of an official.
    func wanted(_ request: Request, _ page: PageContext, of official: Official.ID) throws(Problem)
        -> OfficialRecord.Query
    {
        try RecordQuery(request.uri.query).query(of: official, today: page.visit.at.day)
    }

    @Sendable
    private func showRecord(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let asked = try RecordQuery(request.uri.query, isForFile: true)
        let record = try await read(asked, context, today: dependencies.now().day)
        guard let format = asked.format else { return .json(record.report.json) }
        return try await send(record, as: format, to: context.account)
    }

    private func read(_ asked: RecordQuery, _ context: SignedInContext, today: CalendarDay) async throws
        -> OfficialRecord
    {
        let query = asked.query(of: try PathValues(context.request).id(), today: today)
        let record = try await dependencies.show(to: context.account) { try $0.record(query, today: today) }
        // Somebody who may not see it is told what he would be told if there were nobody of this id.
        guard let record else { throw Problem(.notFound) }
        return record
    }

    private func send(_ record: OfficialRecord, as format: ReportFormat, to account: SignedInAccount) async throws
        -> Response
    {
        let report = record.report(as: format)
        return try await dependencies.download(report, as: format, exportedOn: record.exportedOn, for: account)
    }
}

extension Reading {
    /// An official's record, kept as seen; nil where there is none this account may see.
    func record(_ query: OfficialRecord.Query, today: CalendarDay) throws -> OfficialRecord? {
        let found = try OfficialRecord.find(query, of: account.commune, for: account.account, today: today, on: db)
        if found != nil { seen.note(.record, [query.official], thing: query.official.text) }
        return found
    }
}

/// What a record is asked for; without days its workload is that of the review year.
struct RecordQuery: Hashable, Sendable {
    let from: CalendarDay?
    let to: CalendarDay?
    let asOf: CalendarDay?
    /// As which file it is wanted; nil for none.
    let format: ReportFormat?

    static let parameters = [
        QueryParameter(
            name: "from",
            form: .day,
            summary: "Ngày đầu tính khối lượng công việc; để trống là ngày đầu năm đánh giá.",
            example: "2026-01-01"
        ),
        QueryParameter(
            name: "to",
            form: .day,
            summary: "Ngày cuối tính khối lượng công việc; để trống là ngày cuối năm đánh giá.",
            example: "2026-09-30"
        ),
        .asOf,
    ]

    /// A query; one for a file may say which.
    init(_ query: String?, isForFile: Bool = false) throws(Problem) {
        var query = StrictQuery(query, allowing: Self.parameters + (isForFile ? [.reportFormat] : []))
        let days = Self.parameters.map { query.day($0) }
        if let from = days[0], let to = days[1], from > to {
            query.refuse(
                .badPeriod,
                "from",
                "Ngày đầu kỳ (\(from.vietnamese)) sau ngày cuối kỳ (\(to.vietnamese))."
            )
        }
        format = isForFile ? query.choice(.reportFormat) : nil
        try query.check()
        (from, to, asOf) = (days[0], days[1], days[2])
    }

    /// The record of an official that is asked for.
    func query(of official: Official.ID, today: CalendarDay) -> OfficialRecord.Query {
        OfficialRecord.Query(of: official, from: from, to: to, asOf: asOf ?? today)
    }
}

extension Operation {
    fileprivate static let record = Operation(
        id: "showRecord",
        summary: "Hồ sơ của một cán bộ: của chính mình, hoặc của người thuộc phạm vi mình phụ trách.",
        parameters: RecordQuery.parameters,
        mediaType: "application/json",
        schema: RecordSchema.json,
        problems: [.notFound]
    ).orReportFile
    fileprivate static let recordDossiers = Operation(
        id: "listRecordDossiers",
        summary: "Các hồ sơ làm nên một số liệu trong hồ sơ của một cán bộ.",
        parameters: DossierQuery.recordParameters,
        mediaType: "application/json",
        schema: DossierListSchema.json,
        problems: [.notFound, .refused]
    ).orListFile
}
