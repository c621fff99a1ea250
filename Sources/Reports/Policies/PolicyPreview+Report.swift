public import Accountability
import Store

extension PolicyPreview {
    /// What is shown of a draft: everybody whom the rules reach now or would reach, in the order in which they are named. `names` says
    /// how an official is called and in which place of the list. The mark goes with the adoption.
    public func fields(names: [(Official.ID, String)]) throws -> [Report.Field] {
        let known = Dictionary(touched.map { ($0.official, $0) }) { first, _ in first }
        let touched = names.compactMap { official, name -> (Entry, String)? in
            known[official].map { ($0, name) }
        }
        return [
            .init(key: "reached", label: "Sẽ đến ngưỡng theo dự thảo", value: .count(reached.count)),
            .init(key: "released", label: "Sẽ không còn đến ngưỡng", value: .count(released.count)),
            .init(
                key: "officials",
                label: "Cán bộ đến ngưỡng theo quy định hiện hành hoặc theo dự thảo",
                value: .table(
                    Report.Table(
                        columns: [
                            .init(key: "official_id", label: "Mã cán bộ"), .init(key: "name", label: "Cán bộ"),
                            .init(key: "year", label: "Năm"), .init(key: "in_force", label: "Hiện tính"),
                            .init(key: "threshold", label: "Ngưỡng"), .init(key: "is_reached", label: "Đến ngưỡng"),
                            .init(key: "draft_year", label: "Năm (dự thảo)"),
                            .init(key: "draft_in_force", label: "Tính theo dự thảo"),
                            .init(key: "draft_threshold", label: "Ngưỡng (dự thảo)"),
                            .init(key: "draft_is_reached", label: "Đến ngưỡng (dự thảo)"),
                        ],
                        rows: touched.map { entry, name in
                            [.text(entry.official.text), .text(name)] + entry.now.values + entry.then.values
                        }
                    )
                )
            ),
            .init(key: "mark", label: "Dấu của bản xem trước", value: .text(try mark)),
        ]
    }
}

extension PolicyPreview.Standing {
    fileprivate var values: [Report.Value] {
        [.text(String(year.year)), .count(inForce), .count(threshold), .flag(isReached)]
    }
}
