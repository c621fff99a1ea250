public import Accountability

extension PaperTemplate {
    /// The text the program comes with: what holds in a commune until it records one of its own.
    public static func shipped(_ kind: PaperKind) throws(Refusal) -> PaperTemplate {
        let text = kind.shippedText
        return try PaperTemplate(
            kind,
            subject: text.subject,
            addressee: text.addressee,
            body: text.body,
            copies: text.copies
        )
    }
}

extension PaperKind {
    fileprivate typealias ShippedText = (subject: String, addressee: String, body: String, copies: String)

    fileprivate var shippedText: ShippedText {
        switch self {
        case .explanationRequest: Self.explanationText
        case .reminderNotice: Self.noticeText
        case .reconsiderationDecision: Self.reconsiderationText
        case .reviewSuggestion: Self.reviewText(to: "Chủ tịch Ủy ban nhân dân {tên xã}", copies: "{đơn vị}")
        case .reviewSuggestionToParty:
            Self.reviewText(to: "Đảng ủy {tên xã}", copies: "Chủ tịch Ủy ban nhân dân {tên xã}")
        case .transferWithin: Self.transferWithinText
        case .transferProposal: Self.transferText
        case .commendationProposal: Self.commendationText
        case .apology: Self.apologyText
        case .weeklyCheck: Self.weeklyText
        case .handover: Self.handoverText
        }
    }

    private static let explanationText: ShippedText = (
        "yêu cầu giải trình", "{cán bộ và đơn vị}",
        """
        Ủy ban nhân dân {tên xã} đề nghị {cán bộ} giải trình về việc sau:
        {thông tin việc}
        Nội dung yêu cầu: {nội dung yêu cầu}
        Thời hạn giải trình là {số ngày giải trình} ngày làm việc, tính từ ngày làm việc sau ngày nhận văn bản này.
        Người được yêu cầu nêu rõ nguyên nhân, kèm tài liệu nếu có; nếu không phải việc của mình thì báo lại để xác định đúng người. {lưu ý khi nhận}
        """,
        "{đơn vị}"
    )

    private static let noticeText: ShippedText = (
        "{loại} trong giải quyết công việc", "{cán bộ và đơn vị}",
        """
        Ngày {ngày}, {người nhắc nhở} đã {hình thức} đối với {cán bộ và đơn vị}, với nội dung:
        {nội dung}
        Các việc làm căn cứ:
        {các căn cứ}
        Người được thông báo có quyền kiến nghị xem xét lại trong {số ngày kiến nghị} ngày làm việc, tính từ ngày làm việc sau ngày nhận. {lưu ý khi nhận}
        {lưu ý không phải kỷ luật}
        """,
        "{đơn vị}"
    )

    private static let reconsiderationText: ShippedText = (
        "giải quyết kiến nghị xem xét lại của {cán bộ và đơn vị}", "",
        """
        Xét kiến nghị của {cán bộ và đơn vị} về {việc bị kiến nghị}: {kiến nghị}
        Điều 1. Kết quả xem xét lại {việc bị kiến nghị}: {kết quả}. Người quyết định: {người quyết định}; ngày quyết định: {ngày}.
        Điều 2. Lý do: {lý do}
        Điều 3. {cán bộ và đơn vị} và những người có liên quan chịu trách nhiệm thi hành Quyết định này.
        """,
        "{đơn vị}"
    )

    private static func reviewText(to addressee: String, copies: String) -> ShippedText {
        (
            "nội dung gợi ý kiểm điểm cuối năm", addressee,
            """
            Trong năm đánh giá {năm đánh giá} (từ ngày {từ ngày} đến ngày {đến ngày}), {cán bộ và đơn vị} đã bị nhắc nhở, phê bình {số lần} lần; quy chế của xã là {số lần theo quy chế} lần.
            Các lần nhắc nhở, phê bình:
            {các lần nhắc nhở}
            Ý kiến của người được gợi ý: {ý kiến của cán bộ}
            Đề xuất xem xét, gợi ý {cán bộ} kiểm điểm cuối năm về những việc nêu trên: nguyên nhân để việc lặp lại, trách nhiệm của mình và cách khắc phục.
            {lưu ý không phải kỷ luật} Gợi ý kiểm điểm do người có thẩm quyền quyết định.
            """,
            copies
        )
    }

    private static let transferWithinText: ShippedText = (
        "điều chuyển công việc trong xã", "Chủ tịch Ủy ban nhân dân {tên xã}",
        """
        Trong năm đánh giá {năm đánh giá} (từ ngày {từ ngày} đến ngày {đến ngày}), {cán bộ và đơn vị} đã bị nhắc nhở, phê bình {số lần} lần; quy chế của xã là {số lần theo quy chế} lần.
        Các lần nhắc nhở, phê bình:
        {các lần nhắc nhở}
        Ý kiến của người được đề nghị: {ý kiến của cán bộ}
        Đề xuất xem xét điều chuyển {cán bộ} sang công việc khác trong xã cho phù hợp. Vị trí đề xuất: ……………………
        {lưu ý không phải kỷ luật} Việc điều chuyển do người có thẩm quyền quyết định.
        """,
        "{đơn vị}"
    )

    private static let transferText: ShippedText = (
        "đề nghị xem xét điều chuyển công chức", "……………………",
        """
        Trong năm đánh giá {năm đánh giá} (từ ngày {từ ngày} đến ngày {đến ngày}), {cán bộ và đơn vị} đã bị nhắc nhở, phê bình {số lần} lần; quy chế của xã là {số lần theo quy chế} lần.
        Các lần nhắc nhở, phê bình:
        {các lần nhắc nhở}
        Ý kiến của người được đề nghị: {ý kiến của cán bộ}
        Ủy ban nhân dân {tên xã} đề nghị cơ quan có thẩm quyền xem xét điều chuyển {cán bộ} sang vị trí công tác phù hợp.
        {lưu ý không phải kỷ luật}
        """,
        "{đơn vị}"
    )

    private static let commendationText: ShippedText = (
        "đề nghị {loại}, hình thức: {hình thức}", "Chủ tịch Ủy ban nhân dân {tên xã}",
        """
        Đề nghị {loại}, hình thức {hình thức}, cho người có tên sau đây:
        {người được khen}
        Thành tích lập ngày {ngày lập thành tích}: {thành tích}
        Văn bản công nhận sáng kiến: {văn bản công nhận sáng kiến}
        Tóm tắt thành tích kèm theo Tờ trình này. Đề nghị Chủ tịch Ủy ban nhân dân {tên xã} xem xét, quyết định.
        """,
        ""
    )

    private static let apologyText: ShippedText = (
        "xin lỗi và đề nghị gia hạn thời gian giải quyết hồ sơ", "{người nộp}",
        """
        Ngày {ngày tiếp nhận}, Ủy ban nhân dân {tên xã} tiếp nhận hồ sơ mã số {mã hồ sơ}, đề nghị giải quyết thủ tục: {thủ tục}.
        Thời gian hẹn trả kết quả: ngày {ngày hẹn trả}.
        Đến nay hồ sơ chưa được giải quyết xong đúng thời gian đã hẹn. Lý do: {nguyên nhân}.
        Ủy ban nhân dân {tên xã} xin lỗi Ông/Bà vì sự chậm trễ này và đề nghị gia hạn thời gian giải quyết; thời gian trả kết quả được hẹn lại: ngày {ngày hẹn lại}.
        Mỗi hồ sơ chỉ hẹn lại một lần. Mong Ông/Bà thông cảm.
        """,
        "{đơn vị}"
    )

    private static let weeklyText: ShippedText = (
        "kiểm tra việc giải quyết thủ tục hành chính hằng tuần", "",
        """
        Tuần kiểm tra: từ ngày {từ ngày} đến ngày {đến ngày}. Số liệu theo bản trích xuất sổ ngày {ngày trích xuất sổ}.
        Thời gian, địa điểm: ……………………
        Thành phần: ……………………
        1. Tình hình giải quyết hồ sơ trong tuần:
        {số liệu trong tuần}
        2. Hồ sơ quá hạn:
        {hồ sơ chậm}
        3. Chấp hành giờ làm việc, thái độ phục vụ: ……………………
        4. Ý kiến của người được kiểm tra: ……………………
        5. Kết luận, việc phải làm, người làm, thời hạn: ……………………
        Biên bản được đọc lại cho những người có tên nghe, thống nhất và cùng ký.
        """,
        ""
    )

    private static let handoverText: ShippedText = (
        "bàn giao hồ sơ, công việc", "",
        """
        Bên giao: {cán bộ và đơn vị}; thôi công tác tại xã từ sau ngày {ngày thôi công tác} ({lý do thôi công tác}, theo {văn bản thôi công tác}).
        Bên nhận: {người nhận bàn giao}.
        1. Công việc bàn giao:
        {công việc bàn giao}
        2. Hồ sơ thủ tục hành chính đang giải quyết:
        {hồ sơ bàn giao}
        3. Tài liệu, thiết bị, con dấu, tài khoản khác: ……………………
        Hai bên đã kiểm đủ và thống nhất những nội dung trên; từ ngày ký, bên nhận chịu trách nhiệm tiếp tục giải quyết. Biên bản lập thành ba bản, mỗi bên giữ một bản, một bản lưu.
        """,
        ""
    )
}
