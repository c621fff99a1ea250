import Accountability
import Actions
import Reports
import Store

/// The addresses of review cases. Only the rule opens one; people decide what it suggests.
struct ReviewRoutes {
    let dependencies: WebDependencies

    var routes: [Route] { looks + statements + decisions + secondLooks }

    private var looks: [Route] {
        [
            .pages(
                "/api/v1/reviews",
                for: .readRecord,
                "listReviews",
                "Các vụ việc gợi ý kiểm điểm, điều chuyển được xem: của mình, của đơn vị mình phụ trách hoặc của xã.",
                .review,
                { _ in },
                at: dependencies
            ) { request, _, asked, db in
                let sight = Sight(of: request.account.account)
                return try ReviewCase.page(seenBy: sight, asked, of: request.commune, on: db)
            },
            .thing(
                "/api/v1/reviews/{id}",
                for: .readRecord,
                "showReview",
                "Một vụ việc với các lần nhắc nhở là căn cứ và diễn biến.",
                .review,
                at: dependencies
            ) { request, db in
                try ReviewCase.find(try request.id(), of: request.commune, on: db).flatMap {
                    request.maySee($0) ? $0 : nil
                }
            }
            .giving(ReviewCase.self, ReviewCase.papers),
        ]
    }

    private var statements: [Route] {
        [
            act(
                "statement",
                "giveStatement",
                "Cán bộ nêu ý kiến trong vụ việc của mình.",
                title: "Nêu ý kiến",
                offered: .ofReviewed(.statementGiven("")),
                [ReviewBody.statement]
            ) {
                request in
                try GiveStatement(try request.step(), text: request[ReviewBody.statement])
            },
            decision(
                "hearing",
                "recordHearing",
                "Ghi ý kiến đã nghe của cán bộ, kèm biên bản.",
                title: "Ghi ý kiến đã nghe",
                offered: .hearing,
                [
                    ReviewBody.statement, ReviewBody.document, StepBody.happenedOn,
                ]
            ) { request in
                try RecordHearing(
                    try request.datedStep(),
                    heard: request[ReviewBody.statement],
                    minutes: request[ReviewBody.document]
                )
            },
            decision(
                "statement-waiver",
                "recordStatementWaiver",
                "Ghi nhận cán bộ được mời nhưng không nêu ý kiến.",
                title: "Ghi nhận không nêu ý kiến",
                offered: .ofReviewer { review, _ in
                    review.allows(.statementWaived(reason: "", document: nil))
                },
                [
                    ReviewBody.reason, ReviewBody.anyDocument, StepBody.happenedOn,
                ]
            ) { request in
                try RecordHearing(
                    try request.datedStep(),
                    waivedBecause: request[ReviewBody.reason],
                    document: request[ReviewBody.anyDocument]
                )
            },
        ]
    }

    private var decisions: [Route] {
        [
            decision(
                "decision",
                "decideReview",
                "Xác nhận hoặc không áp dụng một gợi ý, có lý do và văn bản.",
                title: "Quyết định một gợi ý",
                offered: .decidingReview,
                [
                    ReviewBody.suggestion, ReviewBody.isConfirmed, ReviewBody.transferScope, ReviewBody.reason,
                    ReviewBody.document, StepBody.happenedOn,
                ]
            ) { request in
                try DecideReview(
                    try request.datedStep(),
                    try request.decision(),
                    reason: request[ReviewBody.reason],
                    document: request[ReviewBody.document]
                )
            }
            .aided(by: .review),
            decision(
                "suspension",
                "suspendReview",
                "Tạm dừng xem xét khi cán bộ ốm đau, thai sản, nuôi con nhỏ hoặc bị tố tụng.",
                title: "Tạm dừng xem xét",
                offered: .ofReviewer { review, _ in
                    review.allows(.suspended(.illness, reason: "", document: nil))
                },
                [
                    ReviewBody.ground, ReviewBody.reason, ReviewBody.anyDocument, StepBody.happenedOn,
                ]
            ) { request in
                try SuspendReview(
                    try request.datedStep(),
                    ground: request[ReviewBody.ground],
                    reason: request[ReviewBody.reason],
                    document: request[ReviewBody.anyDocument]
                )
            },
            decision(
                "resumption",
                "resumeReview",
                "Tiếp tục xem xét.",
                title: "Tiếp tục xem xét",
                offered: .ofReviewer { review, _ in review.allows(.resumed(reason: "")) },
                [ReviewBody.reason, StepBody.happenedOn]
            ) {
                request in
                try ResumeReview(
                    try request.datedStep(),
                    reason: request[ReviewBody.reason]
                )
            },
        ]
    }

    private var secondLooks: [Route] {
        [
            decision(
                "second-look",
                "reviewFlaggedCase",
                "Kết luận sau khi căn cứ của vụ việc đã quyết định thay đổi.",
                title: "Xem lại quyết định",
                offered: .ofReviewer { review, _ in review.allows(.kept(reason: "", document: nil)) },
                [
                    ReviewBody.secondLook, ReviewBody.reason, ReviewBody.anyDocument, StepBody.happenedOn,
                ]
            ) { request in
                try ReviewFlaggedCase(
                    try request.datedStep(),
                    try request[ReviewBody.secondLook] == .kept ? .kept : .setAside,
                    reason: request[ReviewBody.reason],
                    document: request[ReviewBody.anyDocument]
                )
            },
            act(
                "reconsideration",
                "requestReviewReconsideration",
                "Cán bộ kiến nghị xem xét lại quyết định, một lần.",
                title: "Kiến nghị xem xét lại",
                offered: .ofReviewed(.reconsiderationRequested(reason: "", lateCause: nil)),
                [
                    ReviewBody.plea, ReviewBody.lateCause,
                ]
            ) { request in
                try RequestReviewReconsideration(
                    try request.step(),
                    reason: request[ReviewBody.plea],
                    lateCause: request[ReviewBody.lateCause]
                )
            },
            decision(
                "reconsideration/decision",
                "decideReviewReconsideration",
                "Trả lời kiến nghị xem xét lại.",
                title: "Trả lời kiến nghị",
                offered: .decidingReviewReconsideration,
                [
                    ReviewBody.outcome, ReviewBody.takenBack, ReviewBody.reason, ReviewBody.anyDocument,
                    StepBody.happenedOn,
                ] + StepBody.way
            ) { request in
                try DecideReviewReconsideration(
                    try request.datedStep(),
                    try request.answer(),
                    by: try request.way(document: request[ReviewBody.anyDocument]),
                    reason: request[ReviewBody.reason]
                )
            }
            .aided(by: .reconsideration),
        ]
    }

    /// An act on a case that clashes with nothing.
    private func act<Done: Act>(
        _ noun: String,
        _ id: String,
        _ summary: String,
        title: String,
        offered offer: Offer,
        _ fields: [any BodyFieldDescription],
        _ make: @escaping @Sendable (ActRequest) throws -> Done
    ) -> Route where Done.Outcome == ReviewCase {
        .act(
            "/api/v1/reviews/{id}/\(noun)",
            id,
            summary,
            title: title,
            body: fields,
            offered: offer,
            answer: .review,
            at: dependencies,
            make
        )
    }

    /// An act that must know what it decides on.
    private func decision<Done: Act>(
        _ noun: String,
        _ id: String,
        _ summary: String,
        title: String,
        offered offer: Offer,
        _ fields: [any BodyFieldDescription],
        _ make: @escaping @Sendable (ActRequest) throws -> Done
    ) -> Route where Done.Outcome == ReviewCase {
        .act(
            "/api/v1/reviews/{id}/\(noun)",
            id,
            summary,
            title: title,
            body: fields,
            offered: offer,
            decides: true,
            answer: .review,
            at: dependencies,
            make
        )
    }
}

extension ReadRequest {
    /// One's own, and those of officials one answers for.
    @Sendable func maySee(_ review: ReviewCase) -> Bool {
        account.account.person.uuid == review.official.uuid
            || Author(commune: account.commune, account: account.account).reaches(unit: review.unit)
    }
}

extension Resource<ReviewCase> {
    /// A case as it stands today.
    static var review: Resource {
        Resource(
            "review",
            "reviews",
            title: "Gợi ý kiểm điểm, điều chuyển",
            listTitle: "Gợi ý kiểm điểm, điều chuyển",
            id: \.id.text,
            path: "/api/v1/reviews",
            version: \.version,
            about: .one(.review, \.official)
        ) { cases, reading in
            let names = try KnownNames(in: [], cases, of: reading.commune, on: reading.db)
            let cited = Set(cases.flatMap { $0.openedGrounds + $0.decidedGrounds })
            let reminders = try Reminder.list(Array(cited), of: reading.commune, on: reading.db)
            return { $0.fields(asOf: reading.today, names: names, reminders: reminders) }
        }
    }
}
