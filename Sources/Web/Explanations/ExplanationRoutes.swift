import Accountability
import Actions
import Ledger
import Reports
import Store

/// The addresses of explanations: asking, answering and deciding.
struct ExplanationRoutes {
    let dependencies: WebDependencies

    var routes: [Route] { looks + asking + answering + deciding }

    static let path = "/api/v1/explanation-requests"

    private var looks: [Route] {
        [
            .pages(
                Self.path,
                for: .answerOwnCase,
                "listExplanationRequests",
                "Các yêu cầu giải trình: của mình, hoặc của những người mình phụ trách.",
                .explanationRequest,
                filters: ExplanationQuery.parameters,
                { ExplanationQuery(&$0) },
                at: dependencies
            ) { request, query, asked, db in
                let sight = Sight(of: request.account.account)
                var query = query
                query.today = request.today
                return try ExplanationDuty.page(query, seenBy: sight, asked, of: request.commune, on: db)
            }
            .showing(ExplanationQuery.columns),
            .thing(
                "\(Self.path)/{id}",
                for: .answerOwnCase,
                "showExplanationRequest",
                "Một yêu cầu giải trình với diễn biến, hạn và kết luận.",
                .explanationRequest,
                at: dependencies
            ) { request, db in
                let found = try ExplanationDuty.find(try request.id(), of: request.commune, on: db)
                return found.flatMap { request.maySee($0) ? $0 : nil }
            }
            .leading(from: ExplanationDuty.self, to: ExplanationDuty.leads)
            .giving(ExplanationDuty.self, ExplanationDuty.papers),
            ShowAttachment(dependencies: dependencies).route,
        ]
    }

    private var asking: [Route] {
        [
            request("/api/v1/findings/{id}/explanation-request", "requestExplanationOfFinding") {
                .finding(try $0.id())
            },
            request("/api/v1/incidents/{id}/explanation-request", "requestExplanationOfIncident") {
                .incident(try $0.id())
            },
            volunteer("/api/v1/findings/{id}/explanation", "explainFinding") { .finding(try $0.id()) },
            volunteer("/api/v1/incidents/{id}/explanation", "explainIncident") { .incident(try $0.id()) },
            .act(
                "\(Self.path)/{id}/service",
                "serveExplanationRequest",
                "Ghi nhận đã giao yêu cầu cho cán bộ; hạn giải trình tính từ ngày đó.",
                title: "Ghi nhận đã giao",
                body: [Fields.service, Fields.servedOn],
                offered: .duty(.served(.inPerson), of: .others, ServeRequest.self),
                answer: .explanationRequest,
                at: dependencies
            ) { request in
                ServeRequest(
                    try request.id(),
                    try request[Fields.service],
                    on: try request[Fields.servedOn],
                    id: request.key
                )
            },
        ]
    }

    private var answering: [Route] {
        [
            .act(
                "\(Self.path)/{id}/acknowledgement",
                "acknowledgeExplanationRequest",
                "Xác nhận đã nhận yêu cầu; không phải là đồng ý.",
                title: "Đã nhận",
                offered: .duty(.acknowledged, of: .own, AcknowledgeRequest.self),
                answer: .explanationRequest,
                at: dependencies
            ) { request in AcknowledgeRequest(try request.id(), id: request.key) },
            .act(
                "\(Self.path)/{id}/disownment",
                "disownExplanationRequest",
                "Báo không phải hồ sơ, không phải việc của mình.",
                title: "Không phải hồ sơ của tôi",
                body: [Fields.reason],
                offered: .duty(.disowned(reason: ""), of: .own, DisownRequest.self),
                answer: .explanationRequest,
                at: dependencies
            ) { request in try DisownRequest(try request.id(), reason: request[Fields.reason], id: request.key) },
            .upload(
                "\(Self.path)/{id}/attachments",
                "attachToExplanation",
                "Kèm một tệp trước khi nộp giải trình.",
                title: "Kèm tệp",
                forms: MediaType.allCases.map { Upload.Form(type: $0.rawValue, example: $0.example) },
                offered: .attaching,
                answer: .explanationRequest,
                at: dependencies
            ) { request, upload in
                try AttachFile(try request.id(), name: upload.name, bytes: upload.bytes, id: request.key)
            },
            .act(
                "\(Self.path)/{id}/explanation",
                "submitExplanation",
                "Nộp giải trình; sau đó không thêm, không sửa được.",
                title: "Giải trình",
                body: [Fields.cause, Fields.text],
                offered: .duty(.submitted(.sample), of: .own, SubmitExplanation.self),
                draft: draft,
                answer: .explanationRequest,
                at: dependencies
            ) { request in
                try SubmitExplanation(
                    try request.id(),
                    cause: request[Fields.cause],
                    text: request[Fields.text],
                    id: request.key
                )
            },
        ]
    }

    private func request(
        _ path: String,
        _ id: String,
        _ ground: @escaping @Sendable (ActRequest) throws -> Ground
    ) -> Route {
        .act(
            path,
            id,
            "Yêu cầu cán bộ đã xác định giải trình.",
            title: "Yêu cầu giải trình",
            body: [Fields.asked],
            offered: .asking,
            makes: true,
            answer: .explanationRequest,
            at: dependencies
        ) { request in
            try RequestExplanation(try ground(request), question: request[Fields.asked], id: request.key)
        }
    }

    private func volunteer(
        _ path: String,
        _ id: String,
        _ ground: @escaping @Sendable (ActRequest) throws -> Ground
    ) -> Route {
        .act(
            path,
            id,
            "Nêu nguyên nhân và lý do trước khi được hỏi, hoặc báo không phải việc của mình, hoặc để trống mà mở để kèm tệp trước.",
            title: "Nêu lý do, hoặc báo không phải của tôi",
            body: [Fields.volunteeredCause, Fields.volunteeredText, Fields.notMine],
            offered: .volunteering,
            makes: true,
            answer: .explanationRequest,
            at: dependencies
        ) { request in
            let words: VolunteerExplanation.Words
            switch (
                try request[Fields.volunteeredCause], try request[Fields.volunteeredText], try request[Fields.notMine]
            ) {
            case (let cause?, let text?, nil): words = .reason(cause: cause, text: text)
            case (nil, nil, let reason?): words = .notMine(reason: reason)
            case (nil, nil, nil): words = .later
            case (_, _, .some):
                throw Self.wrong("/not_mine", .badValue, "Để trống mục này khi nêu nguyên nhân và lý do.")
            case (nil, _, nil): throw Self.wrong("/cause", .missingField, "Cần chọn nguyên nhân.")
            case (_, nil, nil): throw Self.wrong("/text", .missingField, "Cần nêu lý do.")
            }
            return try VolunteerExplanation(try ground(request), words, id: request.key)
        }
    }
}

extension ExplanationRoutes {
    /// A mistake in one field of what is volunteered: the rules of one field do not know of the others.
    private static func wrong(_ pointer: String, _ code: ProblemCode, _ detail: String) -> Problem {
        Problem(code, detail: detail, errors: [.init(code, at: .body, pointer, detail: detail)])
    }
}

extension ReadRequest {
    /// His own, or of somebody he answers for.
    func maySee(_ duty: ExplanationDuty) -> Bool {
        duty.official.uuid == account.account.person.uuid
            || Author(commune: account.commune, account: account.account).reaches(unit: duty.unit)
    }
}
