import Accountability
import Reports

// What people choose from, in words. Enumerations that have their title below the web keep it; the others get it here.

extension Reminder.Kind: Titled {}
extension Reminder.Form: Titled {}
extension Role: Titled {}
extension Suggestion: Titled {}
extension TransferScope: Titled {}
extension SuspensionGround: Titled {}
extension Incident.Kind: Titled {}
extension Incident.Source: Titled {}
extension Finding.Attribution.Party: Titled {}
extension Leave.Kind: Titled {}
extension Leave.Cancellation: Titled {}
extension Departure.Kind: Titled {}
extension Departure.Annulment: Titled {}
extension Commendation.Kind: Titled {}
extension Commendation.Form: Titled {}
extension PaperKind: Titled {}

extension ReviewYear.Rule: Titled {
    var title: String {
        switch self {
        case .reporting: "Từ 15/12 năm trước đến 14/12"
        case .calendar: "Năm dương lịch"
        }
    }
}

extension ExplanationDuty.Service: Titled {
    var title: String {
        switch self {
        case .inPerson: "Giao trực tiếp"
        case .bySystem: "Hiện trong hệ thống"
        case .atMeeting: "Nói tại cuộc họp"
        }
    }
}

extension ExplanationDuty.Verdict.Outcome: Titled {
    var title: String {
        switch self {
        case .accepted: "Chấp nhận"
        case .partlyAccepted: "Chấp nhận một phần"
        case .rejected: "Không chấp nhận"
        }
    }
}

extension FindingRoutes.Disposition: Titled {
    var title: String {
        switch self {
        case .excused: "Loại trừ, có căn cứ"
        case .attributed: "Do bên khác"
        case .annulled: "Hủy vì ghi sai"
        case .reinstated: "Khôi phục"
        case .opened: "Mở sự việc trước ngày bắt đầu"
        }
    }
}

extension ReviewBody.SecondLook: Titled {
    var title: String {
        switch self {
        case .kept: "Giữ quyết định"
        case .setAside: "Hủy bỏ"
        }
    }
}

extension ReviewBody.Outcome: Titled {
    var title: String {
        switch self {
        case .upheld: "Giữ nguyên"
        case .varied: "Sửa đổi"
        case .overturned: "Hủy các gợi ý đã xác nhận"
        }
    }
}

extension ReconsiderationRoutes.Outcome: Titled {
    var title: String {
        switch self {
        case .upheld: "Giữ nguyên"
        case .varied: "Sửa đổi"
        case .overturned: "Bãi bỏ"
        case .declined: "Không xem xét vì quá hạn"
        }
    }
}

extension StepFields.RevocationWord: Titled {
    var title: String {
        switch self {
        case .revoked: "Thu hồi"
        case .dropped: "Giữ nguyên"
        }
    }
}

extension StepBody.DecidedBy: Titled {
    var title: String {
        switch self {
        case .anotherLeader: "Lãnh đạo khác"
        case .collective: "Tập thể lãnh đạo"
        case .superior: "Cấp trên"
        }
    }
}

extension Permission: Titled {
    /// What may be lent for some days; the others are never offered.
    var title: String {
        switch self {
        case .assignFinding: "Xác nhận người giải quyết"
        case .settleFinding: "Loại trừ, chuyển bên chịu trách nhiệm"
        case .recordIncident: "Ghi vụ việc"
        case .annulIncident: "Hủy vụ việc ghi sai"
        case .requestExplanation: "Yêu cầu giải trình"
        case .recordService: "Ghi nhận việc giao giấy"
        case .decideExplanation: "Kết luận giải trình"
        case .draftReminder: "Soạn dự thảo nhắc nhở"
        case .issueReminder: "Nhắc nhở"
        case .issueCriticism: "Phê bình"
        case .withdrawReminder: "Rút nhắc nhở, phê bình"
        case .recordMeeting: "Ghi nhận tại cuộc họp"
        case .decideReconsideration: "Quyết định kiến nghị xem xét lại"
        case .decideReview: "Quyết định gợi ý kiểm điểm, điều chuyển"
        case .verifyCommendation: "Xác minh đề nghị khen"
        case .registerCommendation: "Ghi số quyết định khen"
        case .approveCommendation: "Duyệt khen"
        default: rawValue
        }
    }
}
