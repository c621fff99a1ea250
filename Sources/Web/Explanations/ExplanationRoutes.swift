import Accountability
import Actions
import Ledger
import Reports
import Store

/// The addresses of explanations: asking, answering and deciding.
struct ExplanationRoutes {
    let dependencies: WebDependencies

    var routes: [Route] { looks + asking + answering + deciding }

    private static let path = "/api/v1/explanation-requests"

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
                return try ExplanationDuty.page(query, seenBy: sight, asked, of: request.commune, on: db)
            },
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
            },
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
                body: [Fields.service, Fields.servedOn],
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
                answer: .explanationRequest,
                at: dependencies
            ) { request in AcknowledgeRequest(try request.id(), id: request.key) },
            .act(
                "\(Self.path)/{id}/disownment",
                "disownExplanationRequest",
                "Báo không phải hồ sơ, không phải việc của mình.",
                body: [Fields.reason],
                answer: .explanationRequest,
                at: dependencies
            ) { request in try DisownRequest(try request.id(), reason: request[Fields.reason], id: request.key) },
            .upload(
                "\(Self.path)/{id}/attachments",
                "attachToExplanation",
                "Kèm một tệp trước khi nộp giải trình.",
                forms: MediaType.allCases.map { Upload.Form(type: $0.rawValue, example: $0.example) },
                answer: .explanationRequest,
                at: dependencies
            ) { request, upload in
                try AttachFile(try request.id(), name: upload.name, bytes: upload.bytes, id: request.key)
            },
            .act(
                "\(Self.path)/{id}/explanation",
                "submitExplanation",
                "Nộp giải trình; sau đó không thêm, không sửa được.",
                body: [Fields.cause, Fields.text],
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

    private var deciding: [Route] {
        [
            .act(
                "/api/v1/explanations/{id}/return",
                "returnExplanation",
                "Trả lại để bổ sung, một lần, kèm câu hỏi.",
                body: [Fields.question],
                decides: true,
                answer: .explanationRequest,
                at: dependencies
            ) { request in
                try ReturnExplanation(
                    try request.id(),
                    question: request[Fields.question],
                    version: request.version,
                    id: request.key
                )
            },
            .act(
                "/api/v1/explanations/{id}/verdict",
                "decideExplanation",
                "Kết luận về giải trình, và riêng: nguyên nhân khách quan có được xác nhận không.",
                body: [Fields.verdict, Fields.reason, Fields.objectiveCause],
                decides: true,
                answer: .explanationRequest,
                at: dependencies
            ) { request in
                try GiveVerdict(
                    try request.id(),
                    request[Fields.verdict],
                    reason: request[Fields.reason],
                    confirmsObjectiveCause: request[Fields.objectiveCause],
                    version: request.version,
                    id: request.key
                )
            },
            .act(
                "/api/v1/explanations/{id}/reopening",
                "reopenVerdict",
                "Mở lại kết luận không chấp nhận, hoặc chấp nhận một phần, vì có tình tiết mới.",
                body: [Fields.reason, Fields.newEvidence],
                decides: true,
                answer: .explanationRequest,
                at: dependencies
            ) { request in
                try ReopenVerdict(
                    try request.id(),
                    reason: request[Fields.reason],
                    evidence: request[Fields.newEvidence],
                    version: request.version,
                    id: request.key
                )
            },
            .act(
                "/api/v1/explanations/verdicts",
                "acceptExplanations",
                "Chấp nhận chung các bản giải trình cùng một nguyên nhân. Không có việc không chấp nhận hàng loạt.",
                body: [Fields.duties, Fields.cause, Fields.reason, Fields.objectiveCause],
                answer: .acceptedExplanations,
                at: dependencies
            ) { request in
                try AcceptInBulk(
                    request[Fields.duties],
                    cause: request[Fields.cause],
                    reason: request[Fields.reason],
                    confirmsObjectiveCause: request[Fields.objectiveCause],
                    id: request.key
                )
            },
            .act(
                "\(Self.path)/{id}/disownment/decision",
                "decideDisownment",
                "Kết luận có đúng là việc của người khác không.",
                body: [Fields.isAccepted, Fields.reason],
                decides: true,
                answer: .explanationRequest,
                at: dependencies
            ) { request in
                try DecideDisownment(
                    try request.id(),
                    isAccepted: request[Fields.isAccepted],
                    reason: request[Fields.reason],
                    version: request.version,
                    id: request.key
                )
            },
            .act(
                "\(Self.path)/{id}/waiver",
                "waiveExplanationRequest",
                "Miễn giải trình.",
                body: [Fields.reason],
                decides: true,
                answer: .explanationRequest,
                at: dependencies
            ) { request in
                try WaiveRequest(
                    try request.id(),
                    reason: request[Fields.reason],
                    version: request.version,
                    id: request.key
                )
            },
            .act(
                "\(Self.path)/{id}/cancellation",
                "cancelExplanationRequest",
                "Hủy yêu cầu gửi nhầm.",
                body: [Fields.reason],
                decides: true,
                answer: .explanationRequest,
                at: dependencies
            ) { request in
                try CancelRequest(
                    try request.id(),
                    reason: request[Fields.reason],
                    version: request.version,
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
            body: [Fields.asked],
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
            "Nêu lý do trước khi được hỏi (cause, text), báo không phải việc của mình (not_mine), hoặc mở để kèm tệp trước.",
            body: [Fields.volunteeredCause, Fields.volunteeredText, Fields.notMine],
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
            default: throw Refusal(.textInvalid)
            }
            return try VolunteerExplanation(try ground(request), words, id: request.key)
        }
    }
}

extension ReadRequest {
    /// His own, or of somebody he answers for.
    func maySee(_ duty: ExplanationDuty) -> Bool {
        duty.official.uuid == account.account.person.uuid
            || Author(commune: account.commune, account: account.account).reaches(unit: duty.unit)
    }
}
