public import Accountability

extension KeptLook {
    /// What the official is told of a look; `name` is whoever looked, nil for the server's console.
    public func fields(name: String?) -> [Report.Field] {
        [
            .init(key: "id", label: "Mã", value: .text(id.text)),
            .init(key: "looked_at", label: "Lúc", value: .text(look.at.rfc3339)),
            .init(key: "day", label: "Ngày", value: .day(look.at.day)),
            .init(key: "reader", label: "Người xem", value: .text(name ?? "Máy chủ")),
            .init(key: "role", label: "Mã vai trò", value: .text(look.role.rawValue)),
            .init(key: "role_title", label: "Vai trò", value: .text(look.role.title)),
            .init(key: "kind", label: "Mã nội dung", value: .text(look.kind.rawValue)),
            .init(key: "kind_title", label: "Đã xem", value: .text(look.kind.title)),
            .init(key: "thing", label: "Mã của nội dung đã xem", value: .optional(look.thing)),
            .init(key: "reason", label: "Lý do", value: .optional(look.reason)),
        ]
    }

    /// The same as a row for people.
    public func row(name: String?) -> [Report.Value] {
        [
            .text(look.at.vietnamese), .text(name ?? "Máy chủ"), .text(look.role.title), .text(look.kind.title),
            .text(look.reason ?? "–"),
        ]
    }
}

extension Look.Kind {
    /// What was looked at, in words for whom it is about.
    public var title: String {
        switch self {
        case .record: "Hồ sơ cá nhân"
        case .dossier: "Hồ sơ đã giải quyết, đang giải quyết"
        case .finding: "Sự việc chậm"
        case .incident: "Vụ việc"
        case .explanation: "Giải trình"
        case .attachment: "Tệp kèm giải trình"
        case .reminder: "Nhắc nhở, phê bình"
        case .review: "Kiểm điểm"
        case .paper: "Văn bản đã ký"
        case .commendation: "Biểu dương, khen thưởng"
        case .duty: "Phân công, nghỉ phép, thôi công tác"
        case .summary: "Tổng hợp của xã"
        case .roster: "Danh sách cán bộ"
        case .notice: "Thông báo gửi cho người có trách nhiệm"
        case .preview: "Dự thảo quy định"
        }
    }
}
