public import Accountability

// The words for what a reminder is and where it stands. None of them is a word for discipline, which it is not.

extension Reminder.Kind {
    /// The Vietnamese word.
    public var title: String {
        switch self {
        case .reminder: "Nhắc nhở"
        case .criticism: "Phê bình"
        }
    }
}

extension Reminder.Form {
    /// The Vietnamese words, to follow what it is.
    public var title: String {
        switch self {
        case .oral: "bằng lời"
        case .meeting: "trong cuộc họp"
        case .writing: "bằng văn bản"
        }
    }
}

extension Reminder.Manner {
    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .inPerson: "Giao trực tiếp"
        case .meeting: "Có mặt tại cuộc họp"
        }
    }
}

extension Reminder.Service {
    /// How it reached the official, in words; nil while it has not.
    public var title: String? {
        switch self {
        case .notServed: nil
        case .served(_, let manner): manner.title
        case .acknowledged: "Cán bộ xác nhận đã nhận"
        case .refused: "Từ chối nhận, có hai người chứng kiến"
        case .deemed: "Coi như đã nhận"
        }
    }
}

extension Reminder.Decision.Way {
    /// Who decided, in words.
    public var title: String {
        switch self {
        case .anotherLeader: "Lãnh đạo khác"
        case .collective: "Tập thể lãnh đạo"
        case .superior(let authority, _): authority
        }
    }
}

extension Reminder {
    /// Where it stands on a day, in one sentence.
    public func stateSentence(asOf day: CalendarDay) -> String {
        let until = issue.map { $0.countsThrough.vietnamese } ?? ""
        let mark = origin == .paper ? " (chuyển từ sổ giấy)" : ""
        switch force(asOf: day) {
        case .inForce where usedIn != nil, .expired where usedIn != nil:
            let year = issue.map { " năm \($0.reviewYear)" } ?? ""
            return "Đã dùng làm căn cứ cho hồ sơ đánh giá\(year); không tính cho hồ sơ khác\(mark)"
        case .drafted: return "Dự thảo\(mark)"
        case .issued:
            return (awaitsConfirmation ? "Chờ lãnh đạo xác nhận, chưa tính" : "Chưa giao, chưa tính") + mark
        case .inForce: return "Đang tính đến hết ngày \(until)\(mark)"
        case .provisional: return "Đang xem xét lại, tạm tính\(mark)"
        case .expired: return "Hết thời gian tính từ sau ngày \(until)\(mark)"
        case .withdrawn: return "Đã rút\(mark)"
        case .cancelled: return "Đã hủy vì ghi nhầm\(mark)"
        case .annulled: return "Không còn giá trị vì căn cứ không còn\(mark)"
        case .overturned: return "Đã bị bãi bỏ sau khi xem xét lại\(mark)"
        }
    }
}

extension Reminder.EventKind {
    /// What happened, in words.
    public var title: String {
        switch self {
        case .issued: "Nhắc nhở, phê bình"
        case .confirmed(let document): document == nil ? "Lãnh đạo xác nhận" : "Kèm văn bản đã ký"
        case .serviceAttempted: "Đến giao nhưng không gặp"
        case .served(.inPerson): "Giao trực tiếp"
        case .served(.meeting): "Có mặt tại cuộc họp"
        case .acknowledged: "Xác nhận đã nhận"
        case .refused: "Từ chối nhận, có hai người chứng kiến"
        case .deemed: "Coi như đã nhận"
        case .withdrawn: "Rút lại"
        case .cancelled: "Hủy vì ghi nhầm"
        case .groundAnnulled: "Căn cứ không còn"
        case .reconsiderationRequested: "Kiến nghị xem xét lại"
        case .decided(let decision): decision.outcome.title
        }
    }
}

extension Reminder.Decision.Outcome {
    /// The answer, in words.
    public var title: String {
        switch self {
        case .upheld: "Giữ nguyên"
        case .varied: "Sửa đổi"
        case .overturned: "Bãi bỏ"
        case .declined: "Không xem xét vì quá hạn"
        }
    }
}
