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
    static let document = BodyField("document", signedDocument, "Văn bản đã ký.", example: sampleDocument)
    static let anyDocument = BodyField.optional("document", signedDocument, "Văn bản đã ký, nếu có.", example: .null)
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

    private static let sampleDocument: JSON = [
        "title": "15/TB-UBND ngày 15/06/2026", "sha256": .string(String(repeating: "ab", count: 32)), "bytes": 20_480,
    ]
    private static let title = BodyField("title", .line(upTo: 300), "Số, ngày của văn bản.", example: "15/TB-UBND")
    private static let sha256 = BodyField("sha256", .line(upTo: 64), "SHA-256 của bản quét.", example: "ab")
    private static let bytes = BodyField("bytes", .integer(1...50_000_000), "Số byte của bản quét.", example: 20_480)
    private static let signedDocument = BodyForm<SignedDocument>.object([title, sha256, bytes]) { values, _ in
        try SignedDocument(title: try values[title], sha256: try values[sha256], bytes: try values[bytes])
    }
}

extension ActRequest {
    /// What is decided on which suggestion.
    func decision() throws -> DecideReview.Decision {
        let suggestion = try self[ReviewBody.suggestion]
        guard try self[ReviewBody.isConfirmed] else { return .declined(suggestion) }
        switch suggestion {
        case .yearEndReview: return .confirmed(.yearEndReview)
        case .transfer: return .confirmed(.transfer(try self[ReviewBody.transferScope] ?? .withinCommune))
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
