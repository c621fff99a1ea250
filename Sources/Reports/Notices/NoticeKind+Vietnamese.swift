import Accountability

/// The one table of notices' words. A kind that is added has no words until it stands here: the compiler asks for them.
extension Notice.Kind {
    /// What happened, the beginning of the first line.
    var what: String {
        switch self {
        case .findingAssigned: "Có hồ sơ chậm được xác nhận người giải quyết"
        case .findingSettled: "Hồ sơ chậm đã có kết luận về nguyên nhân"
        case .findingUnassigned: "Hồ sơ chậm không còn được ghi nhận là của mình"
        case .findingReopened: "Hồ sơ chậm được mở lại để xem xét"
        case .findingAnnulled: "Ghi nhận hồ sơ chậm đã được bỏ do đính chính"
        case .incidentRecorded: "Có sự việc mới được ghi nhận"
        case .incidentOpened: "Sự việc cũ được mở lại để xem xét"
        case .incidentAnnulled: "Ghi nhận sự việc đã được bỏ do đính chính"
        case .explanationRequested: "Có yêu cầu giải trình mới"
        case .explanationSubmitted: "Có bản giải trình chờ lãnh đạo xem xét"
        case .explanationReturned: "Bản giải trình được đề nghị bổ sung"
        case .explanationDecided: "Bản giải trình đã có ý kiến của lãnh đạo"
        case .explanationReopened: "Kết luận về giải trình được mở lại vì có tình tiết mới"
        case .explanationMissed: "Thời hạn giải trình đã qua"
        case .explanationLapsed: "Bản giải trình đã quá thời hạn lãnh đạo cho ý kiến"
        case .explanationEnded: "Yêu cầu giải trình đã kết thúc, không phải trả lời nữa"
        case .responsibilityDisowned: "Có ý kiến rằng hồ sơ thuộc người khác giải quyết"
        case .responsibilityUpheld: "Ý kiến rằng hồ sơ thuộc người khác giải quyết không được chấp nhận"
        case .reminderIssued: "Có văn bản hoặc ý kiến nhắc nhở, phê bình"
        case .reminderToConfirm: "Có nhắc nhở, phê bình chờ lãnh đạo xác nhận"
        case .reminderWithdrawn: "Nhắc nhở, phê bình đã được rút"
        case .reminderAnnulled: "Nhắc nhở, phê bình không còn căn cứ và đã được bỏ"
        case .reminderOneBelow: "Số lần nhắc nhở, phê bình còn hiệu lực cách ngưỡng gợi ý kiểm điểm một lần"
        case .reconsiderationRequested: "Có kiến nghị xem xét lại"
        case .reconsiderationDecided: "Kiến nghị xem xét lại đã có kết quả"
        case .reviewOpened: "Có gợi ý kiểm điểm theo quy chế, chờ lãnh đạo xem xét"
        case .reviewLapsed: "Gợi ý kiểm điểm không còn căn cứ và đã khép lại"
        case .reviewFlagged: "Căn cứ của gợi ý kiểm điểm đã thay đổi"
        case .reviewDecided: "Gợi ý kiểm điểm đã có ý kiến của lãnh đạo"
        case .reviewSuspended: "Việc xem xét gợi ý kiểm điểm tạm dừng"
        case .reviewResumed: "Việc xem xét gợi ý kiểm điểm tiếp tục"
        case .reviewStatement: "Có ý kiến trình bày về gợi ý kiểm điểm"
        case .commendationNominated: "Có đề nghị khen chờ xác minh"
        case .commendationVerified: "Có đề nghị khen đã xác minh, chờ duyệt"
        case .commendationApproved: "Đề nghị khen đã được duyệt"
        case .commendationToRegister: "Có giấy khen đã duyệt, chờ ghi số và ngày quyết định"
        case .commendationDeclined: "Đề nghị khen đã có ý kiến không duyệt kèm lý do"
        case .commendationRevocationProposed: "Có đề nghị thu hồi một lượt khen"
        case .commendationRevocationDropped: "Đề nghị thu hồi lượt khen không được chấp nhận, lượt khen giữ nguyên"
        case .commendationRevoked: "Một lượt khen đã được thu hồi"
        case .delegationGiven: "Có ủy quyền mới"
        case .policyAdopted: "Có quy chế mới được ban hành"
        case .exceptionRecorded: "Có quyết định của tập thể lãnh đạo, của cấp trên, hoặc có việc chậm ở lãnh đạo xã"
        case .accountAdded: "Có người được cấp vai trò mới"
        case .signInLinkIssued: "Có liên kết đặt lại mật khẩu được cấp cho tài khoản của mình"
        case .secondFactorResetAsked: "Có đề nghị cấp lại xác thực hai lớp vì mất điện thoại"
        case .secondFactorReset: "Xác thực hai lớp của tài khoản mình đã được cấp lại"
        }
    }

    /// Which rights follow and by when, the end of the first line. A kind told of more than one noun says it for each.
    func rights(_ policy: Policy, about noun: String) -> String {
        switch self {
        case .findingAssigned:
            "Có thể nêu lý do trước khi được hỏi, hoặc báo không phải hồ sơ của mình; chưa có thời hạn nào bắt đầu."
        case .findingUnassigned:
            "Không phải giải trình hay làm gì thêm về hồ sơ này; có quyền xem lý do."
        case .findingReopened, .incidentOpened:
            "Có thể được yêu cầu giải trình; có quyền xem lý do và nêu ý kiến trước khi được hỏi, chưa có thời hạn nào bắt đầu."
        case .findingSettled, .findingAnnulled, .incidentAnnulled:
            "Không phải làm gì thêm; có quyền xem toàn bộ căn cứ."
        case .incidentRecorded:
            "Có quyền xem căn cứ và nêu ý kiến trước khi được hỏi; chưa có thời hạn nào bắt đầu."
        case .explanationRequested:
            "Thời hạn trả lời \(policy.explanationDays) ngày làm việc kể từ khi nhận; có quyền nêu nguyên nhân khách quan, "
                + "gửi minh chứng, hoặc báo không phải hồ sơ của mình."
        case .explanationSubmitted, .responsibilityDisowned:
            "Thời hạn cho ý kiến \(policy.verdictDays) ngày làm việc kể từ khi nhận; quá hạn thì không còn là căn cứ nhắc nhở."
        case .responsibilityUpheld:
            "Thời hạn giải trình \(policy.explanationDays) ngày làm việc, tính lại kể từ ngày này; có quyền xem lý do, nêu nguyên nhân "
                + "khách quan và gửi minh chứng."
        case .explanationReturned:
            "Được bổ sung một lần, trong \(policy.explanationDays) ngày làm việc kể từ khi nhận."
        case .explanationDecided:
            "Có quyền xem ý kiến kèm lý do, và việc nguyên nhân khách quan có được xác nhận hay không."
        case .explanationReopened:
            "Được bổ sung trong \(policy.explanationDays) ngày làm việc kể từ ngày này, sau đó lãnh đạo kết luận lại; có quyền xem tình "
                + "tiết mới."
        case .explanationMissed:
            "Giải trình gửi sau thời hạn vẫn được đọc khi lãnh đạo chưa cho ý kiến."
        case .explanationLapsed:
            "Việc này không còn là căn cứ nhắc nhở; chưa có kết luận nào về nguyên nhân."
        case .explanationEnded:
            "Không phải làm gì thêm; có quyền xem lý do."
        case .reminderIssued:
            "\(Reminder.receiptIsNotAgreement) Có quyền kiến nghị xem xét lại trong "
                + "\(policy.reconsiderationDays) ngày làm việc kể từ khi nhận."
        case .reminderToConfirm:
            "Chưa được tính cho đến khi lãnh đạo xác nhận; riêng nhắc nhở ghi tại cuộc họp, có văn bản đã ký cũng được tính."
        case .reminderWithdrawn, .reminderAnnulled:
            "Không còn được tính; có quyền xem lý do."
        case .reminderOneBelow:
            "Ngưỡng là \(policy.threshold) lần trong một năm theo dõi; có quyền xem từng lần và ngày hết tính."
        case .reconsiderationRequested:
            noun == "reviews"
                ? "Trong khi chờ kết quả, ý kiến đã có chưa thay đổi; người xem xét không phải người đã cho ý kiến đó."
                : "Trong khi chờ kết quả, lần nhắc nhở này chưa dẫn đến gợi ý nào; người xem xét không phải người đã nhắc "
                    + "nhở."
        case .reconsiderationDecided:
            "Có quyền xem kết quả kèm lý do và người quyết định."
        case .reviewOpened:
            "Đây là gợi ý, chưa phải quyết định; có quyền trình bày ý kiến trước khi lãnh đạo xem xét."
        case .reviewLapsed:
            "Không phải làm gì thêm; có quyền xem căn cứ."
        case .reviewFlagged:
            "Ý kiến đã có chưa thay đổi; lãnh đạo xem xét lại và nêu lý do."
        case .reviewDecided:
            "Có quyền xem từng ý kiến kèm lý do và kiến nghị xem xét lại trong \(policy.reconsiderationDays) ngày làm việc."
        case .reviewSuspended:
            "Trong khi tạm dừng chưa có quyết định nào về gợi ý này; có quyền xem lý do và trình bày ý kiến."
        case .reviewResumed:
            "Có quyền xem lý do; ý kiến đã trình bày được giữ nguyên."
        case .reviewStatement:
            "Ý kiến trình bày được lưu nguyên văn cùng hồ sơ."
        case .commendationNominated:
            "Người đề nghị và người được khen không tự xác minh."
        case .commendationVerified:
            "Được duyệt, hoặc không duyệt kèm lý do; giấy khen do Chủ tịch UBND xã quyết định."
        case .commendationApproved:
            "Chỉ công bố tên khi người được khen đồng ý."
        case .commendationToRegister:
            "Số và ngày ghi đúng như trên quyết định đã ký."
        case .commendationDeclined:
            "Có quyền xem lý do và đề nghị lại khi có thêm minh chứng."
        case .commendationRevocationProposed:
            "Chưa có gì thay đổi; có quyền nêu ý kiến, một người khác quyết định."
        case .commendationRevocationDropped, .commendationRevoked:
            "Có quyền xem lý do và diễn biến."
        case .delegationGiven:
            "Có hiệu lực trong những ngày ghi tại đó; không được quyết định việc của chính mình."
        case .policyAdopted:
            "Áp dụng từ ngày hiệu lực; việc đã xảy ra xét theo quy chế khi đó."
        case .exceptionRecorded:
            "Người kiểm tra xem được ngày, loại việc và văn bản kèm theo, nếu có."
        case .accountAdded:
            "Tại đó ghi ai được cấp vai trò nào, do ai; thấy không đúng người thì yêu cầu quản trị hệ thống đóng lại."
        case .signInLinkIssued, .secondFactorReset:
            "Nếu không phải do mình đề nghị, hãy báo ngay cho lãnh đạo và đổi mật khẩu."
        case .secondFactorResetAsked:
            "Cần người thứ hai xác nhận sau khi gặp hoặc gọi chính người mất điện thoại; người đó và người đề nghị không tự xác nhận được."
        }
    }
}
