/// A paper of the committee (*văn bản*) that is written from what is recorded: which one it is. Its text is a ``PaperTemplate``.
public enum PaperKind: String, CaseIterable, Sendable, Codable {
    /// Yêu cầu giải trình.
    case explanationRequest = "explanation_request"
    /// Thông báo nhắc nhở, phê bình.
    case reminderNotice = "reminder_notice"
    /// Quyết định giải quyết kiến nghị xem xét lại.
    case reconsiderationDecision = "reconsideration_decision"
    /// Phiếu đề xuất nội dung gợi ý kiểm điểm, to the chairman.
    case reviewSuggestion = "review_suggestion"
    /// The same to the Party committee, where the official is a member of the Party.
    case reviewSuggestionToParty = "review_suggestion_to_party"
    /// Đề nghị điều chuyển trong xã.
    case transferWithin = "transfer_within"
    /// Đề nghị cấp có thẩm quyền điều chuyển.
    case transferProposal = "transfer_proposal"
    /// Tờ trình đề nghị khen thưởng, biểu dương.
    case commendationProposal = "commendation_proposal"
    /// Văn bản xin lỗi và đề nghị gia hạn (Mẫu số 04, Circular 03/2025/TT-VPCP).
    case apology
    /// Biên bản kiểm tra hằng tuần.
    case weeklyCheck = "weekly_check"
    /// Biên bản bàn giao hồ sơ, công việc.
    case handover

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .explanationRequest: "Yêu cầu giải trình"
        case .reminderNotice: "Thông báo nhắc nhở, phê bình"
        case .reconsiderationDecision: "Quyết định giải quyết kiến nghị xem xét lại"
        case .reviewSuggestion: "Phiếu đề xuất nội dung gợi ý kiểm điểm, gửi Chủ tịch"
        case .reviewSuggestionToParty: "Phiếu đề xuất nội dung gợi ý kiểm điểm, gửi Đảng ủy"
        case .transferWithin: "Đề nghị điều chuyển trong xã"
        case .transferProposal: "Đề nghị cấp có thẩm quyền điều chuyển"
        case .commendationProposal: "Tờ trình đề nghị khen thưởng, biểu dương"
        case .apology: "Văn bản xin lỗi và đề nghị gia hạn"
        case .weeklyCheck: "Biên bản kiểm tra hằng tuần"
        case .handover: "Biên bản bàn giao hồ sơ, công việc"
        }
    }

    /// What its text may name in braces.
    public var slots: [PaperSlot] {
        switch self {
        case .explanationRequest:
            [.commune, .official, .officialOfUnit, .unit, .day, .facts, .question, .explanationDays, .receipt]
        case .reminderNotice:
            [
                .commune, .official, .officialOfUnit, .unit, .day, .issuer, .kind, .form, .text, .grounds,
                .reconsiderationDays, .receipt, .notDiscipline,
            ]
        case .reconsiderationDecision:
            [.commune, .official, .officialOfUnit, .unit, .day, .contested, .plea, .outcome, .reason, .decider]
        case .reviewSuggestion, .reviewSuggestionToParty, .transferWithin, .transferProposal:
            [
                .commune, .official, .officialOfUnit, .unit, .day, .reviewYear, .from, .through, .count, .threshold,
                .reminders, .statement, .notDiscipline,
            ]
        case .commendationProposal:
            [.commune, .kind, .form, .achievement, .achievedOn, .initiative, .commended]
        case .apology:
            [
                .commune, .unit, .applicant, .fileCode, .procedure, .receivedOn, .dueOn, .cause, .newDueOn,
            ]
        case .weeklyCheck: [.commune, .from, .through, .exportedOn, .figures, .lateFiles]
        case .handover:
            [
                .commune, .official, .officialOfUnit, .unit, .leftOn, .leaving, .document, .successor, .duties,
                .openFiles,
            ]
        }
    }

    /// What its text must name: without it the paper would not be what it is called.
    public var required: [PaperSlot] {
        switch self {
        case .explanationRequest: [.facts]
        case .reminderNotice: [.text, .notDiscipline]
        case .reconsiderationDecision: [.contested, .outcome, .reason]
        case .reviewSuggestion, .reviewSuggestionToParty, .transferWithin, .transferProposal:
            [.count, .reminders, .notDiscipline]
        case .commendationProposal: [.achievement, .commended]
        case .apology: [.fileCode, .dueOn, .newDueOn]
        case .weeklyCheck: [.figures]
        case .handover: [.successor, .openFiles]
        }
    }
}
