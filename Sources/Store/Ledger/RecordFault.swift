import Ledger

/// Where the records and the ledger disagree.
public struct RecordFault: Sendable, Hashable, CustomStringConvertible {
    /// What is wrong; the raw value is the stable code.
    public enum Kind: String, Sendable, CaseIterable {
        /// An entry recorded a row that is not there as recorded: changed or removed.
        case rowChanged = "record.row_changed"
        /// A row that no entry recorded: inserted past the door, or the changed form of one that was.
        case rowUnrecorded = "record.row_unrecorded"
        /// The rows an act stored do not give the digest its entry holds.
        case digestDiffers = "record.digest_differs"
        /// Rows say they were stored by an act whose entry knows nothing of them.
        case rowsUnsealed = "record.rows_unsealed"
        /// A file's current state is not what its exports say.
        case stateDiffers = "record.state_differs"
        /// Checkpoints the database keeps are not among those kept outside of it.
        case checkpointsMissing = "record.checkpoints_missing"
        /// The head is not the last entry.
        case headDiffers = "record.head_differs"
        /// What an entry's columns repeat of its body differs from it.
        case entryColumnsDiffer = "record.entry_columns_differ"
    }

    /// What is wrong.
    public let kind: Kind
    /// The entry concerned, if one is known.
    public let seq: Int?
    /// The table concerned.
    public let table: String
    /// What it is about: a code, a number of rows; never a name.
    public let subject: String

    /// Checkpoints in the database without their copy outside.
    public static func checkpointsMissing(_ count: Int) -> RecordFault {
        RecordFault(kind: .checkpointsMissing, seq: nil, table: "checkpoints", subject: "\(count)")
    }

    /// One sentence for people.
    public var description: String {
        let place = seq.map { "Mục \($0): " } ?? ""
        switch kind {
        case .rowChanged: return "\(place)bản ghi trong bảng \(table) đã bị sửa hoặc xóa so với sổ cái."
        case .rowUnrecorded: return "Bảng \(table) có \(subject) bản ghi không mục nào của sổ cái ghi nhận."
        case .digestDiffers: return "\(place)các dòng của bảng \(table) không khớp mã băm trong sổ cái (\(subject))."
        case .rowsUnsealed: return "\(place)bảng \(table) có dòng mang số mục này mà sổ cái không ghi nhận."
        case .stateDiffers:
            switch table {
            case "dossiers": return "Hồ sơ \(subject): trạng thái hiện tại khác với các lần trích xuất đã nhập."
            case "explanation_guards":
                return "Việc \(subject): yêu cầu giải trình đang có hiệu lực khác với những gì đã ghi nhận."
            case "reminder_guards":
                return "Việc \(subject): nhắc nhở đang dựa vào việc này khác với những gì đã ghi nhận."
            case "attachment_contents":
                return "Tệp kèm giải trình (SHA-256 \(subject)) bị thiếu, bị sửa hoặc không ai kèm."
            case "year_packet_parts":
                return "Gói hồ sơ cuối năm đã lưu (\(subject)) bị thiếu, bị sửa hoặc không ai lưu."
            default: return "Hồ sơ \(subject): sự việc chậm đang có hiệu lực khác với những gì đã ghi nhận."
            }
        case .checkpointsMissing:
            return "\(subject) điểm chốt có trong cơ sở dữ liệu nhưng không còn trong thư mục sổ cái bên ngoài: "
                + "thư mục đã bị xóa, thay hoặc chưa được khôi phục."
        case .headDiffers: return "\(place)đầu chuỗi không trỏ vào mục cuối cùng của sổ cái."
        case .entryColumnsDiffer: return "\(place)các cột của mục khác với nội dung của nó."
        }
    }
}
