import Accountability
import Actions
import Reports
import Store

/// The addresses of commendations: nominations and what becomes of them.
struct CommendationRoutes {
    let dependencies: WebDependencies

    var routes: [Route] { looks + [nomination] + decisions + revocation }

    private static let path = "/api/v1/commendations"
    private static let one = path + "/{id}"

    private var looks: [Route] {
        [
            .list(
                Self.path,
                for: .readCommendations,
                "listCommendations",
                "Các đề nghị khen và lượt khen mà tài khoản này được biết.",
                .commendation,
                at: dependencies
            ) { request, db in
                try Commendation.list(of: request.commune, on: db).filter { $0.isKnown(to: request.account.account) }
            },
            .thing(
                Self.one,
                for: .readCommendations,
                "showCommendation",
                "Một đề nghị khen hoặc lượt khen.",
                .commendation,
                at: dependencies
            ) { request, db in
                try Commendation.find(request.id(), of: request.commune, on: db)
                    .flatMap { $0.isKnown(to: request.account.account) ? $0 : nil }
            },
        ]
    }

    private var nomination: Route {
        .act(
            Self.path,
            "nominateCommendation",
            "Đề nghị khen người khác; không ai đề nghị cho chính mình.",
            body: NominationFields.all,
            makes: true,
            answer: .commendation,
            at: dependencies
        ) { request in
            try NominateCommendation(try NominationFields.read(request), id: Commendation.ID(request.key))
        }
    }

    private var decisions: [Route] {
        [
            step("/verification", "verifyCommendation", "Xác minh; người đề nghị không tự xác minh.") { request in
                VerifyCommendation(try request.id(), on: try request.day, version: request.version, id: request.key)
            },
            step("/approval", "approveCommendation", "Duyệt; giấy khen do Chủ tịch UBND xã quyết định.") { request in
                ApproveCommendation(try request.id(), on: try request.day, version: request.version, id: request.key)
            },
            step("/decline", "declineCommendation", "Không duyệt, nêu lý do.", [StepFields.reason]) { request in
                try DeclineCommendation(
                    request.id(),
                    reason: request[StepFields.reason],
                    on: request.day,
                    version: request.version,
                    id: request.key
                )
            },
            step(
                "/registration",
                "registerCommendation",
                "Ghi số và ngày quyết định như trên văn bản.",
                [StepFields.documentNumber, StepFields.documentDay]
            ) { request in
                try RegisterCommendation(
                    request.id(),
                    number: request[StepFields.documentNumber],
                    documentDay: request[StepFields.documentDay],
                    on: request.day,
                    version: request.version,
                    id: request.key
                )
            },
            step(
                "/announcement",
                "announceCommendation",
                "Công bố, chỉ nêu tên người đã đồng ý.",
                [StepFields.consenting]
            ) { request in
                AnnounceCommendation(
                    try request.id(),
                    consenting: Set(try request[StepFields.consenting]),
                    on: try request.day,
                    version: request.version,
                    id: request.key
                )
            },
        ]
    }

    private var revocation: [Route] {
        [
            step("/revocation", "proposeCommendationRevocation", "Đề nghị thu hồi, nêu lý do.", [StepFields.reason]) {
                request in
                try ProposeCommendationRevocation(
                    request.id(),
                    reason: request[StepFields.reason],
                    on: request.day,
                    version: request.version,
                    id: request.key
                )
            },
            step(
                "/revocation/decision",
                "decideCommendationRevocation",
                "Thu hồi (phải là người khác với người đề nghị thu hồi) hoặc giữ nguyên kèm lý do.",
                [StepFields.decision, StepFields.keptBecause]
            ) { request in
                try DecideCommendationRevocation(
                    request.id(),
                    request[StepFields.decision] == .revoked
                        ? .revoke : .drop(reason: request[StepFields.keptBecause] ?? ""),
                    on: request.day,
                    version: request.version,
                    id: request.key
                )
            },
        ]
    }

    /// A step of a commendation, decided on the version that was seen.
    private func step<Done: CommendationStep>(
        _ end: String,
        _ id: String,
        _ summary: String,
        _ fields: [any BodyFieldDescription] = [],
        _ make: @escaping @Sendable (ActRequest) throws -> Done
    ) -> Route {
        .act(
            Self.one + end,
            id,
            summary,
            body: fields + [StepFields.happenedOn],
            decides: true,
            answer: .commendation,
            at: dependencies,
            make
        )
    }
}

extension Resource<Commendation> {
    /// A commendation with the names its reader may know.
    static var commendation: Resource {
        Resource(
            "commendation",
            "commendations",
            id: \.id.text,
            path: "/api/v1/commendations",
            version: { $0.events.count },
            fields: { commendation, reading in try commendation.fields(of: reading.commune, on: reading.db) }
        )
    }
}
