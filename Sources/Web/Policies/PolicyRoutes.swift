import Accountability
import Actions
import Ledger
import Reports
import Store

/// The addresses of the rules a commune works by.
struct PolicyRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            page,
            .list(
                "/api/v1/policies",
                for: .readPolicy,
                "listPolicies",
                "Các phiên bản quy định của xã.",
                .policy,
                at: dependencies
            ) { request, db in try PolicyVersion.list(of: request.commune, on: db) },
            .act(
                "/api/v1/policies",
                "adoptPolicy",
                "Ban hành phiên bản quy định mới; trường không gửi thì giữ nguyên. Có người bị ảnh hưởng khi áp dụng thì phải xem trước.",
                title: "Ban hành quy định",
                body: Self.draftFields + [Self.effectiveOn, Self.document, Self.reason, FormPreview.field],
                makes: true,
                answer: .policy,
                at: dependencies
            ) { request in
                try AdoptPolicy(
                    id: PolicyVersion.ID(request.key),
                    try Self.draft(request.values),
                    effectiveOn: try request[Self.effectiveOn],
                    document: try request[Self.document],
                    reason: try request[Self.reason],
                    previewed: try request[FormPreview.field]
                )
            }
            .aided(by: .policy)
            .previewed { values, reading in
                let draft = try Self.draft(values)
                let preview = try PolicyPreview(
                    of: draft,
                    effectiveOn: try values[Self.effectiveOn],
                    askedOn: reading.today,
                    in: reading.commune,
                    db: reading.db
                )
                let shown = try Resource.policyPreview.shown(preview, reading).fields
                return FormPreview(fields: shown, mark: try preview.mark)
            },
            .question(
                "/api/v1/policies/preview",
                for: .adoptPolicy,
                "previewPolicy",
                "Xem trước: ban hành dự thảo quy định thì điều gì xảy ra với ai. Không ghi gì; dấu (mark) gửi kèm khi ban hành.",
                body: Self.draftFields + [Self.previewedFor],
                answer: .policyPreview,
                at: dependencies
            ) { request, db in
                try PolicyPreview(
                    of: try Self.draft(request.values),
                    effectiveOn: try request[Self.previewedFor] ?? request.today,
                    askedOn: request.today,
                    in: request.commune,
                    db: db
                )
            },
        ]
    }

    /// What a body changes; what it leaves out stays as it is.
    private static func draft(_ values: BodyValues) throws -> PolicyDraft {
        var draft = PolicyDraft()
        draft.threshold = try values[threshold]
        draft.reviewYearRule = try values[reviewYear]
        draft.countsReminders = try values[countsReminders]
        draft.countsCriticisms = try values[countsCriticisms]
        draft.unitHeadsRemind = try values[unitHeadsRemind]
        draft.explanationDays = try values[explanationDays]
        draft.verdictDays = try values[verdictDays]
        draft.reconsiderationDays = try values[reconsiderationDays]
        draft.deemedDays = try values[deemedDays]
        return draft
    }

    private static let draftFields: [any BodyFieldDescription] = [
        threshold, reviewYear, countsReminders, countsCriticisms, unitHeadsRemind, explanationDays, verdictDays,
        reconsiderationDays, deemedDays,
    ]
    private static let threshold = BodyField.optional(
        "threshold",
        .integer(1...20),
        "Số lần nhắc nhở dẫn tới gợi ý kiểm điểm.",
        example: 3
    )
    private static let reviewYear = BodyField.optional(
        "review_year",
        .choice(ReviewYear.Rule.self),
        "Năm đánh giá; từ 15/12 đến 14/12, hoặc năm dương lịch.",
        example: "reporting"
    )
    private static let countsReminders = BodyField.optional(
        "counts_reminders",
        .answer,
        "Tính nhắc nhở.",
        example: true
    )
    private static let countsCriticisms = BodyField.optional(
        "counts_criticisms",
        .answer,
        "Tính phê bình.",
        example: true
    )
    private static let unitHeadsRemind = BodyField.optional(
        "unit_heads_remind",
        .answer,
        "Trưởng phòng nhắc nhở trong phòng mình; nếu không thì soạn dự thảo để lãnh đạo xã nhắc nhở.",
        example: true
    )
    private static let explanationDays = BodyField.optional(
        "explanation_days",
        .integer(1...60),
        "Hạn giải trình, ngày làm việc.",
        example: 3
    )
    private static let verdictDays = BodyField.optional(
        "verdict_days",
        .integer(1...60),
        "Hạn kết luận giải trình, ngày làm việc.",
        example: 5
    )
    private static let reconsiderationDays = BodyField.optional(
        "reconsideration_days",
        .integer(1...60),
        "Hạn kiến nghị xem xét lại, ngày làm việc.",
        example: 10
    )
    private static let deemedDays = BodyField.optional(
        "deemed_days",
        .integer(1...60),
        "Coi như đã nhận sau lần giao thứ hai, ngày làm việc.",
        example: 3
    )
    private static let effectiveOn = BodyField(
        "effective_on",
        .day,
        "Áp dụng từ ngày; từ hôm nay trở đi.",
        example: "2099-01-01"
    )
    private static let previewedFor = BodyField.optional(
        "effective_on",
        .day,
        "Áp dụng từ ngày; không gửi thì hôm nay.",
        example: .null
    )
    private static let document = BodyField(
        "document",
        .line(upTo: 200),
        "Số, ngày của văn bản ban hành.",
        example: "Quyết định 30/QĐ-UBND"
    )
    private static let reason = BodyField(
        "reason",
        .text(upTo: 2000),
        "Lý do.",
        example: "Theo kết luận cuộc họp giao ban"
    )
}

extension Resource<PolicyVersion> {
    /// A version of the rules.
    fileprivate static var policy: Resource {
        Resource(
            "policy",
            "policies",
            title: "Quy chế",
            listTitle: "Các phiên bản quy chế",
            id: \.id.text,
            about: .nobody
        ) {
            version,
            _ in version.fields
        }
    }
}

extension Resource<PolicyPreview> {
    /// What a draft would do, and to whom.
    fileprivate static var policyPreview: Resource {
        Resource("preview", "previews", id: { _ in "" }, about: .all(.preview) { $0.entries.map(\.official) }) {
            preview,
            reading in
            let officials = try Official.list(of: reading.commune, on: reading.db)
            return try preview.fields(names: officials.map { ($0.id, $0.name) })
        }
    }
}
