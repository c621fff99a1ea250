public import Accountability

extension ExplanationDuty.State {
    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .requested: "Đã yêu cầu, chưa giao"
        case .served: "Đã giao yêu cầu"
        case .acknowledged: "Cán bộ đã nhận"
        case .submitted: "Đã giải trình, chờ kết luận"
        case .returned: "Trả lại để bổ sung"
        case .disowned: "Cán bộ báo không phải việc của mình"
        case .accepted: "Chấp nhận"
        case .partlyAccepted: "Chấp nhận một phần"
        case .rejected: "Không chấp nhận"
        case .missed: "Quá hạn, chưa giải trình"
        case .lapsed: "Lãnh đạo không kết luận trong hạn"
        case .waived: "Miễn giải trình"
        case .cancelled: "Đã hủy"
        }
    }
}

extension ExplanationDuty.EventKind {
    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .served: "Giao yêu cầu"
        case .acknowledged: "Xác nhận đã nhận (không phải là đồng ý)"
        case .submitted: "Giải trình"
        case .returned: "Trả lại để bổ sung"
        case .disowned: "Báo không phải việc của mình"
        case .disownmentAccepted: "Xác định là việc của người khác"
        case .disownmentRejected: "Xác định đúng là việc của cán bộ"
        case .decided(let verdict): verdict.outcome.state.title
        case .reopened: "Mở lại vì có tình tiết mới"
        case .missed: "Hết hạn giải trình"
        case .lapsed: "Hết hạn kết luận"
        case .waived: "Miễn giải trình"
        case .cancelled: "Hủy"
        }
    }

    /// What was said; nil where nothing is.
    public var text: String? {
        switch self {
        case .served, .acknowledged, .missed, .lapsed: nil
        case .submitted(let submission): submission.text
        case .returned(let text), .disowned(let text), .disownmentAccepted(let text), .disownmentRejected(let text),
            .waived(let text), .cancelled(let text):
            text
        case .reopened(let reason, let evidence): "\(reason) (\(evidence))"
        case .decided(let verdict): verdict.reason
        }
    }
}

extension ExplanationDuty.Origin {
    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .requested: "Lãnh đạo yêu cầu"
        case .volunteered: "Cán bộ tự nêu trước khi được hỏi"
        case .meeting: "Nghe tại cuộc họp"
        }
    }
}
