public import Accountability
public import Store

extension PortalList {
    /// What is said of a list, everywhere the same. `names` are those of the people who brought lists in.
    public func fields(names: [Person.ID: String]) -> [Report.Field] {
        [
            .init(key: "id", label: "Mã danh sách", value: .text(id.text)),
            .init(key: "from", label: "Kỳ từ ngày", value: .day(days.lowerBound)),
            .init(key: "to", label: "Kỳ đến ngày", value: .day(days.upperBound)),
            .init(key: "taken_on", label: "Lấy từ Cổng ngày", value: .day(takenOn)),
            .init(key: "covers", label: "Mã phạm vi", value: .text(coverage.rawValue)),
            .init(key: "covers_title", label: "Danh sách gồm", value: .text(coverage.title)),
            .init(key: "rows", label: "Hồ sơ", value: .count(rows)),
            .init(key: "refused", label: "Dòng bỏ lại", value: .count(refused)),
            .init(key: "file_hash", label: "Mã băm SHA-256 của tệp", value: .text(fileHash)),
            .init(key: "recorded_on", label: "Ngày nhập", value: .day(recordedAt.day)),
            .init(
                key: "recorded_by_name",
                label: "Người nhập",
                value: .text(names[recordedBy.holder] ?? "Bàn điều khiển máy chủ")
            ),
        ]
    }
}
