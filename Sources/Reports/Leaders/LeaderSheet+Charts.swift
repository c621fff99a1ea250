import Accountability
import Store

extension LeaderSheet {
    /// The drawings of the page. Each shows figures that stand beside it, and nothing more.
    public struct Charts: Sendable {
        /// The eight classes of files.
        public let classes: StackedBar
        /// What came and what was done, month by month; nil before the first export.
        public let volumes: ChartDrawing?
        /// What was done late, month by month.
        public let late: ChartDrawing?

        /// The same for paper, below the fields of these keys.
        public var onPaper: [String: [ChartDrawing]] {
            ["classes": [classes.named], "trend": [volumes, late].compactMap(\.self)]
        }
    }

    /// The drawings of this page.
    public var charts: Charts {
        let parts = DossierClass.allCases.map { dossierClass in
            let value = register.value(of: dossierClass, in: counts.classes)
            let count = if case .count(let count) = value { count } else { 0 }
            return StackedBar.Part(key: dossierClass.rawValue, name: dossierClass.title, count: count)
        }
        let bar = StackedBar(name: "Hồ sơ theo kết quả giải quyết", parts: parts)
        let months = trend.months
        guard register.registerAsOf != nil, !months.isEmpty else {
            return Charts(classes: bar, volumes: nil, late: nil)
        }
        let names = months.map { month in month.period.shape.map { "\($0.number)" } ?? "" }
        let (tellsEnds, tellsLate) = (register.has("finished"), register.tells(.late))
        return Charts(
            classes: bar,
            volumes: LineChart(
                name: "Tiếp nhận và có kết quả theo tháng",
                sentence: "Số hồ sơ tiếp nhận và số hồ sơ có kết quả của từng tháng; số liệu ở bảng bên.",
                columns: names,
                series: [
                    .init(name: "Tiếp nhận", values: months.map(\.received)),
                    .init(name: "Có kết quả", values: months.map { tellsEnds ? $0.done : nil }),
                ]
            ).drawing,
            late: ColumnChart(
                name: "Hồ sơ quá hạn theo tháng",
                sentence: "Số hồ sơ có kết quả quá hạn của từng tháng; số liệu ở bảng bên.",
                columns: names,
                values: months.map { tellsLate ? $0.late : nil }
            ).drawing
        )
    }
}
