import Accountability

/// The sentences of the command line: what a refusal means and what to do next.
enum Sentences {
    /// Problems of rows, each on a line; the first of many.
    static func problems(_ problems: [RowProblem], atMost limit: Int = 50) -> String {
        var lines = problems.prefix(limit).map { problem in
            let column = problem.column.isEmpty ? "" : ", cột \"\(problem.column)\""
            let value = problem.value.isEmpty ? "" : ", đọc được \"\(problem.value)\""
            return "  Dòng \(problem.row)\(column)\(value): \(problem.message)"
        }
        if problems.count > limit {
            lines.append("  … và \(problems.count - limit) lỗi nữa (xem đủ bằng --refusals hoặc --json).")
        }
        return lines.joined(separator: "\n")
    }

    /// How many warnings of each kind, with the first of each.
    static func warnings(_ warnings: [RowProblem]) -> [String] {
        guard !warnings.isEmpty else { return [] }
        let groups = Dictionary(grouping: warnings, by: \.code)
        return ["Lưu ý (vẫn nhập):"]
            + groups.sorted { $0.key < $1.key }.map { code, problems in
                let first = problems[0]
                // An unmatched officer is told once, at the first row with the name.
                let unit = code.hasPrefix("row.officer") ? "tên" : "dòng"
                return "  \(problems.count) \(unit), như dòng \(first.row): \(first.message)"
            }
    }
}

extension Refusal {
    /// The refusal in words, with what to do next.
    var sentence: String {
        let subject = subject.map { " (\(CalendarDay(iso: $0)?.vietnamese ?? $0))" } ?? ""
        switch code {
        case .communeNotFound: return "Không có xã này\(subject). Xem danh sách bằng: kycuong commune list"
        case .communeCodeTaken: return "Đã có xã dùng mã định danh này."
        case .communeCodeInvalid: return "Mã định danh không đúng dạng\(subject). Ví dụ đúng: H23.45.12"
        case .communeNameInvalid: return "Tên xã phải có từ 1 đến 200 ký tự."
        case .notAllowed: return "Tài khoản này không được phép làm việc đó."
        case .officialNotFound: return "Không có cán bộ này\(subject). Xem danh sách bằng: kycuong officials list"
        case .staffCodeTaken: return "Mã số cán bộ này đã thuộc về người khác."
        case .personNameInvalid: return "Tên phải có từ 1 đến 100 ký tự."
        case .officialAccountNeedsOfficial: return "Tài khoản cán bộ phải gắn với một cán bộ: thêm --official."
        case .signInNameInvalid:
            return "Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, chữ số, dấu chấm, dấu gạch. Ví dụ: lan.dt"
        case .signInNameTaken: return "Tên đăng nhập này đã có người dùng\(subject)."
        case .signInWrong: return "Tên đăng nhập hoặc mật khẩu không đúng."
        case .signInTooSoon:
            return "Đã thử sai nhiều lần. Hãy chờ ít phút rồi thử lại; tài khoản không bị khóa."
        case .signInBusy: return "Nhiều người đang đăng nhập cùng lúc. Hãy thử lại sau ít giây."
        case .signInLinkUnknown:
            return
                "Liên kết này không còn dùng được: đã dùng rồi, đã quá hạn, hoặc có liên kết mới hơn. Hãy xin cấp lại."
        case .codeWrong:
            return
                "Mã không đúng hoặc vừa được dùng. Hãy chờ ứng dụng hiện mã mới rồi nhập lại; xem giờ trên điện thoại có đúng không."
        case .codeNeeded: return "Hãy nhập mã xác thực trước khi làm việc này."
        case .secondFactorMissing: return "Chưa cài ứng dụng xác thực."
        case .resetNotFound: return "Không có đề nghị cấp lại xác thực hai lớp này, hoặc đề nghị đã quá hạn."
        case .resetNeedsSecondPerson:
            return
                "Người mất điện thoại và người đã đề nghị không tự xác nhận được; cần lãnh đạo hoặc một quản trị khác."
        case .peopleListEmpty: return "Danh sách chưa có dòng nào dùng được."
        case .passwordTooShort: return "Mật khẩu phải có ít nhất \(PasswordRule.shortest) ký tự."
        case .passwordTooLong: return "Mật khẩu dài quá \(PasswordRule.longest) ký tự."
        case .passwordCommon:
            return
                "Mật khẩu này dễ đoán: quá phổ biến, lặp lại, hoặc ghép từ tên của bạn hay của xã. Hãy chọn một câu khác."
        case .passwordsDiffer: return "Hai lần nhập mật khẩu mới không giống nhau."
        case .checkpointTooNew:
            return
                "Điểm chốt gần nhất mới có số mục là \(self.subject ?? "0"); hãy nêu số mục của một điểm chốt cũ hơn, từ 1 trở lên."
        case .tokenUnknown: return "Mã truy cập không đúng hoặc đã bị thu hồi."
        case .actIDReused: return "Mã thao tác này đã dùng cho một việc khác."
        case .actInProgress: return "Thao tác có mã này đang được thực hiện; hãy gửi lại sau ít giây để biết kết quả."
        case .exportDayInFuture: return "Ngày xuất sổ ở tương lai\(subject)."
        case .exportDayDiffers: return "Tệp này đã được nhập với ngày xuất sổ khác\(subject)."
        case .otherCommune:
            return "Phần lớn mã hồ sơ không thuộc xã này\(subject). Có lẽ nhầm tệp hoặc nhầm xã; không nhập gì cả."
        case .noRows: return "Tệp không có hồ sơ nào."
        case .batchNotFound: return "Không có lần nhập này\(subject). Xem danh sách bằng: kycuong import list"
        case .batchAnnulled: return "Lần nhập này đã bị hủy."
        case .secondPersonNeeded:
            return "Việc hủy đã được đề nghị; cần một người khác xác nhận, bằng mã truy cập của mình (KYCUONG_TOKEN)."
        case .reasonNeeded: return "Phải nêu lý do (tối đa 2.000 ký tự)."
        case .latenessNotRecorded:
            return
                "Các sổ đã nhập không có cột ngày hẹn trả hoặc cột ngày kết thúc, nên không kết luận được hồ sơ nào chậm."
        case .formUnbalanced:
            return
                "Không lập biểu vì số liệu không cân\(subject). Hãy báo cho người quản trị kèm dòng này; đừng tự sửa số."
        case .portalListMissing:
            return "Chưa nhập danh sách nào của Cổng cho đúng kỳ này. Nhập danh sách, rồi đối soát."
        case .portalListEarly: return "Ngày lấy danh sách phải từ ngày đầu kỳ trở đi và không ở tương lai."
        case .nothingToCorrect:
            return "Không có hồ sơ nào cần đề nghị Cổng sửa: sổ của xã và Cổng không khác nhau theo hướng này."
        case .nothingImported: return "Chưa nhập sổ nào tính đến ngày này."
        case .calendarYearMissing: return "Chưa có lịch làm việc của năm này\(subject)."
        case .calendarFileEmpty: return "Tệp lịch không có ngày nào."
        case .procedureFileEmpty: return "Tệp không có thủ tục nào."
        case .dayInFuture: return "Ngày này ở tương lai\(subject)."
        case .ownCase: return "Không ai được quyết định việc của chính mình, dù ở vai trò nào."
        case .otherUnit: return "Cán bộ này thuộc đơn vị khác; việc này do trưởng đơn vị đó hoặc lãnh đạo xã làm."
        case .changedMeanwhile: return "Có người đã ghi nhận thêm trong lúc này. Hãy xem lại rồi quyết định."
        case .textInvalid: return "Nội dung để trống hoặc quá dài\(subject)."
        case .documentNeeded: return "Cần ghi số, ngày của văn bản\(subject)."
        case .accountNotFound: return "Không có tài khoản này\(subject)."
        case .unitNotFound: return "Không có đơn vị này\(subject)."
        case .officialLeft: return "Cán bộ này đã thôi làm việc tại xã: không mở việc mới."
        case .managedElsewhere:
            return
                "Cán bộ này do cơ quan khác quản lý: không nhắc nhở tại đây, chỉ thông báo hằng tháng cho cơ quan đó."
        case .chairmanSubject: return "Việc của Chủ tịch UBND được báo cáo lên cấp trên, không nhắc nhở trong xã."
        case .onLeave: return "Cán bộ đang nghỉ hoặc đi công tác\(subject)."
        case .assignmentExists: return "Cán bộ này đã được phân công đúng việc đó trong thời gian này."
        case .delegationNotPossible:
            return "Chỉ ủy quyền được cho người khác có tài khoản lãnh đạo, văn thư đang hoạt động của xã."
        case .assignmentNotFound: return "Không có phân công này\(subject)."
        case .periodReversed: return "Ngày kết thúc phải từ ngày bắt đầu trở đi."
        case .leaveOverlaps: return "Đã có thời gian nghỉ trùng với những ngày này."
        case .departureNotFound: return "Không có lần thôi công tác này\(subject)."
        case .leaveNotFound: return "Không có lần nghỉ này\(subject)."
        case .delegationNotFound: return "Không có ủy quyền này\(subject)."
        case .delegationExceedsOwn: return "Không thể ủy quyền việc mà mình không được làm."
        case .alreadyEnded: return "Việc này đã kết thúc trước đó."
        case .policyInvalid: return "Quy định không hợp lệ\(subject)."
        case .paperTextMissing:
            return "Mẫu văn bản phải có trích yếu và nội dung; nội dung dài không quá 8.000 ký tự."
        case .paperBraceOpen:
            return
                "Dấu ngoặc nhọn phải mở rồi đóng trên cùng một dòng và chỉ dùng quanh tên chỗ điền, như {cán bộ}. Xem lại dòng\(subject)."
        case .paperSlotUnknown:
            return "Văn bản này không có chỗ điền \(self.subject ?? ""). Chỉ dùng các chỗ điền đã nêu cạnh mẫu."
        case .paperSlotMissing: return "Nội dung còn thiếu chỗ điền bắt buộc: \(self.subject ?? "")."
        case .paperSlotAlone:
            return
                "Chỗ điền \(self.subject ?? "") là một bảng: trong nội dung, hãy để riêng một dòng, không kèm chữ khác."
        case .paperTemplateTooEarly:
            return "Mẫu mới áp dụng từ hôm nay trở đi: văn bản của những ngày trước giữ nguyên."
        case .paperTemplateNotFound: return "Không có phiên bản mẫu văn bản này\(subject)."
        case .policyNotFound: return "Không có phiên bản quy định này\(subject)."
        case .policyPreviewNeeded:
            return
                "Ban hành quy định này sẽ tác động ngay đến \(self.subject ?? "một số") người. Hãy xem trước, rồi ban hành kèm dấu của bản xem trước."
        case .policyPreviewStale:
            return
                "Bản xem trước không còn đúng: nay quy định này tác động đến \(self.subject ?? "một số") người. Hãy xem trước lại rồi ban hành."
        case .findingNotFound: return "Không có sự việc này\(subject)."
        case .findingAnnulled: return "Sự việc này đã bị hủy vì sổ ghi sai\(subject)."
        case .findingNotHistory: return "Sự việc này không thuộc phần lưu trước ngày áp dụng, hoặc đã được mở lại."
        case .findingAssigned:
            return "Đã xác nhận người khác giải quyết hồ sơ này\(subject); muốn đổi phải nêu lý do."
        case .responsibleSame: return "Đã xác nhận chính cán bộ này giải quyết hồ sơ."
        case .selectionNeeded: return "Cần chọn đúng một: các hồ sơ của một đơn vị, hoặc của một thủ tục."
        case .notResponsible: return "Cán bộ này không phải là người được xác nhận giải quyết hồ sơ\(subject)."
        case .findingSettled: return "Sự việc này đã được kết luận."
        case .findingNotSettled: return "Sự việc này chưa được kết luận."
        case .findingIsHistory:
            return "Hồ sơ có hạn trước ngày xã bắt đầu áp dụng: chỉ lưu để biết, trừ khi lãnh đạo mở lại."
        case .responsibleUnknown:
            return "Chưa xác định người giải quyết hồ sơ này; cần xác nhận trước khi yêu cầu giải trình."
        case .evidenceNeeded: return "Cần nêu căn cứ."
        case .incidentNotFound: return "Không có vụ việc này\(subject)."
        case .incidentAnnulled: return "Vụ việc này đã bị hủy vì ghi nhầm."
        case .fileCodeInvalid: return "Mã hồ sơ không đúng dạng\(subject)."
        case .matterKnown: return "Hồ sơ này đã có sự việc chậm trong sổ\(subject)."
        case .explanationNotFound: return "Không có yêu cầu giải trình này\(subject)."
        case .explanationExists: return "Sự việc này đã có yêu cầu hoặc bản giải trình của cán bộ này."
        case .explanationNotDue: return "Chưa hết hạn giải trình."
        case .explanationNotServed: return "Yêu cầu giải trình chưa được giao cho cán bộ."
        case .explanationClosed: return "Việc giải trình này đã kết thúc."
        case .explanationNotSubmitted: return "Chưa có bản giải trình để xem xét."
        case .explanationReturnedBefore: return "Bản giải trình đã được trả lại một lần; nay phải kết luận."
        case .explanationLapsed:
            return "Đã quá hạn kết luận: việc này không còn làm căn cứ nhắc nhở, và cũng không xác nhận lý do nào."
        case .explanationServed: return "Yêu cầu giải trình này đã được giao cho cán bộ."
        case .explanationAcknowledged: return "Cán bộ đã xác nhận nhận được yêu cầu này."
        case .explanationSubmitted: return "Đã có bản giải trình: không nộp lại hay thay đổi được."
        case .explanationDisowned: return "Cán bộ báo không phải việc của mình: cần kết luận điều đó trước."
        case .explanationDisownedBefore: return "Việc này đã được xác định là của cán bộ; chỉ được báo một lần."
        case .explanationNotDisowned: return "Cán bộ không báo rằng việc này của người khác."
        case .explanationNotRejected:
            return "Chỉ mở lại kết luận không chấp nhận hoặc chấp nhận một phần."
        case .explanationDayBeforeLast: return "Ngày này trước ngày của việc đã ghi nhận gần nhất\(subject)."
        case .verdictContradicts:
            return "Không thể vừa không chấp nhận giải trình vừa xác nhận nguyên nhân khách quan."
        case .causeUnknown: return "Nguyên nhân không có trong danh mục\(subject)."
        case .causeSentenceNeeded: return "Nguyên nhân khác phải được nêu rõ bằng ít nhất một câu."
        case .causesDiffer: return "Chỉ chấp nhận chung các bản giải trình nêu cùng một nguyên nhân\(subject)."
        case .attachmentsFull: return "Mỗi bản giải trình được kèm tối đa 5 tệp."
        case .attachmentTooLarge: return "Tệp quá lớn: tối đa 10 MB."
        case .attachmentKind: return "Chỉ nhận tệp PDF, JPEG, PNG, DOCX, XLSX hoặc văn bản thường\(subject)."
        case .attachmentsFrozen: return "Bản giải trình đã nộp: không thêm hoặc thay tệp được nữa."
        case .attachmentNameInvalid: return "Tên tệp phải có từ 1 đến 200 ký tự."
        case .paperNotFound:
            return "Không có bản quét này về cán bộ này\(subject). Hãy gửi bản quét trước, rồi ghi mã của bản quét."
        case .papersTooMany: return "Hôm nay tài khoản này đã gửi quá nhiều bản quét. Hãy tiếp tục vào ngày mai."
        case .reminderNotFound: return "Không có nhắc nhở này\(subject)."
        case .reminderAlreadyIssued: return "Nhắc nhở này đã được ban hành."
        case .reminderNotIssued: return "Nhắc nhở này chưa được ban hành."
        case .reminderNotServed: return "Nhắc nhở này chưa được giao cho cán bộ."
        case .reminderServed: return "Nhắc nhở này đã được giao: chỉ có thể rút lại, không hủy như ghi nhầm."
        case .reminderEnded: return "Nhắc nhở này không còn hiệu lực."
        case .groundNeeded: return "Cần ít nhất một căn cứ."
        case .groundUsed: return "Căn cứ này đã có một nhắc nhở đang hiệu lực\(subject)."
        case .groundCleared: return "Căn cứ này đã được bỏ khi xem xét lại, không dùng để nhắc nhở nữa\(subject)."
        case .groundNotSupported: return "Căn cứ này chưa đủ điều kiện để nhắc nhở\(subject)."
        case .groundOfOther: return "Căn cứ này không phải của cán bộ này\(subject)."
        case .witnessesNeeded:
            return "Cần hai người chứng kiến khác nhau, không phải người ban hành hay người được nhắc nhở."
        case .attemptsNeeded: return "Cần hai lần giao không thành và đủ số ngày chờ."
        case .notIssuer: return "Chỉ người ban hành hoặc Chủ tịch UBND được làm việc này."
        case .confirmationNeeded: return "Cần lãnh đạo xác nhận hoặc kèm văn bản đã ký."
        case .reminderConfirmed: return "Nhắc nhở này không chờ xác nhận."
        case .leaderNeeded: return "Người được ghi thay phải là lãnh đạo có quyền nhắc nhở cán bộ này."
        case .reminderNotByUnitHead:
            return
                "Theo quy chế của xã áp dụng vào ngày này\(subject), trưởng phòng không tự nhắc nhở. Hãy lưu dự thảo để lãnh đạo xã quyết định."
        case .reminderBeforeStart: return "Ngày này trước ngày xã bắt đầu áp dụng quy chế\(subject)."
        case .meetingNeeded:
            return "Nhắc nhở trong cuộc họp phải ghi bằng biên bản cuộc họp: ngày họp và những người dự."
        case .variationInvalid:
            return
                "Quyết định không hợp lệ: phải sửa ít nhất một điểm, giữ lại ít nhất một căn cứ và không được nặng hơn trước."
        case .personNotFound: return "Không có người này\(subject)."
        case .reconsiderationExists: return "Mỗi nhắc nhở chỉ được kiến nghị xem xét lại một lần."
        case .reconsiderationNotFound: return "Chưa có kiến nghị xem xét lại."
        case .reconsiderationTooLate: return "Đã quá thời hạn kiến nghị; nếu có lý do, hãy nêu rõ."
        case .reconsiderationPending: return "Đang xem xét kiến nghị: chưa làm được việc này."
        case .deciderInvolved: return "Người ban hành và người được nhắc nhở không được quyết định kiến nghị này."
        case .minutesNeeded:
            return
                "Chủ tịch UBND đã ban hành: cần tập thể lãnh đạo quyết định (biên bản, ngày, thành phần) hoặc văn bản của cấp trên."
        case .reviewNotFound: return "Không có hồ sơ gợi ý kiểm điểm này\(subject)."
        case .reviewClosed: return "Hồ sơ gợi ý này đã kết thúc."
        case .reviewSuspended: return "Hồ sơ gợi ý này đang tạm dừng."
        case .reviewNotSuspended: return "Hồ sơ gợi ý này không tạm dừng."
        case .reviewNotDecided: return "Hồ sơ gợi ý này chưa được quyết định."
        case .reviewFlagged: return "Căn cứ đã thay đổi: cần xem xét lại trước."
        case .suggestionDecided: return "Gợi ý này đã được quyết định."
        case .statementNeeded: return "Phải nghe ý kiến của cán bộ trước khi đề nghị điều chuyển."
        case .statementExists: return "Ý kiến của cán bộ đã được ghi nhận."
        case .reviewNotFlagged: return "Vụ việc này không có gì phải xem lại."
        case .reviewGroundsTooFew: return "Không còn đủ số lần nhắc nhở, phê bình để xác nhận gợi ý."
        case .commendationNotFound: return "Không có đề nghị khen này\(subject)."
        case .commendationState: return "Việc này không làm được ở bước hiện tại."
        case .ownNomination: return "Không ai được đề nghị, xác nhận hay duyệt khen cho chính mình."
        case .sharesInvalid: return "Tỷ lệ đóng góp phải từ 1 đến 100 và cộng lại đúng 100."
        case .awardedAlready: return "Thành tích này đã được khen bằng một hình thức chính thức."
        case .consentNeeded: return "Chỉ công bố khi người được khen đồng ý."
        case .commendationForm: return "Biểu dương không dùng giấy khen; giấy khen thuộc các loại khen thưởng."
        case .verifierNominated: return "Người đã đề nghị thì không xác minh chính đề nghị đó."
        case .certificateIsChairmans: return "Giấy khen của xã do Chủ tịch UBND xã quyết định."
        case .revocationNeedsSecondPerson: return "Việc thu hồi đã được đề nghị; cần một người khác quyết định."
        }
    }
}

extension CalendarError {
    /// The error in words, with what to do next.
    var sentence: String {
        switch self {
        case .yearMissing(let year):
            "Chưa có lịch làm việc của năm \(year). Nhập bằng: kycuong calendar import \(year).csv"
        case .negativePeriod: "Số ngày không được âm."
        }
    }
}
