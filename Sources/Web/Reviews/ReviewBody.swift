import Accountability
import Actions
import Ledger

/// The fields of what is sent about review cases.
enum ReviewBody {
    static let statement = BodyField(
        "text",
        .text(upTo: 20_000),
        "Ý kiến của cán bộ.",
        example: "Tôi đã khắc phục từ tháng 5."
    )
    static let reason = BodyField("reason", .text(upTo: 2000), "Lý do.", example: "Đã xem xét đủ ba lần nhắc nhở.")
    static let plea = BodyField("reason", .text(upTo: 2000), "Nội dung kiến nghị.", example: "Xin xem xét lại.")
    static let lateCause = BodyField.optional(
        "late_cause",
        .text(upTo: 2000),
        "Vì sao kiến nghị sau thời hạn.",
        example: "Nằm viện từ ngày 01 đến ngày 20."
    )
    static let document = BodyField(
        "document",
        DocumentBody.form,
        DocumentBody.summary,
        example: DocumentBody.sample
    )
    static let anyDocument = BodyField.optional(
        "document",
        DocumentBody.form,
        DocumentBody.summary,
        example: .null
    )
    static let suggestion = BodyField("suggestion", .choice(Suggestion.self), "Gợi ý nào.", example: "year_end_review")
    static let isConfirmed = BodyField("confirmed", .flag, "Xác nhận hay không áp dụng.", example: true)
    static let transferScope = BodyField.optional(
        "transfer_scope",
        .choice(TransferScope.self),
        "Khi xác nhận điều chuyển: trong xã hay đề nghị cấp có thẩm quyền.",
        example: .null
    )
    static let ground = BodyField("ground", .choice(SuspensionGround.self), "Vì sao tạm dừng.", example: "illness")
    static let secondLook = BodyField("outcome", .choice(SecondLook.self), "Giữ hay hủy bỏ.", example: "kept")
    static let outcome = BodyField("outcome", .choice(Outcome.self), "Kết quả.", example: "upheld")
    static let takenBack = BodyField.optional(
        "taken_back",
        .choice(Suggestion.self),
        "Khi sửa đổi: gợi ý bị rút.",
        example: .null
    )

    /// What becomes of a flagged case.
    enum SecondLook: String, CaseIterable {
        case kept
        case setAside = "set_aside"
    }

    /// What becomes of a reconsideration.
    enum Outcome: String, CaseIterable { case upheld, varied, overturned }
}

extension ActRequest {
    /// What is decided on which suggestion.
    func decision() throws -> DecideReview.Decision {
        let suggestion = try self[ReviewBody.suggestion]
        guard try self[ReviewBody.isConfirmed] else { return .declined(suggestion) }
        switch suggestion {
        case .yearEndReview: return .confirmed(.yearEndReview)
        case .transfer:
            // How far is the whole question of a transfer: nobody's to guess.
            guard let scope = try self[ReviewBody.transferScope] else {
                throw Problem.missing(ReviewBody.transferScope, "Phải nêu phạm vi điều chuyển khi xác nhận.")
            }
            return .confirmed(.transfer(scope))
        }
    }

    /// What is answered to a reconsideration.
    func answer() throws -> ReviewCase.Answer {
        switch try self[ReviewBody.outcome] {
        case .upheld: return .upheld
        case .overturned: return .overturned
        case .varied:
            guard let suggestion = try self[ReviewBody.takenBack] else { throw Refusal(.reviewNotDecided) }
            return .varied(takingBack: suggestion)
        }
    }
}
