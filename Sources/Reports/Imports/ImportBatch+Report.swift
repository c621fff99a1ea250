public import Accountability
public import Store

extension ImportBatch.State {
    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .inForce: "Có hiệu lực"
        case .annulmentProposed: "Có đề nghị hủy, chờ người thứ hai"
        case .annulled: "Đã hủy"
        }
    }
}

extension ImportBatch.Recorded {
    /// What is said of a batch, everywhere the same. `names` are those of the people who recorded, proposed and annulled.
    public func fields(names: [Person.ID: String]) -> [Report.Field] {
        func name(_ account: Account.ID) -> Report.Value {
            .text(names[Person.ID(account.uuid)] ?? "Bàn điều khiển máy chủ")
        }
        return [
            .init(key: "id", label: "Mã lần nhập", value: .text(id.text)),
            .init(key: "exported_on", label: "Ngày xuất sổ", value: .day(exportedOn)),
            .init(key: "recorded_on", label: "Ngày nhập", value: .day(recordedAt.day)),
            .init(key: "recorded_by_name", label: "Người nhập", value: name(recordedBy)),
            .init(key: "rows", label: "Hồ sơ", value: .count(rows)),
            .init(key: "refused", label: "Dòng bỏ lại", value: .count(refused)),
            .init(key: "state", label: "Mã tình trạng", value: .text(state.rawValue)),
            .init(key: "state_title", label: "Tình trạng", value: .text(state.title)),
            .init(key: "file_hash", label: "Mã băm SHA-256 của tệp", value: .text(fileHash)),
            .init(key: "first_receipt_on", label: "Tiếp nhận từ ngày", value: .day(receipts.lowerBound)),
            .init(key: "last_receipt_on", label: "Tiếp nhận đến ngày", value: .day(receipts.upperBound)),
            .init(key: "profile", label: "Cách ghép cột", value: .optional(profile)),
            .init(key: "recorded_at", label: "Ghi lúc", value: .text(recordedAt.rfc3339)),
            .init(
                key: "annulment_proposed_by_name",
                label: "Người đề nghị hủy",
                value: proposal.map { name($0.by) } ?? .notRecorded
            ),
            .init(
                key: "annulment_proposed_on",
                label: "Ngày đề nghị hủy",
                value: proposal.map { .day($0.at.day) } ?? .notRecorded
            ),
            .init(key: "annulment_reason", label: "Lý do đề nghị hủy", value: .optional(proposal?.reason)),
            .init(
                key: "annulled_by_name",
                label: "Người xác nhận hủy",
                value: annulment.map { name($0.by) } ?? .notRecorded
            ),
            .init(key: "annulled_on", label: "Ngày hủy", value: annulment.map { .day($0.at.day) } ?? .notRecorded),
        ]
    }

    /// Whose accounts recorded, proposed and annulled it, as names are asked for.
    public var persons: [Person.ID] {
        ([recordedBy, proposal?.by, annulment?.by] as [Account.ID?]).compactMap { $0 }.map { Person.ID($0.uuid) }
    }
}
