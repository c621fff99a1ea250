extension Incident.Kind {
    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .lateTask: "Nhiệm vụ được giao chậm"
        case .workingHours: "Giờ giấc làm việc"
        case .attitude: "Thái độ phục vụ"
        case .wrongResult: "Kết quả sai"
        case .lateFile: "Hồ sơ chậm"
        case .other: "Việc khác"
        }
    }
}

extension Incident.Source {
    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .check: "Kiểm tra"
        case .hotline: "Đường dây nóng"
        case .citizenFeedback: "Phản ánh của người dân"
        case .meeting: "Cuộc họp"
        case .selfReport: "Tự báo cáo"
        case .other: "Nguồn khác"
        }
    }
}

extension Incident.State {
    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .recorded: "Đã ghi nhận"
        case .reconciled: "Đã khớp với sổ"
        case .history: "Lưu để biết"
        case .annulled: "Đã hủy"
        }
    }
}

extension Incident.Event.Kind {
    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .opened: "Mở lại vụ việc cũ"
        case .annulled: "Hủy vì ghi nhầm"
        }
    }
}
