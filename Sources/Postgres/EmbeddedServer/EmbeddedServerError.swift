/// Why the private database server could not be made or started.
///
/// The description is meant for the person at the terminal: what is wrong and what to do, in plain Vietnamese.
public enum EmbeddedServerError: Error, Sendable, Equatable {
    /// No PostgreSQL of version 15 or newer was found; `major` is set when an existing cluster needs exactly that version.
    case binariesMissing(major: Int?)
    /// The operating system's account that must own the server does not exist (only when we run as root).
    case accountMissing(String)
    /// The home directory cannot be used; the text says why.
    case homeUnusable(path: String, reason: String)
    /// No socket directory with a path short enough, or owned by whom it must be.
    case socketUnusable(path: String, reason: String)
    /// `initdb` failed; its own words.
    case clusterNotMade(output: String)
    /// The supervisor gave up; the last lines of its log.
    case supervisorFailed(log: String)
    /// The server did not answer within the time allowed; the last lines of the log.
    case notAnswering(log: String)
    /// The operating system refused a call.
    case system(operation: String, path: String, code: Int32)
}

extension EmbeddedServerError: CustomStringConvertible {
    /// What is wrong and what to do next, in Vietnamese.
    public var description: String {
        switch self {
        case .binariesMissing(let major?):
            "Dữ liệu được tạo bằng PostgreSQL \(major) nhưng máy không có phiên bản này. "
                + "Cài đặt: sudo apt-get install postgresql-\(major)"
        case .binariesMissing(nil):
            "Không tìm thấy PostgreSQL từ phiên bản 15. Cài đặt: sudo apt-get install postgresql-15"
        case .accountMissing(let name):
            "Hệ thống không có tài khoản '\(name)' để chạy PostgreSQL. Cài đặt: sudo apt-get install postgresql-15"
        case .homeUnusable(let path, let reason):
            "Không dùng được thư mục dữ liệu \(path): \(reason)"
        case .socketUnusable(let path, let reason):
            "Không dùng được thư mục kết nối \(path): \(reason)"
        case .clusterNotMade(let output):
            "Không tạo được kho dữ liệu PostgreSQL.\n\(output)"
        case .supervisorFailed(let log):
            "Máy chủ PostgreSQL riêng không khởi động được. Nhật ký:\n\(log)"
        case .notAnswering(let log):
            "Máy chủ PostgreSQL riêng chưa trả lời trong thời hạn. Nhật ký:\n\(log)"
        case .system(let operation, let path, let code):
            "Hệ điều hành từ chối \(operation) \(path): \(SystemCall.text(ofCode: code))"
        }
    }
}
