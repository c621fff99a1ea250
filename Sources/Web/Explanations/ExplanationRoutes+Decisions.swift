import Accountability
import Actions

extension ExplanationRoutes {
    /// What a leader decides about a duty to explain.
    var deciding: [Route] {
        [
            .act(
                "/api/v1/explanations/{id}/return",
                "returnExplanation",
                "Trả lại để bổ sung, một lần, kèm câu hỏi.",
                title: "Trả lại để bổ sung",
                body: [Fields.question],
                offered: .duty(.returned(question: ""), of: .others, ReturnExplanation.self),
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
                title: "Kết luận",
                body: [Fields.verdict, Fields.reason, Fields.objectiveCause],
                offered: .duty(.decided(.sample), of: .others, GiveVerdict.self),
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
                title: "Mở lại kết luận",
                body: [Fields.reason, Fields.newEvidence],
                offered: .duty(.reopened(reason: "", evidence: ""), of: .others, ReopenVerdict.self),
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
                title: "Chấp nhận chung",
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
                title: "Kết luận có phải việc của cán bộ",
                body: [Fields.isAccepted, Fields.reason],
                offered: .duty(.disownmentAccepted(reason: ""), of: .others, DecideDisownment.self),
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
                title: "Miễn giải trình",
                body: [Fields.reason],
                offered: .duty(.waived(reason: ""), of: .others, WaiveRequest.self),
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
                title: "Hủy yêu cầu gửi nhầm",
                body: [Fields.reason],
                offered: .duty(.cancelled(reason: ""), of: .others, CancelRequest.self),
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
}
