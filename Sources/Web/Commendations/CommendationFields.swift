import Accountability
import Actions
import Ledger

/// What stands in the body of a nomination.
enum NominationFields {
    static let all: [any BodyFieldDescription] = [
        kind, form, achievement, happenedOn, shares, initiativeDocument, sameAchievementAs,
    ]

    static func read(_ request: ActRequest) throws -> NominateCommendation.Nomination {
        NominateCommendation.Nomination(
            kind: try request[kind],
            form: try request[form],
            achievement: try request[achievement],
            sameAchievementAs: try request[sameAchievementAs],
            initiativeDocument: try request[initiativeDocument],
            happenedOn: try request[happenedOn],
            shares: try request[shares]
        )
    }

    private static let kind = BodyField(
        "kind",
        .choice(Commendation.Kind.self),
        "Loại; biểu dương, hoặc khen thưởng theo công trạng, đột xuất, phong trào thi đua, chuyên đề.",
        example: "ad_hoc"
    )
    private static let form = BodyField(
        "form",
        .choice(Commendation.Form.self),
        "Hình thức; bằng lời, thư khen, giấy khen. Biểu dương không dùng giấy khen.",
        example: "certificate"
    )
    private static let achievement = BodyField(
        "achievement",
        .text(upTo: Commendation.maximumAchievementLength),
        "Thành tích.",
        example: "Rút ngắn thời gian trả kết quả hộ tịch"
    )
    private static let happenedOn = BodyField("happened_on", .day, "Ngày lập thành tích.", example: "2026-03-02")
    private static let shares = BodyField(
        "shares",
        .list(of: share, 1...100),
        "Người được khen và tỷ lệ đóng góp, cộng lại đúng 100.",
        example: [["official_id": "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001", "percent": 100]]
    )
    private static let initiativeDocument = BodyField.optional(
        "initiative_document",
        .line(upTo: Commendation.maximumDocumentLength),
        "Văn bản công nhận sáng kiến, nếu thành tích là sáng kiến.",
        example: "Quyết định 7/QĐ-UBND"
    )
    private static let sameAchievementAs = BodyField.optional(
        "same_achievement_as",
        .id(Commendation.self),
        "Lượt khen khác của cùng thành tích; mỗi thành tích chỉ có một hình thức khen thưởng chính thức.",
        example: nil
    )

    private static let official = BodyField(
        "official_id",
        .id(Official.self),
        "Người được khen.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001"
    )
    private static let percent = BodyField("percent", .integer(1...100), "Tỷ lệ đóng góp (%).", example: 100)
    private static let share = BodyForm<Commendation.Share>.object([official, percent]) { values, _ in
        Commendation.Share(official: try values[official], percent: try values[percent])
    }
}

/// What stands in the bodies of the steps after it.
enum StepFields {
    static let reason = BodyField("reason", .text(upTo: 2000), "Lý do.", example: "Chưa đủ minh chứng")
    static let documentNumber = BodyField(
        "document_number",
        .line(upTo: 100),
        "Số quyết định, ghi đúng như trên văn bản.",
        example: "125/QĐ-UBND"
    )
    static let documentDay = BodyField("document_on", .day, "Ngày quyết định.", example: "2026-03-03")
    static let consenting = BodyField(
        "consenting",
        .list(of: .id(Official.self), 1...100),
        "Những người được khen đồng ý nêu tên.",
        example: ["7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001"]
    )
    static let decision = BodyField(
        "decision",
        .choice(RevocationWord.self),
        "Thu hồi hay giữ nguyên.",
        example: "revoked"
    )
    static let keptBecause = BodyField.optional(
        "reason",
        .text(upTo: 2000),
        "Lý do giữ nguyên; bắt buộc khi giữ nguyên.",
        example: nil
    )

    /// The two ends of a proposal to revoke.
    enum RevocationWord: String, CaseIterable, Sendable {
        case revoked, dropped
    }
}
