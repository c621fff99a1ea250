public import Accountability

extension PolicyVersion {
    /// What is shown of a version of the rules.
    public var fields: [Report.Field] {
        [
            .init(key: "id", label: "Mã phiên bản", value: .text(id.text)),
            .init(key: "effective_on", label: "Áp dụng từ ngày", value: .day(effectiveOn)),
            .init(key: "document", label: "Văn bản", value: .optional(document)),
            .init(key: "reason", label: "Lý do", value: .optional(reason)),
        ] + policy.fields
    }
}

extension Policy {
    /// What is shown of rules.
    public var fields: [Report.Field] {
        [
            .init(key: "start_on", label: "Ngày bắt đầu áp dụng trong xã", value: .day(startOn)),
            .init(key: "threshold", label: "Số lần nhắc nhở dẫn tới gợi ý kiểm điểm", value: .count(threshold)),
            .init(key: "review_year", label: "Năm đánh giá", value: .text(reviewYearRule.rawValue)),
            .init(key: "review_year_title", label: "Cách tính năm đánh giá", value: .text(reviewYearRule.title)),
            .init(key: "counts_reminders", label: "Tính nhắc nhở", value: .flag(countsReminders)),
            .init(key: "counts_criticisms", label: "Tính phê bình", value: .flag(countsCriticisms)),
            .init(
                key: "unit_heads_remind",
                label: "Trưởng phòng nhắc nhở trong phòng mình",
                value: .flag(unitHeadsRemind)
            ),
            .init(key: "explanation_days", label: "Hạn giải trình (ngày làm việc)", value: .count(explanationDays)),
            .init(key: "verdict_days", label: "Hạn kết luận giải trình (ngày làm việc)", value: .count(verdictDays)),
            .init(
                key: "reconsideration_days",
                label: "Hạn kiến nghị xem xét lại (ngày làm việc)",
                value: .count(reconsiderationDays)
            ),
            .init(
                key: "deemed_days",
                label: "Coi như đã nhận sau lần giao thứ hai (ngày làm việc)",
                value: .count(deemedDays)
            ),
        ]
    }
}

extension ReviewYear.Rule {
    /// In words.
    fileprivate var title: String {
        switch self {
        case .reporting: "từ 15/12 năm trước đến 14/12"
        case .calendar: "từ 01/01 đến 31/12"
        }
    }
}
