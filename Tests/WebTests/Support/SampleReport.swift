import Accountability
import Reports

/// A leader summary as the reports make it, of invented people.
enum SampleReport {
    /// A summary whose figures add up.
    static let full = report(
        received: [271, 1_742, 301, 3, 0],
        classes: [1_735, 428, 43, 26, 62, 0, 23, 0],
        rejected: .count(14),
        officials: [
            ("Nguyễn Thị Hồng Ánh", [402, 101, 3, 4, 11, 0, 2, 0]), ("Lò Văn Bình", [318, 77, 21, 6, 14, 0, 9, 0]),
            ("Trần Quốc Cường", [511, 120, 8, 9, 20, 0, 6, 0]), ("Đặng Thùy Dung", [504, 130, 11, 7, 17, 0, 6, 0]),
        ],
        months: [("2026-01", [601, 140, 12, 9, 0, 0, 1, 0]), ("2026-02", [1_134, 288, 31, 17, 62, 0, 22, 0])]
    )

    /// A period in which nothing happened, from a register with few columns.
    static let empty = report(
        received: [0, nil, nil, nil, nil],
        classes: [0, 0, 0, nil, 0, 0, nil, nil],
        rejected: .notRecorded,
        officials: [],
        months: []
    )

    /// Names as long as people and offices have them, and some that try to be markup.
    static let long = report(
        received: [1, 2, 0, 0, 0],
        classes: [1, 0, 1, 0, 0, 1, 0, 0],
        rejected: .count(0),
        officials: [
            ("Công Tằng Tôn Nữ Hoàng Thị Nguyệt Minh Phương Quỳnh", [1, 0, 0, 0, 0, 0, 0, 0]),
            ("<script>alert(\"Đào & Mai\")</script>", [0, 0, 1, 0, 0, 0, 0, 0]),
            ("Bộphậntiếpnhậnvàtrảkếtquảgiảiquyếtthủtụchànhchínhliênthôngkhuvực", [0, 0, 0, 0, 0, 1, 0, 0]),
        ],
        months: []
    )

    private static func report(
        received: [Int?],
        classes: [Int?],
        rejected: Report.Value,
        officials: [(String, [Int])],
        months: [(String, [Int])]
    ) -> Report {
        let channels = [
            ("carried_over", "Từ kỳ trước chuyển sang"), ("online", "Trực tuyến"), ("in_person", "Trực tiếp"),
            ("postal", "Bưu chính công ích"), ("other", "Hình thức khác"),
        ]
        let total = received.compactMap { $0 }.reduce(0, +)
        let n = (classes[0] ?? 0) + (classes[1] ?? 0)
        return Report(
            title: "Báo cáo lãnh đạo",
            fields: [
                field(
                    "commune",
                    "Đơn vị",
                    .group([
                        field("code", "Mã định danh", .text("H45.18.03")), field("name", "Tên", .text("Xã Đồng Tiến")),
                    ])
                ),
                field(
                    "period",
                    "Kỳ báo cáo",
                    .group([
                        field("from", "Từ ngày", day("2026-01-01")), field("to", "Đến ngày", day("2026-09-30")),
                    ])
                ), field("as_of", "Xem tại ngày", day("2026-10-02")),
                field("register_as_of", "Số liệu đến ngày", total == 0 ? .notRecorded : day("2026-09-30")),
                field(
                    "received",
                    "Tiếp nhận",
                    .group(
                        [field("total", "Tổng số", .count(total))]
                            + zip(channels, received).map { field($0.0, $0.1, count($1)) }
                    )
                ),
                field(
                    "classes",
                    "Kết quả giải quyết",
                    .group(zip(DossierClass.allCases, classes).map { field($0.rawValue, $0.title, count($1)) })
                ),
                field("rejected", "Từ chối tiếp nhận", rejected),
                field(
                    "rates",
                    "Tỷ lệ",
                    .group([
                        field(
                            "in_time",
                            "Trước và đúng hạn trên số đã giải quyết",
                            .ratio(Ratio(n: n, of: n + (classes[2] ?? 0)))
                        )
                    ])
                ),
                field(
                    "findings",
                    "Sự việc chậm đã ghi nhận",
                    .group([
                        field("detected", "Từ ngày bắt đầu áp dụng", .count(classes[2] ?? 0)),
                        field("history", "Trước ngày bắt đầu áp dụng", .count(0)),
                    ])
                ), groups("by_official", "Theo cán bộ", "official", officials),
                field("by_unit", "Theo đơn vị", .notRecorded),
                groups("by_month", "Theo tháng tiếp nhận", "month", months),
                field("not_recorded", "Sổ không ghi", .list(["by_unit", "received.postal"].map(Report.Value.text))),
            ]
        )
    }

    private static func groups(_ key: String, _ label: String, _ idKey: String, _ groups: [(String, [Int])])
        -> Report.Field
    {
        let columns =
            [(idKey, "Mã"), ("name", label), ("received", "Tiếp nhận")]
            + DossierClass.allCases.map { ($0.rawValue, $0.title) }
            + [("in_time", "Trước và đúng hạn")]
        let rows = groups.map { name, classes -> [Report.Value] in
            [.text("id-of-\(idKey)"), .text(name), .count(classes.reduce(0, +))] + classes.map(Report.Value.count)
                + [.ratio(Ratio(n: classes[0] + classes[1], of: classes[0] + classes[1] + classes[2]))]
        }
        return field(
            key,
            label,
            .table(Report.Table(columns: columns.map { .init(key: $0.0, label: $0.1) }, rows: rows))
        )
    }

    private static func field(_ key: String, _ label: String, _ value: Report.Value) -> Report.Field {
        Report.Field(key: key, label: label, value: value)
    }

    private static func count(_ count: Int?) -> Report.Value { count.map(Report.Value.count) ?? .notRecorded }

    private static func day(_ iso: String) -> Report.Value {
        CalendarDay(iso: iso).map(Report.Value.day) ?? .notRecorded
    }
}
