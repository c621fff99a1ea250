/// Why an export cannot be written.
public enum LedgerExportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Something is already there.
    case folderNotEmpty(String)
    /// The last note is not the checkpoint of exactly the entries that were written.
    case notCovered(size: Int)
    /// The last note is not believed.
    case noteInvalid(CheckpointError)

    /// A stable code.
    public var code: String {
        switch self {
        case .folderNotEmpty: "ledger.export_folder_not_empty"
        case .notCovered: "ledger.export_not_covered"
        case .noteInvalid(let error): error.code
        }
    }

    /// What is wrong, for people.
    public var description: String {
        switch self {
        case .folderNotEmpty(let folder): "Thư mục \(folder) đã có dữ liệu; hãy chọn một thư mục trống hoặc chưa có."
        case .notCovered(let size): "Điểm chốt cuối cùng không bảo chứng đúng \(size) mục được xuất."
        case .noteInvalid(let error): "Không xuất được sổ cái: \(error)."
        }
    }
}
