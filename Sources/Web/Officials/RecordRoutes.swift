import Accountability
import Actions
import Documents
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
                .page("downloadRecord", "Tải hồ sơ của một cán bộ: JSON, PDF hoặc DOCX."),
                use: download
            ),
        ]
    }

    private var dossiers: Route {
        let path = "/api/v1/officials/{id}/dossiers"
        var route = Route.get(path, for: .readRecord, .recordDossiers, use: listDossiers)
        route.listing = .dossiers(
            path,
            for: .readRecord,
            "Hồ sơ của một cán bộ",
            "Các hồ sơ làm nên một số liệu trong hồ sơ của một cán bộ.",
            filters: DossierQuery.recordParameters
        ) { context, query in
            let whose: Official.ID = try PathValues(context.request).id()
            return try await dependencies.show(
                try DossierQuery(query: query, whose: whose),
                of: whose,
                to: context.account
            )
        }
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

    /// The same record to be kept as a file: as programs get it, or on paper.
    @Sendable
    private func download(_ request: Request, _ page: PageContext) async throws -> Response {
        let asked = try RecordQuery(request.uri.query, isForFile: true)
        let query = asked.query(of: try PathValues(page.request).id(), today: page.visit.at.day)
        let account = page.account
        let record = try await dependencies.show(to: account) { reading in
            try reading.record(query, today: page.visit.at.day)
        }
        guard let record else { throw Problem(.notFound) }
        let name = "ho-so-ca-nhan-\(query.asOf.iso)"
        guard let format = asked.format else {
            return .file(record.report.json, name: "\(name).json", type: "application/json")
        }
        let stamp = PageFrame(page).print.stamp(exportedOn: record.registerAsOf)
        return .file(
            try record.printed.manuscript(stamp).file(format),
            name: "\(name).\(format.rawValue)",
            type: format.mediaType
        )
    }

    /// What is asked for, of an official.
    func wanted(_ request: Request, _ page: PageContext, of official: Official.ID) throws(Problem)
        -> OfficialRecord.Query
    {
        try RecordQuery(request.uri.query).query(of: official, today: page.visit.at.day)
    }

    @Sendable
    private func showRecord(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let asked = try RecordQuery(request.uri.query)
        let today = dependencies.now().day
        let query = asked.query(of: try PathValues(context.request).id(), today: today)
        let account = context.account
        let record = try await dependencies.show(to: account) { reading in
            try reading.record(query, today: today)?.report.json
        }
        // Somebody who may not see it is told what he would be told if there were nobody of this id.
        guard let record else { throw Problem(.notFound) }
        return .json(record)
    }

    @Sendable
    private func listDossiers(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let whose: Official.ID = try PathValues(context.request).id()
        let page = try await dependencies.show(
            try DossierQuery(query: request.uri.query, whose: whose),
            of: whose,
            to: context.account
        )
        return try DossierListBody(page).answer(to: request, next: page.nextCursor)
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
    /// As what it is to be kept on paper; nil: as programs get it.
    let format: Manuscript.Format?

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
        var query = StrictQuery(query, allowing: Self.parameters + (isForFile ? [.recordFormat] : []))
        let days = Self.parameters.map { query.day($0) }
        if let from = days[0], let to = days[1], from > to {
            query.refuse(
                .badPeriod,
                "from",
                "Ngày đầu kỳ (\(from.vietnamese)) sau ngày cuối kỳ (\(to.vietnamese))."
            )
        }
        format = isForFile ? query.choice(.recordFormat) : nil
        try query.check()
        (from, to, asOf) = (days[0], days[1], days[2])
    }

    /// The record of an official that is asked for.
    func query(of official: Official.ID, today: CalendarDay) -> OfficialRecord.Query {
        OfficialRecord.Query(of: official, from: from, to: to, asOf: asOf ?? today)
    }
}

extension QueryParameter {
    fileprivate static let recordFormat = QueryParameter(
        name: "format",
        form: .choice(Manuscript.Format.allCases.map(\.rawValue)),
        summary: "Loại tệp: pdf để in, docx để sửa; để trống là JSON.",
        example: "pdf"
    )
}

extension Operation {
    fileprivate static let record = Operation(
        id: "showRecord",
        summary: "Hồ sơ của một cán bộ: của chính mình, hoặc của người thuộc phạm vi mình phụ trách.",
        parameters: RecordQuery.parameters,
        mediaType: "application/json",
        schema: RecordSchema.json,
        problems: [.notFound]
    )
    fileprivate static let recordDossiers = Operation(
        id: "listRecordDossiers",
        summary: "Các hồ sơ làm nên một số liệu trong hồ sơ của một cán bộ.",
        parameters: DossierQuery.recordParameters,
        mediaType: "application/json",
        schema: DossierListSchema.json,
        problems: [.notFound, .refused]
    )
}
