/// Why a workbook or a file with it could not be made.
public enum WorkbookError: Error, Sendable, Hashable {
    /// There is no room left where the file, or what it is made of, is written.
    case diskFull
    /// The system refuses, with its number of the reason.
    case system(operation: String, number: Int32)
    /// A sheet is full: Excel counts no further.
    case tooManyRows(sheet: String)
    /// The library that writes refuses, with its number of the reason.
    case library(operation: String, number: UInt32)
    /// What was written is not what was asked for: the file must not be used.
    case incomplete(sheet: String)
    /// Something was written after the end.
    case finished
}

extension WorkbookError: CustomStringConvertible {
    /// What happened, and what to do where somebody can do something.
    public var description: String {
        switch self {
        case .diskFull: "Hết chỗ trên đĩa khi ghi tệp: giải phóng chỗ trống (cả thư mục tạm) rồi làm lại."
        case .system(let operation, let number): "Không \(operation) được: lỗi hệ thống \(number)."
        case .tooManyRows(let sheet):
            "Trang “\(sheet)” dài quá số dòng Excel chứa được: thu hẹp điều kiện lọc rồi làm lại."
        case .library(let operation, let number): "Không \(operation) được: thư viện ghi XLSX báo lỗi \(number)."
        case .incomplete(let sheet):
            "Trang “\(sheet)” ghi chưa trọn, tệp đã bị bỏ; hãy kiểm tra chỗ trống trên đĩa rồi làm lại."
        case .finished: "Tệp đã ghi xong, không thêm được nữa."
        }
    }
}
