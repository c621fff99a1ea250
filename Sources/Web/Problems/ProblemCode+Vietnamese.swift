extension ProblemCode {
    /// What happened, in a few words; the same for every occurrence.
    public var title: String {
        switch self {
        case .malformed: "Yêu cầu không đọc được"
        case .badPath: "Địa chỉ viết sai"
        case .badHost: "Yêu cầu thiếu hoặc thừa tên máy chủ"
        case .badEncoding: "Tham số mã hóa sai"
        case .unknownParameter: "Có tham số lạ"
        case .repeatedParameter: "Tham số lặp lại"
        case .missingParameter: "Thiếu tham số"
        case .badDay: "Ngày không hợp lệ"
        case .badPeriod: "Khoảng thời gian không hợp lệ"
        case .badMonth: "Tháng không hợp lệ"
        case .badLimit: "Số dòng không hợp lệ"
        case .badChoice: "Giá trị không có trong danh mục"
        case .badIdentifier: "Mã định danh không hợp lệ"
        case .badText: "Nội dung không hợp lệ"
        case .badCursor: "Vị trí trang không hợp lệ"
        case .missingKey: "Thiếu mã thao tác"
        case .badKey: "Mã thao tác không hợp lệ"
        case .missingPrecondition: "Thiếu phiên bản đã xem"
        case .badPrecondition: "Phiên bản đã xem viết sai"
        case .unsupportedMediaType: "Kiểu nội dung không được nhận"
        case .badBody: "Nội dung gửi lên không đọc được"
        case .unknownField: "Có trường lạ"
        case .missingField: "Thiếu trường"
        case .wrongType: "Sai kiểu giá trị"
        case .badValue: "Giá trị không hợp lệ"
        case .reasonNeeded: "Chưa ghi lý do xem"
        case .notSignedIn: "Chưa đăng nhập"
        case .notAllowed: "Không có quyền"
        case .otherOrigin: "Biểu mẫu không đến từ trang này"
        case .notFound: "Không tìm thấy"
        case .methodNotAllowed: "Địa chỉ này không nhận cách gửi đó"
        case .timeout: "Yêu cầu gửi quá chậm"
        case .tooLarge: "Nội dung gửi lên quá lớn"
        case .headersTooLarge: "Phần đầu yêu cầu quá lớn"
        case .refused: "Quy tắc không cho phép"
        case .failed: "Máy chủ gặp lỗi"
        case .busy: "Máy chủ đang bận"
        case .unavailable: "Máy chủ tạm thời chưa phục vụ được"
        case .outcomeUnknown: "Chưa rõ việc đã ghi hay chưa"
        }
    }

    /// What to do next.
    public var advice: String {
        switch self {
        case .malformed, .badPath, .badHost, .badEncoding:
            "Hãy kiểm tra lại địa chỉ hoặc chương trình đã gửi yêu cầu này."
        case .unknownParameter, .repeatedParameter, .missingParameter, .badDay, .badPeriod, .badMonth, .badLimit,
            .badChoice, .badIdentifier, .badText:
            "Hãy sửa tham số đã nêu rồi gửi lại."
        case .badCursor:
            "Hãy bỏ tham số cursor để xem lại từ trang đầu."
        case .missingKey, .badKey:
            "Hãy gửi đầu mục Idempotency-Key là một UUID mới cho mỗi thao tác; gửi lại thao tác cũ thì giữ mã cũ."
        case .missingPrecondition, .badPrecondition:
            "Hãy xem lại đối tượng, rồi gửi đầu mục If-Match đúng bằng ETag của câu trả lời đó."
        case .unsupportedMediaType:
            "Các kiểu nội dung được nhận có trong đầu mục Accept."
        case .badBody, .unknownField, .missingField, .wrongType, .badValue:
            "Hãy sửa nội dung đã nêu rồi gửi lại."
        case .reasonNeeded:
            "Hãy gửi kèm lý do xem."
        case .notSignedIn:
            "Hãy gửi kèm mã truy cập do quản trị cấp (Authorization: Bearer …). Mã cũ có thể đã hết hiệu lực."
        case .notAllowed:
            "Vai trò của tài khoản này không xem hoặc làm được việc đó. Nếu cần, hãy đề nghị quản trị cấp vai trò phù hợp."
        case .otherOrigin:
            "Hãy mở lại trang có biểu mẫu rồi gửi lần nữa; nếu phiên đã hết, hãy đăng nhập trước."
        case .notFound:
            "Hãy kiểm tra lại địa chỉ, hoặc bắt đầu từ trang đầu."
        case .methodNotAllowed:
            "Các cách gửi được nhận có trong đầu mục Allow."
        case .timeout:
            "Hãy kiểm tra đường truyền rồi gửi lại."
        case .tooLarge, .headersTooLarge:
            "Hãy gửi nội dung nhỏ hơn."
        case .refused:
            "Hãy xem lại điều kiện nêu trên rồi gửi lại."
        case .failed:
            "Lỗi đã được ghi lại. Hãy báo quản trị mã yêu cầu dưới đây."
        case .busy, .unavailable:
            "Hãy thử lại sau ít giây. Nếu vẫn không được, hãy báo quản trị mã yêu cầu dưới đây."
        case .outcomeUnknown:
            "Hãy gửi lại đúng yêu cầu này, với cùng mã, để biết kết quả."
        }
    }
}
