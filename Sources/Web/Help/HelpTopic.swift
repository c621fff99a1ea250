import Accountability

/// One question people have about the rules, with its answer.
struct HelpTopic {
    /// The end of its address: `/help#chậm` in letters without marks.
    let id: String
    let title: String
    let lines: [String]

    /// All of them, in the order of a case, with a commune's numbers.
    static func all(_ policy: Policy) -> [HelpTopic] { work(policy) + reminding(policy) + looking }

    private static func work(_ policy: Policy) -> [HelpTopic] {
        [
            HelpTopic(
                id: "late",
                title: "Hồ sơ nào là chậm?",
                lines: [
                    """
                    Hồ sơ chậm khi ngày có kết quả sau ngày hẹn trả ghi trên giấy tiếp nhận. Trả đúng ngày hẹn là đúng hạn; không tính giờ. \
                    Ngày người dân đến lấy kết quả không ảnh hưởng.
                    """,
                    """
                    Hồ sơ quá ngày hẹn mà chưa có kết quả là đang giải quyết quá hạn. Hồ sơ đang chờ bổ sung, chờ nghĩa vụ tài chính hoặc \
                    tạm dừng không bị coi là chậm trong thời gian đó.
                    """,
                    """
                    Chương trình chỉ tính theo những gì sổ đã có đến ngày trích xuất. Hồ sơ có hạn trước ngày xã bắt đầu áp dụng chỉ để xem, \
                    không ai bị hỏi.
                    """,
                ]
            ),
            HelpTopic(
                id: "days",
                title: "Ngày được đếm thế nào?",
                lines: [
                    """
                    Ngày nhận là ngày 0; đếm từ ngày làm việc kế tiếp và tính trọn ngày cuối. Bỏ thứ bảy, chủ nhật, ngày lễ, tết; ngày làm bù \
                    được tính là ngày làm việc. Ngày nghỉ phép đã ghi của bạn không bị đếm vào hạn của bạn.
                    """
                ]
            ),
            HelpTopic(
                id: "explanation",
                title: "Giải trình",
                lines: [
                    """
                    Mỗi hồ sơ chậm chỉ được yêu cầu giải trình một lần với một người. Hạn là \(policy.explanationDays) ngày làm việc kể từ khi \
                    bạn nhận yêu cầu. Bạn có thể nêu lý do trước khi được hỏi, hoặc báo đó không phải việc của mình.
                    """,
                    """
                    Lãnh đạo kết luận trong \(policy.verdictDays) ngày làm việc, có lý do. Lãnh đạo không kết luận trong hạn thì việc đó không còn \
                    là căn cứ để nhắc nhở. Nguyên nhân khách quan được xác nhận riêng.
                    """,
                    "Có tình tiết mới thì kết luận không chấp nhận có thể được mở lại.",
                ]
            ),
        ]
    }

    private static func reminding(_ policy: Policy) -> [HelpTopic] {
        [
            HelpTopic(
                id: "reminder",
                title: "Nhắc nhở là gì, và không phải là gì?",
                lines: [
                    Reminder.isNotDiscipline,
                    """
                    Nhắc nhở, phê bình do lãnh đạo đưa ra, bằng lời, trong cuộc họp hoặc bằng văn bản, chỉ khi giải trình không được chấp nhận, \
                    không giải trình trong hạn, hoặc về vụ việc đã ghi nhận. Một lần nhắc nhở tính là một lần dù nêu bao nhiêu hồ sơ; \
                    mỗi hồ sơ chỉ làm căn cứ một lần.
                    """,
                    policy.unitHeadsRemind
                        ? "Trưởng phòng được nhắc nhở trong phòng mình; phê bình chỉ do lãnh đạo xã."
                        : "Trưởng phòng chỉ soạn dự thảo; nhắc nhở, phê bình do lãnh đạo xã quyết định.",
                    """
                    Nhắc nhở được tính từ khi bạn nhận. \(Reminder.receiptIsNotAgreement) Nhắc việc là báo việc sắp đến hạn, không bao giờ là \
                    nhắc nhở.
                    """,
                ]
            ),
            HelpTopic(
                id: "reconsideration",
                title: "Kiến nghị xem xét lại",
                lines: [
                    """
                    Bạn được kiến nghị một lần, trong \(policy.reconsiderationDays) ngày làm việc kể từ ngày nhận; quá hạn thì nêu lý do. Người đã \
                    nhắc nhở không được quyết định kiến nghị; nếu Chủ tịch nhắc nhở thì tập thể lãnh đạo hoặc cấp trên quyết định.
                    """,
                    "Trong khi chờ, lần nhắc nhở đó chỉ được tạm tính và chưa dẫn tới điều gì.",
                ]
            ),
            HelpTopic(
                id: "threshold",
                title: "\(policy.threshold) lần thì sao?",
                lines: [
                    """
                    Đủ \(policy.threshold) lần còn hiệu lực trong một năm đánh giá (\(policy.reviewYearRule.title.lowercasedFirst)), chương trình \
                    mở một gợi ý gồm hai phần: xem xét khi đánh giá cuối năm, và đề nghị điều chuyển. Đó là gợi ý. Chủ tịch nghe ý kiến \
                    của bạn rồi xác nhận hoặc không áp dụng từng phần, có lý do và văn bản.
                    """,
                    """
                    Lần nhắc nhở bị rút, bị bãi bỏ hoặc không còn căn cứ thì không được tính; nếu vì vậy không còn đủ số lần thì gợi ý hết hiệu lực, \
                    hoặc phải được xem lại nếu đã quyết định.
                    """,
                ]
            ),
            HelpTopic(
                id: "commendation",
                title: "Biểu dương, khen thưởng",
                lines: [
                    """
                    Ai cũng có thể đề nghị khen người khác; không ai tự đề nghị cho mình. Người đề nghị không tự xác minh. Giấy khen do Chủ tịch \
                    UBND xã quyết định. Tên chỉ được công bố khi người được khen đồng ý.
                    """,
                    "Khen không xóa nhắc nhở, nhắc nhở không xóa khen: hai bên đứng cạnh nhau.",
                ]
            ),
        ]
    }

    private static let looking = [
        HelpTopic(
            id: "who",
            title: "Ai xem được gì?",
            lines: [
                """
                Bạn xem được mọi điều ghi về mình, ít nhất bằng những gì người khác xem được, và biết ai đã xem. Đồng nghiệp không xem được hồ sơ \
                của bạn. Trưởng phòng xem trong đơn vị mình, văn thư và lãnh đạo xem trong xã, người kiểm tra chỉ xem số liệu tổng và các \
                trường hợp ngoại lệ.
                """,
                "Không ai xử lý việc của chính mình, dù giữ vai trò nào. Tên người không bao giờ được xếp hạng.",
            ]
        ),
        HelpTopic(
            id: "keeping",
            title: "Giữ bao lâu?",
            lines: [
                """
                Nhắc nhở được tính đến hết năm đánh giá của nó rồi hết thời gian tính. Việc đã ghi không bị sửa hay xóa: ghi nhầm thì ghi thêm việc \
                hủy, kèm lý do. Sổ cái giữ dấu vết của mọi việc, không giữ tên người.
                """
            ]
        ),
    ]
}
