public import Accountability

/// The words of a notice: what happened and where to read it, which rights follow and by when. Neutral, without a name and without
/// a word about anybody's qualities; the case itself stands behind the address.
public struct NoticeText: Sendable, Hashable {
    /// What and when, where to read it, rights and dates: all in the first line.
    public let first: String
    /// Where help is, and what a reminder is not.
    public let further: [String]

    /// The words for a notice, by the rules in force when it was recorded. `isOwn` where the reader is the one it is about.
    public init(_ notice: Notice, policy: Policy, isOwn: Bool) {
        let day = notice.recordedAt.day.vietnamese
        let rights = notice.kind.rights(policy, about: notice.subject.noun)
        first = "\(notice.kind.what) ngày \(day), xem tại mục \(notice.subject.place). \(rights)"
        further = notice.kind.further(policy, isOwn: isOwn)
    }

    /// All lines.
    public var text: String { ([first] + further).joined(separator: "\n") }
}

extension Notice.Subject {
    /// How the page is called on which it is read.
    fileprivate var place: String {
        switch noun {
        case "findings": "Hồ sơ chậm"
        case "incidents": "Sự việc"
        case "explanation_requests": "Yêu cầu giải trình"
        case "reminders": "Nhắc nhở, phê bình"
        case "reviews": "Gợi ý kiểm điểm"
        case "commendations": "Khen thưởng"
        case "officials": "Hồ sơ theo dõi"
        case "delegations": "Ủy quyền"
        case "policies": "Quy chế"
        case "exceptions": "Trường hợp ngoại lệ"
        case "accounts": "Tài khoản"
        case "second_factor_resets": "Mất điện thoại"
        case "role_grants": "Vai trò đã cấp"
        default: "Thông báo"
        }
    }
}

extension Notice.Kind {
    /// Lines after the first.
    fileprivate func further(_ policy: Policy, isOwn: Bool) -> [String] {
        switch self {
        case .reminderOneBelow:
            return [
                isOwn
                    ? "Nếu khối lượng việc, quy trình hoặc việc phối hợp có vướng mắc, có thể đề nghị trưởng đơn vị hoặc "
                        + "Văn phòng HĐND và UBND sắp xếp, hỗ trợ."
                    : "Đề nghị trao đổi về khối lượng việc, quy trình và việc phối hợp để sắp xếp, hỗ trợ kịp thời.",
                "Mỗi lần nhắc nhở, phê bình đều có quyền kiến nghị xem xét lại trong thời hạn.",
                Reminder.isNotDiscipline,
            ]
        case .reminderIssued, .reminderToConfirm, .reminderWithdrawn, .reminderAnnulled, .reconsiderationRequested,
            .reconsiderationDecided, .reviewOpened, .reviewLapsed, .reviewFlagged, .reviewDecided, .reviewSuspended,
            .reviewResumed, .reviewStatement:
            return [Reminder.isNotDiscipline]
        default:
            return []
        }
    }
}
