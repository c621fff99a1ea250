import Accountability
import Actions
import Documents
import Hummingbird
import Reports
import Store

/// A paper that is handed over, with what is shown of it and the rules of the day.
struct ServedPaper<Subject: Sendable>: Sendable {
    let subject: Subject
    let fields: [Report.Field]
    let commune: Commune
    let policy: Policy?
}

extension Reading {
    /// A request to explain that is handed over, kept as seen.
    func requestToServe(_ asked: ReadRequest) throws -> ServedPaper<ExplanationDuty> {
        guard let duty = try ExplanationDuty.find(try asked.id(), of: asked.commune, on: db), asked.maySee(duty) else {
            throw Problem(.notFound)
        }
        return try paper(duty, try Resource.explanationRequest.shown(duty, self).fields, asked)
    }

    /// A reminder that is handed over, kept as seen; drafts are not.
    func reminderToServe(_ asked: ReadRequest) throws -> ServedPaper<Reminder> {
        guard let reminder = try Reminder.find(try asked.id(), of: asked.commune, on: db), reminder.issue != nil,
            asked.maySee(reminder)
        else { throw Problem(.notFound) }
        return try paper(reminder, try Resource.reminder.shown(reminder, self).fields, asked)
    }

    private func paper<Subject>(_ subject: Subject, _ fields: [Report.Field], _ asked: ReadRequest) throws
        -> ServedPaper<Subject>
    {
        let policy = try Policy.inForce(on: asked.today, of: asked.commune, on: db)
        return ServedPaper(subject: subject, fields: fields, commune: asked.account.commune, policy: policy)
    }
}

/// The papers of the service desk as files: to be signed on paper, or changed before.
struct ServedPaperRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited(
                "/service-desk/explanation-requests/{id}/paper",
                for: .recordService,
                .page("downloadExplanationRequestPaper", "Văn bản yêu cầu giải trình để ký: PDF hoặc DOCX.")
            ) { request, page in
                try await send(request, page, named: "yeu-cau-giai-trinh") { reading, asked in
                    let found = try reading.requestToServe(asked)
                    return AdministrativePaper(request: found.subject, found.fields, of: found.commune, found.policy)
                }
            },
            .visited(
                "/service-desk/reminders/{id}/paper",
                for: .recordService,
                .page("downloadReminderPaper", "Thông báo nhắc nhở, phê bình để ký: PDF hoặc DOCX.")
            ) { request, page in
                try await send(request, page, named: "thong-bao-nhac-nho") { reading, asked in
                    let found = try reading.reminderToServe(asked)
                    return AdministrativePaper(reminder: found.subject, found.fields, of: found.commune, found.policy)
                }
            },
        ]
    }

    /// Reads a paper and sends it as a file; the file is made after the transaction is over.
    private func send(
        _ request: Request,
        _ page: PageContext,
        named name: String,
        _ read: @escaping @Sendable (Reading, ReadRequest) throws -> AdministrativePaper?
    ) async throws -> Response {
        var query = StrictQuery(request.uri.query, allowing: [.paperFormat])
        let format: Manuscript.Format? = query.choice(.paperFormat)
        try query.check()
        let asked = ReadRequest(page.signedIn, dependencies)
        let paper = try await dependencies.show(to: page.account) { try read($0, asked) }
        guard let paper else { throw Problem(.notFound) }
        let kind = format ?? .pdf
        return .file(
            try paper.manuscript.file(kind),
            name: "\(name)-\(paper.recordedAt.day.iso).\(kind.rawValue)",
            type: kind.mediaType
        )
    }
}

extension QueryParameter {
    fileprivate static let paperFormat = QueryParameter(
        name: "format",
        form: .choice(Manuscript.Format.allCases.map(\.rawValue)),
        summary: "Loại tệp: pdf để in, docx để sửa rồi ký; để trống là pdf.",
        example: "docx"
    )
}
