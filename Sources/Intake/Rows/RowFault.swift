import Accountability

/// What can be wrong with a row. The raw values are the stable codes of `RowProblem`.
enum RowFault: String, CaseIterable {
    case noCode = "row.no_code"
    case unreadableCode = "row.unreadable_code"
    case duplicateCode = "row.duplicate_code"
    case unreadableDate = "row.unreadable_date"
    case noReceiptDate = "row.no_receipt_date"
    case finishBeforeReceipt = "row.finish_before_receipt"
    case dueBeforeReceipt = "row.due_before_receipt"
    case badText = "row.bad_text"
    case extraCells = "row.extra_cells"
    case hourBeforeReceipt = "row.hour_before_receipt"
    case unusualCode = "row.unusual_code"
    case codeDayDiffers = "row.code_day_differs"
    case unknownStatus = "row.unknown_status"
    case unknownChannel = "row.unknown_channel"

    /// Whether the row is taken all the same.
    var severity: RowProblem.Severity {
        switch self {
        case .noCode, .unreadableCode, .duplicateCode, .unreadableDate, .noReceiptDate, .finishBeforeReceipt,
            .dueBeforeReceipt, .badText,
            .extraCells:
            .refused
        case .hourBeforeReceipt, .unusualCode, .codeDayDiffers, .unknownStatus, .unknownChannel: .warning
        }
    }

    /// What is wrong, in Vietnamese. `detail` is what the sentence turns on: another row's number, or a day.
    func message(_ detail: String = "") -> String {
        switch self {
        case .noCode: "Dòng này không có mã hồ sơ."
        case .unreadableCode: "Ô mã hồ sơ dài hơn \(detail) ký tự, không phải là mã hồ sơ."
        case .duplicateCode: "Mã hồ sơ này đã có ở dòng \(detail)."
        case .unreadableDate: "Không đọc được ngày. Cần dạng ngày/tháng/năm, ví dụ 05/01/2026 hoặc 05/01/2026 14:30:00."
        case .noReceiptDate: "Dòng này không có ngày tiếp nhận."
        case .finishBeforeReceipt: "Ngày có kết quả trước ngày tiếp nhận (\(detail))."
        case .dueBeforeReceipt: "Ngày hẹn trả trước ngày tiếp nhận (\(detail))."
        case .badText: "Ô chứa ký tự điều khiển hoặc ký tự ẩn không được phép. Hãy gõ lại nội dung ô."
        case .extraCells:
            "Dòng có nhiều ô hơn dòng tiêu đề; có thể một ô chứa dấu phân cách mà không đặt trong dấu ngoặc kép."
        case .hourBeforeReceipt: "Cùng ngày nhưng giờ sớm hơn giờ tiếp nhận (\(detail))."
        case .unusualCode: "Mã hồ sơ không đúng dạng thường dùng (mã định danh-yymmdd-số thứ tự)."
        case .codeDayDiffers: "Ngày tiếp nhận khác ngày ghi trong mã hồ sơ (\(detail))."
        case .unknownStatus: "Không nhận ra trạng thái này; hồ sơ được xếp vào loại chưa xác định."
        case .unknownChannel: "Không nhận ra hình thức nộp này; hồ sơ được tính vào hình thức khác."
        }
    }
}
