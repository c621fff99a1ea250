extension LedgerFault {
    /// A fault of one entry or an interval.
    init(_ kind: Kind, _ entries: ClosedRange<Int>) {
        self.init(kind: kind, place: .entries(entries), message: Self.message(kind, entries))
    }

    /// A note that is not believed.
    init(_ error: CheckpointError, checkpoint number: Int) {
        let kind: Kind =
            switch error {
            case .malformed: .checkpointMalformed
            case .wrongOrigin: .checkpointWrongOrigin
            case .unknownKey: .checkpointUnknownKey
            case .badSignature: .checkpointBadSignature
            }
        self.init(kind: kind, place: .checkpoint(number), message: "Điểm chốt thứ \(number): \(error).")
    }

    private static func message(_ kind: Kind, _ entries: ClosedRange<Int>) -> String {
        let first = entries.lowerBound
        let place = entries.count == 1 ? "Mục \(first)" : "Các mục \(first) đến \(entries.upperBound)"
        return switch kind {
        case .entryMissing: "\(place) không còn trong sổ."
        case .entryOutOfOrder: "\(place) bị trùng số hoặc sai thứ tự."
        case .linkBroken: "\(place) không nối tiếp mục đứng ngay trước: mục \(first - 1) hoặc mục \(first) đã bị thay."
        case .contentChanged: "\(place) có nội dung hoặc muối đã bị sửa: không khớp cam kết băm."
        case .contentMissing: "\(place) thiếu nội dung hoặc muối."
        case .bodyNotCanonical: "\(place) có nội dung không ở dạng JSON chuẩn tắc."
        case .timeMissing: "\(place) không ghi thời điểm (at) theo giờ UTC."
        case .timeBackwards: "\(place) ghi thời điểm sớm hơn mục đứng trước."
        case .hashChanged: "\(place) có mã băm không khớp số thứ tự, liên kết và cam kết."
        case .rewritten:
            "\(place): gốc băm khác với điểm chốt ở mục \(entries.upperBound); có mục trong khoảng này đã bị viết lại."
        case .truncated:
            "Sổ chỉ còn đến mục \(first - 1), trong khi điểm chốt ghi \(entries.upperBound) mục: "
                + "\(place.lowercasedFirst) đã bị cắt bỏ."
        case .uncovered: "\(place) nằm sau điểm chốt cuối cùng: chưa có gì bảo chứng."
        default: "\(place): \(kind.rawValue)."
        }
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
