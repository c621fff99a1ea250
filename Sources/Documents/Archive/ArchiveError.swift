/// Why no archive was made.
public enum ArchiveError: Error, Hashable {
    /// It could not be written, with minizip's code.
    case packing(Int32)
}

extension ArchiveError: CustomStringConvertible {
    /// What happened.
    public var description: String {
        switch self {
        case .packing(let code): "Không đóng gói được tệp nén: lỗi \(code)."
        }
    }
}
