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
            .pages(
                Self.path,
                for: .readCommendations,
                "listCommendations",
                "Các đề nghị khen và lượt khen mà tài khoản này được biết.",
                .commendation,
                { _ in },
                at: dependencies
            ) { request, _, asked, db in
                try Commendation.page(knownTo: request.account.account, asked, of: request.commune, on: db)
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
            }
            .giving(Commendation.self, Commendation.papers),
        ]
    }

    private var nomination: Route {
        .act(
            Self.path,
            "nominateCommendation",
            "Đề nghị khen người khác; không ai đề nghị cho chính mình.",
            title: "Đề nghị khen",
            body: NominationFields.all,
            makes: true,
            answer: .commendation,
            at: dependencies
        ) { request in
            try NominateCommendation(try NominationFields.read(request), id: Commendation.ID(request.key))
        }
        .aided(by: .nomination)
    }

    private var decisions: [Route] {
        [
            step(
                "/verification",
                "verifyCommendation",
                "Xác minh; người đề nghị không tự xác minh.",
                title: "Xác minh",
                offered: .commendation(by: .verifyCommendation) { _ in .verified }
            ) { request in
                VerifyCommendation(try request.datedStep())
            },
            step(
                "/approval",
                "approveCommendation",
                "Duyệt; giấy khen do Chủ tịch UBND xã quyết định.",
                title: "Duyệt",
                offered: .commendation(by: .approveCommendation) { _ in .approved }
            ) { request in
                ApproveCommendation(try request.datedStep())
            },
            step(
                "/decline",
                "declineCommendation",
                "Không duyệt, nêu lý do.",
                title: "Không duyệt",
                offered: .commendation(by: .approveCommendation) { _ in .declined(reason: "") },
                [StepFields.reason]
            ) { request in
                try DeclineCommendation(
                    request.datedStep(),
                    reason: request[StepFields.reason]
                )
            },
            step(
                "/registration",
                "registerCommendation",
                "Ghi số và ngày quyết định như trên văn bản.",
                title: "Ghi số quyết định",
                offered: .commendation(by: .registerCommendation) {
                    .registered(.init(number: "", day: $0.happenedOn))
                },
                [StepFields.documentNumber, StepFields.documentDay]
            ) { request in
                try RegisterCommendation(
                    request.datedStep(),
                    number: request[StepFields.documentNumber],
                    documentDay: request[StepFields.documentDay]
                )
            },
            step(
                "/announcement",
                "announceCommendation",
                "Công bố, chỉ nêu tên người đã đồng ý.",
                title: "Công bố",
                offered: .commendation(by: .approveCommendation) {
                    .announced(consenting: Set($0.shares.map(\.official)))
                },
                [StepFields.consenting]
            ) { request in
                AnnounceCommendation(
                    try request.datedStep(),
                    consenting: Set(try request[StepFields.consenting])
                )
            }
            .aided(by: .announcement),
        ]
    }

    private var revocation: [Route] {
        [
            step(
                "/revocation",
                "proposeCommendationRevocation",
                "Đề nghị thu hồi, nêu lý do.",
                title: "Đề nghị thu hồi",
                offered: .commendation(by: .approveCommendation) { _ in .revocationProposed(reason: "") },
                [StepFields.reason]
            ) {
                request in
                try ProposeCommendationRevocation(
                    request.datedStep(),
                    reason: request[StepFields.reason]
                )
            },
            step(
                "/revocation/decision",
                "decideCommendationRevocation",
                "Thu hồi (phải là người khác với người đề nghị thu hồi) hoặc giữ nguyên kèm lý do.",
                title: "Quyết định thu hồi",
                offered: .decidingRevocation,
                [StepFields.decision, StepFields.keptBecause]
            ) { request in
                try DecideCommendationRevocation(
                    request.datedStep(),
                    request[StepFields.decision] == .revoked
                        ? .revoke : .drop(reason: request[StepFields.keptBecause] ?? "")
                )
            },
        ]
    }

    /// A step of a commendation, decided on the version that was seen.
    private func step<Done: CommendationStep>(
        _ end: String,
        _ id: String,
        _ summary: String,
        title: String,
        offered offer: Offer,
        _ fields: [any BodyFieldDescription] = [],
        _ make: @escaping @Sendable (ActRequest) throws -> Done
    ) -> Route {
        .act(
            Self.one + end,
            id,
            summary,
            title: title,
            body: fields + [StepBody.happenedOn],
            offered: offer,
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
            title: "Biểu dương, khen thưởng",
            listTitle: "Biểu dương, khen thưởng",
            id: \.id.text,
            path: "/api/v1/commendations",
            version: { $0.events.count },
            about: .all(.commendation) { $0.shares.map(\.official) }
        ) { commendations, reading in
            let commended = commendations.flatMap(\.shares).map(\.official)
            let names = try Official.names(of: commended, in: reading.commune, on: reading.db)
            return { $0.fields(names: names) }
        }
    }
}
