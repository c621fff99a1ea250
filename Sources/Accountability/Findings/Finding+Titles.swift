extension LateFinding.Kind {
    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .resolvedLate: "Trả kết quả trễ hạn"
        case .openOverdue: "Đang giải quyết quá hạn"
        }
    }
}

extension LateFinding.Standing {
    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .current: "Thuộc diện áp dụng"
        case .history: "Trước ngày áp dụng"
        }
    }
}

extension Finding.State {
    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .detected: "Chờ xác nhận người giải quyết"
        case .awaitingResponsible: "Chưa xác định người giải quyết"
        case .needsExplanation: "Đã xác nhận người giải quyết"
        case .excused: "Được loại trừ"
        case .attributed: "Do bên khác"
        case .annulled: "Đã hủy"
        case .history: "Lưu để biết"
        }
    }
}

extension Finding.Attribution.Party {
    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .agency: "Cơ quan phối hợp"
        case .dataLink: "Kết nối dữ liệu"
        case .applicant: "Người nộp hồ sơ"
        case .system: "Hệ thống một cửa"
        case .leaderSignature: "Chờ lãnh đạo ký"
        }
    }
}

extension Finding.Event.Kind {
    /// The stable name, as the schema has it.
    public var name: String {
        switch self {
        case .assigned: "assigned"
        case .unassigned: "unassigned"
        case .excused: "excused"
        case .attributed: "attributed"
        case .annulled: "annulled"
        case .reinstated: "reinstated"
        case .opened: "opened"
        case .released: "released"
        }
    }

    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .assigned: "Xác nhận người giải quyết"
        case .unassigned: "Không phải hồ sơ của cán bộ này"
        case .excused: "Loại trừ trách nhiệm"
        case .attributed(let attribution, _, _): "Do bên khác: \(attribution.name ?? attribution.party.title)"
        case .annulled: "Hủy vì sổ ghi sai"
        case .reinstated: "Rút lại việc loại trừ"
        case .opened: "Mở lại hồ sơ cũ"
        case .released: "Hủy cùng lần nhập sổ"
        }
    }

    /// Why, if somebody said so.
    public var reason: String? {
        switch self {
        case .assigned, .released: nil
        case .unassigned(_, let reason): reason
        case .excused(let reason, _), .attributed(_, let reason, _), .annulled(let reason), .reinstated(let reason),
            .opened(let reason):
            reason
        }
    }

    /// The paper that shows it, if one was named.
    public var evidence: String? {
        switch self {
        case .excused(_, let evidence): evidence
        case .attributed(_, _, let evidence): evidence
        default: nil
        }
    }
}
