/// What a column of a register means to us. The raw values are the targets of `--map` and the header of the canonical
/// CSV; their order is the order of the canonical columns and never changes.
public enum RegisterColumn: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable {
    /// Mã hồ sơ.
    case code
    /// Tên thủ tục hành chính.
    case procedure
    /// Lĩnh vực.
    case field
    /// Chủ hồ sơ: kept only as a masked label.
    case applicant
    /// Ngày tiếp nhận.
    case received
    /// Ngày hẹn trả.
    case due
    /// Ngày có kết quả.
    case finished
    /// Ngày trả kết quả.
    case delivered
    /// Trạng thái.
    case status
    /// Phòng ban.
    case unit
    /// Cán bộ xử lý.
    case officer
    /// Hình thức nộp.
    case channel
    /// Cơ quan, đơn vị tiếp nhận.
    case agency

    /// The place in a row of cells picked by meaning.
    var index: Int {
        switch self {
        case .code: 0
        case .procedure: 1
        case .field: 2
        case .applicant: 3
        case .received: 4
        case .due: 5
        case .finished: 6
        case .delivered: 7
        case .status: 8
        case .unit: 9
        case .officer: 10
        case .channel: 11
        case .agency: 12
        }
    }

    /// Whether cells of this column are read as dates.
    var isDate: Bool {
        switch self {
        case .received, .due, .finished, .delivered: true
        default: false
        }
    }
}
