/// What the register's status column (*trạng thái hồ sơ*) says of a file.
///
/// A register without the column, or an empty cell, is `nil` of an optional status: "not recorded" is not the same as
/// ``unknown``, which means that words stand there which we do not know. Unknown words are never guessed.
public enum DossierStatus: String, CaseIterable, Sendable, Codable {
    /// Mới đăng ký: sent by the applicant.
    case new
    /// Được tiếp nhận, Mới tiếp nhận: accepted at the desk, not yet worked on.
    case accepted
    /// Không được tiếp nhận, Từ chối: refused at intake; never counted as received.
    case rejected
    /// Đang xử lý.
    case processing
    /// Chờ bổ sung: the applicant must complete the file.
    case awaitingSupplement = "awaiting_supplement"
    /// Chờ thực hiện nghĩa vụ tài chính: the applicant must pay.
    case awaitingPayment = "awaiting_payment"
    /// Tạm dừng, Dừng xử lý.
    case paused
    /// Rút hồ sơ: taken back by the applicant.
    case withdrawn
    /// Đã có kết quả, Đã xử lý xong, Chờ trả kết quả: the result is ready.
    case resolved
    /// Đã trả kết quả: the applicant has it.
    case delivered
    /// Words no table of ours holds.
    case unknown

    /// Waiting for somebody outside the office, or stopped: the clock does not count against the office.
    public var isWaiting: Bool { self == .awaitingSupplement || self == .awaitingPayment || self == .paused }

    /// The Vietnamese name, for pages and reports.
    public var title: String {
        switch self {
        case .new: "Mới đăng ký"
        case .accepted: "Được tiếp nhận"
        case .rejected: "Từ chối tiếp nhận"
        case .processing: "Đang xử lý"
        case .awaitingSupplement: "Chờ bổ sung"
        case .awaitingPayment: "Chờ thực hiện nghĩa vụ tài chính"
        case .paused: "Tạm dừng"
        case .withdrawn: "Rút hồ sơ"
        case .resolved: "Đã có kết quả"
        case .delivered: "Đã trả kết quả"
        case .unknown: "Không rõ trạng thái"
        }
    }
}
