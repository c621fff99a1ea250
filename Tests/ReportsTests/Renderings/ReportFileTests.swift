import Accountability
import Documents
import Reports
import Testing

@Suite struct ReportFileTests {
    private static let stamp = ReportStamp(
        agency: "UBND xã Mẫu",
        period: "01/09/2026 – 30/09/2026",
        exportedOn: CalendarDay(year: 2026, month: 9, day: 30),
        printedBy: "Đỗ Thị Lan (Văn thư)",
        printedAt: Instant(microseconds: 1_793_000_000_000_000)
    )

    private static let report = Report(
        title: "Báo cáo thử",
        fields: [
            .init(key: "total", label: "Tổng số", value: .count(1_196)),
            .init(key: "share", label: "Đúng hạn", value: .ratio(Ratio(n: 1_195, of: 1_196))),
            .init(key: "gone", label: "Đã rút", value: .notRecorded),
            .init(
                key: "by_unit",
                label: "Theo đơn vị",
                value: .table(
                    Report.Table(
                        columns: [
                            .init(key: "unit", label: "Mã"), .init(key: "name", label: "Đơn vị"),
                            .init(key: "share", label: "Đúng hạn"), .init(key: "last", label: "Ngày"),
                        ],
                        rows: [
                            [.text("x"), .text("=Phòng"), .ratio(Ratio(n: 1, of: 3)), .day(CalendarDay.latest)],
                            [.text("y"), .text("Văn phòng"), .notRecorded, .notRecorded],
                        ]
                    )
                )
            ),
        ]
    )

    @Test func `what is said once comes first, then each table, with numbers as numbers`() {
        let sheets = Self.report.sheets(Self.stamp)
        #expect(sheets.map(\.title) == ["Tổng hợp", "Theo đơn vị"])
        #expect(sheets[0].rows.contains([.text(""), .text("Tổng số"), .integer(1_196)]))
        #expect(
            sheets[0].rows.contains([
                .text(""), .text("Đúng hạn"), .integer(1_195), .integer(1_196), .hundredths(9_991),
            ])
        )
        #expect(sheets[0].rows.contains([.text(""), .text("Đã rút"), .text("không ghi")]))
        #expect(
            sheets[1].columns == [
                "Đơn vị", "Đúng hạn", "Đúng hạn – trên tổng số", "Đúng hạn – tỷ lệ (%)", "Ngày",
            ]
        )
        #expect(
            sheets[1].rows[0] == [
                .text("=Phòng"), .integer(1), .integer(3), .hundredths(3_333),
                .day(SheetCell.Day(year: 9999, month: 12, day: 31)),
            ]
        )
        #expect(sheets[1].rows[1] == [.text("Văn phòng"), .empty, .empty, .empty, .empty])
    }

    @Test func `values have as many cells in every line, and nothing in them calculates`() {
        let text = String(decoding: Self.report.csv(Self.stamp, marked: false), as: UTF8.self)
        let lines = text.split(separator: "\r\n")
        #expect(lines.allSatisfy { $0.replacing(#/"[^"]*"/#, with: "").count { $0 == "," } == 4 })
        #expect(lines.contains("'=Phòng,1,3,33.33,9999-12-31"))
        #expect(lines.contains(",Số liệu,số liệu đến bản trích xuất ngày 30/09/2026,,"))
    }

    @Test func `the same report under the same stamp gives the same bytes`() throws {
        let (first, second) = (try Self.report.xlsx(Self.stamp), try Self.report.xlsx(Self.stamp))
        #expect(try first.bytes(at: 0, upTo: first.size) == second.bytes(at: 0, upTo: second.size))
        #expect(Self.report.csv(Self.stamp) == Self.report.csv(Self.stamp))
    }

    @Test func `every format comes of one function, the same under the same stamp`() throws {
        for format in ReportFormat.allCases {
            let files = try (1...2).map { _ in try Self.report.file(format, Self.stamp) }
            let bytes = try files.map { try $0.bytes(at: 0, upTo: $0.size) }
            #expect(bytes[0] == bytes[1] && !bytes[0].isEmpty, "\(format)")
            #expect(ReportFormat(rawValue: format.rawValue) == format)
        }
        let marked = try Self.report.file(.table(.csv), Self.stamp)
        let plain = try Self.report.file(.table(.unmarkedCSV), Self.stamp)
        #expect(try marked.bytes(at: 3, upTo: marked.size) == plain.bytes(at: 0, upTo: plain.size))
    }

    @Test(arguments: [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", "]]>", "\u{202E}=1", "👨‍👩‍👧",
        "a\"b,c;d\r\ne",
        String(repeating: "Ư", count: 10_000), "2026-09-30T08:00:00+07:00", "_x000D_",
    ])
    func `what people typed stays text in every cell`(hostile: String) throws {
        let row = [Report.Field(key: "name", label: hostile, value: .text(hostile))]
        let about = ListFile.About(title: hostile, conditions: row, stamp: Self.stamp)
        for format in TableFormat.allCases {
            let file = try ListFile.write(about, as: format) { _ in .init(rows: [row], total: 1, next: nil) }
            #expect(try file.size > hostile.utf8.count % 100)
        }
        #expect(RowColumns([row]).cells(row) == [.text(hostile)])
        let report = Report(
            title: hostile,
            fields: row + [.init(key: "list", label: hostile, value: .list([.group(row)]))]
        )
        #expect(report.sheets(Self.stamp).allSatisfy { $0.rows.joined().contains(.text(hostile)) })
        let values = String(decoding: report.csv(Self.stamp), as: UTF8.self)
        #expect(values.contains(hostile.replacing("\"", with: "\"\"")))
        #expect(!values.contains("\n=") && !values.contains(",=") && !values.contains(",\"="))
        for format in ReportFormat.allCases { #expect(try report.file(format, Self.stamp).size > 100) }
    }

    @Test func `a list in which a later row says more gets its column`() throws {
        let about = ListFile.About(title: "Danh sách", stamp: Self.stamp)
        func part(_ keys: [String], next: String?) -> ListFile.Part {
            .init(rows: [keys.map { .init(key: $0, label: $0.uppercased(), value: .text($0)) }], total: 5, next: next)
        }
        let file = try ListFile.write(about, as: .csv) { cursor in
            cursor == nil ? part(["a", "id"], next: "x") : part(["a", "b"], next: nil)
        }
        let text = String(decoding: try file.bytes(at: 3, upTo: file.size), as: UTF8.self)
        #expect(
            text == "A,B\r\na,\r\na,b\r\nChỉ có 2 dòng đầu trên tổng số 5 dòng: thu hẹp điều kiện lọc để có đủ.,\r\n"
        )
    }
}
