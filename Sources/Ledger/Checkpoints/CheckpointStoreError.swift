/// Why a checkpoint cannot be kept or read. The first three are evidence: the database no longer holds what it held.
public enum CheckpointStoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The ledger is now smaller than it was: entries were cut off.
    case smaller(last: Int, new: Int)
    /// The ledger has the same size and another root: entries were rewritten.
    case otherRoot(size: Int)
    /// The newest note in the file is not believed.
    case lastNoteInvalid(String, CheckpointError)
    /// The name cannot be a ledger's, or the checkpoint is another ledger's.
    case unusableOrigin(String)
    /// The operating system refused.
    case file(LedgerFileError)

    /// A stable code.
    public var code: String {
        switch self {
        case .smaller: "ledger.truncated"
        case .otherRoot: "ledger.rewritten"
        case .lastNoteInvalid: "ledger.checkpoint_store_damaged"
        case .unusableOrigin: "ledger.origin_unusable"
        case .file: "ledger.file"
        }
    }

    /// Whether the ledger or its checkpoints were tampered with, as against a disk that is full.
    public var isEvidence: Bool {
        switch self {
        case .smaller, .otherRoot, .lastNoteInvalid: true
        case .unusableOrigin, .file: false
        }
    }

    /// What is wrong, for people.
    public var description: String {
        switch self {
        case .smaller(let last, let new):
            "Sổ cái chỉ còn \(new) mục, trong khi điểm chốt gần nhất ghi \(last) mục: các mục sau mục \(new) đã bị cắt bỏ."
        case .otherRoot(let size):
            "Sổ cái có \(size) mục như điểm chốt gần nhất nhưng gốc băm khác: có mục đã bị viết lại."
        case .lastNoteInvalid(let path, let error): "Điểm chốt cuối trong \(path) không dùng được: \(error)."
        case .unusableOrigin(let origin): "Tên sổ cái không hợp lệ: \(origin)."
        case .file(let error): error.description
        }
    }
}
