import Accountability
import HTTPTypes
import Hummingbird
import Reports

/// An official's record and the files behind its figures: the official's own for himself, others' for those above them.
struct RecordRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .get("/api/v1/officials/{id}/record", for: .readRecord, .record, use: showRecord),
            .get("/api/v1/officials/{id}/dossiers", for: .readRecord, .recordDossiers, use: listDossiers),
        ]
    }

    @Sendable
    private func showRecord(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let asked = try RecordQuery(request.uri.query)
        let today = dependencies.now().day
        let query = OfficialRecord.Query(
            of: try PathValues(context.request).id(),
            from: asked.from,
            to: asked.to,
            asOf: asked.asOf ?? today
        )
        let account = context.account
        let record = try await dependencies.show(to: account) { reading in
            let db = reading.db
            let found = try OfficialRecord.find(query, of: account.commune, for: account.account, today: today, on: db)
            if found != nil { reading.seen.note(.record, [query.official], thing: query.official.text) }
            return found?.report.json
        }
        // Somebody who may not see it is told what he would be told if there were nobody of this id.
        guard let record else { throw Problem(.notFound) }
        return .json(record)
    }

    @Sendable
    private func listDossiers(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let whose: Official.ID = try PathValues(context.request).id()
        let page = try await dependencies.dossiers(
            context.account,
            try DossierQuery(query: request.uri.query, whose: whose)
        )
        try dependencies.note(.dossier, [whose], by: context.account)
        return try DossierListBody(page).answer(to: request, next: page.nextCursor)
    }
}

/// What a record is asked for; without days its workload is that of the review year.
struct RecordQuery: Hashable, Sendable {
    let from: CalendarDay?
    let to: CalendarDay?
    let asOf: CalendarDay?

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

    init(_ query: String?) throws(Problem) {
        var query = StrictQuery(query, allowing: Self.parameters)
        let days = Self.parameters.map { query.day($0) }
        if let from = days[0], let to = days[1], from > to {
            query.refuse(
                .badPeriod,
                "from",
                "Ngày đầu kỳ (\(from.vietnamese)) sau ngày cuối kỳ (\(to.vietnamese))."
            )
        }
        try query.check()
        (from, to, asOf) = (days[0], days[1], days[2])
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
    )
    fileprivate static let recordDossiers = Operation(
        id: "listRecordDossiers",
        summary: "Các hồ sơ làm nên một số liệu trong hồ sơ của một cán bộ.",
        parameters: DossierQuery.recordParameters,
        mediaType: "application/json",
        schema: DossierListSchema.json,
        problems: [.notFound]
    )
}
