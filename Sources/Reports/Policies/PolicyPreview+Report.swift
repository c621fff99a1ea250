public import Accountability
import Store

extension PolicyPreview {
    /// What is shown of a draft: what its adoption does, and to whom, in the order in which people are named. `names` says how an
    /// official is called and in which place of the list. The mark goes with the adoption.
    public func fields(names: [(Official.ID, String)]) throws -> [Report.Field] {
        let known = Dictionary(grouping: entries, by: \.official)
        let rows = names.flatMap { official, name in
            (known[official] ?? []).map { [.text(official.text), .text(name)] + $0.values }
        }
        return [.init(key: "affected", label: "Số cán bộ bị ảnh hưởng khi áp dụng", value: .count(affected))]
            + Effect.allCases.map {
                .init(key: $0.rawValue, label: $0.title, value: .count(officials($0).count))
            } + [
                .init(
                    key: "officials",
                    label: "Điều xảy ra với từng người",
                    value: .table(
                        Report.Table(
                            columns: [
                                .init(key: "official_id", label: "Mã cán bộ"), .init(key: "name", label: "Cán bộ"),
                                .init(key: "effect", label: "Mã việc"),
                                .init(key: "effect_title", label: "Khi áp dụng"),
                                .init(key: "review_year", label: "Năm đánh giá"),
                                .init(key: "count", label: "Đang tính (lần)"),
                                .init(key: "threshold", label: "Ngưỡng hiện hành"),
                                .init(key: "draft_threshold", label: "Ngưỡng (dự thảo)"),
                            ],
                            rows: rows
                        )
                    )
                ),
                .init(key: "mark", label: "Dấu của bản xem trước", value: .text(try mark)),
            ]
    }
}

extension PolicyPreview.Entry {
    fileprivate var values: [Report.Value] {
        [
            .text(effect.rawValue), .text(effect.title), .text(String(year.year)), .count(count),
            .count(thresholdBefore), .count(threshold),
        ]
    }
}

extension PolicyPreview.Effect {
    /// What happens, in words.
    fileprivate var title: String {
        switch self {
        case .opens: "Mở gợi ý kiểm điểm, điều chuyển"
        case .lapses: "Gợi ý chưa quyết định hết hiệu lực"
        case .flagged: "Gợi ý đã quyết định phải xem lại"
        case .oneBelow: "Được báo còn một lần nữa là đến ngưỡng"
        }
    }
}
