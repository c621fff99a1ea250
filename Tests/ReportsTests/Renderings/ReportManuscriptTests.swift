import Accountability
import Documents
import Reports
import Testing

/// A report as it is printed.
@Suite struct ReportManuscriptTests {
    private let stamp = ReportStamp(
        agency: "UBND xã Đồng Tiến",
        period: "tháng 9 năm 2026",
        exportedOn: CalendarDay(year: 2026, month: 9, day: 30),
        printedBy: "Lê Văn Bình (Văn thư)",
        printedAt: Instant(microseconds: 1_790_737_200_000_000)
    )

    @Test func `facts, groups and tables stand in the order of the report`() {
        let table = Report.Table(
            columns: [
                .init(key: "id", label: ""), .init(key: "name", label: "Họ và tên"), .init(key: "late", label: "Trễ"),
            ],
            rows: [
                [.text("1"), .text("Nguyễn Văn An"), .count(1_196)], [.text("2"), .text("Đỗ Thị Lan"), .notRecorded],
            ]
        )
        let report = Report(
            title: "Tổng hợp",
            fields: [
                .init(key: "a", label: "Tiếp nhận", value: .count(2_600)),
                .init(
                    key: "b",
                    label: "Kết quả",
                    value: .group([.init(key: "c", label: "Đúng hạn", value: .flag(true))])
                ),
                .init(key: "d", label: "Cán bộ", value: .table(table)),
                .init(key: "e", label: "Không có gì", value: .table(.init(columns: table.columns, rows: []))),
            ]
        )
        let manuscript = report.manuscript(stamp)
        #expect(manuscript.title == "Tổng hợp" && manuscript.madeAt == 1_790_737_200 && manuscript.page == .sheet)
        #expect(
            manuscript.margin == .foot("Lưu hành nội bộ · Người in: Lê Văn Bình (Văn thư) · lúc 30/09/2026 10:00")
        )
        let line = Run("Kỳ: tháng 9 năm 2026 · số liệu đến bản trích xuất ngày 30/09/2026")
        #expect(
            Array(manuscript.blocks.dropFirst()) == [
                .heading(level: 1, "Tổng hợp"), .paragraph(Paragraph([line], spaceAbove: 0)),
                .facts([Fact("Tiếp nhận", "2.600")]), .heading(level: 2, "Kết quả"), .facts([Fact("Đúng hạn", "có")]),
                .heading(level: 2, "Cán bộ"),
                .table(
                    Table(
                        columns: [.init("Họ và tên"), .init("Trễ", alignment: .right)],
                        rows: [[.init("Nguyễn Văn An"), .init("1.196")], [.init("Đỗ Thị Lan"), .init("không ghi")]]
                    )
                ),
                .heading(level: 2, "Không có gì"),
                .paragraph(Paragraph([Run("Không có.")], spaceAbove: 0)),
            ]
        )
    }

    @Test func `what is said behind a section does not stand in it`() {
        let report = Report(
            title: "Phiếu",
            fields: [
                .init(key: "a", label: "Trước", value: .count(1)),
                .init(key: "b", label: "Phần", value: .group([.init(key: "c", label: "Trong phần", value: .count(2))])),
                .init(key: "d", label: "Sau phần", value: .count(3)),
                .init(key: "e", label: "Ghi chú", value: .text("Hết.")),
            ]
        )
        #expect(
            Array(report.manuscript(stamp).blocks.dropFirst(3)) == [
                .facts([Fact("Trước", "1")]), .heading(level: 2, "Phần"), .facts([Fact("Trong phần", "2")]),
                .heading(level: 2, "Sau phần"), .paragraph(Paragraph([Run("3")], spaceAbove: 2)),
                .heading(level: 2, "Ghi chú"), .paragraph(Paragraph([Run("Hết.")], spaceAbove: 2)),
            ]
        )
    }

    @Test func `a table of many columns is turned to the side`() {
        let columns = (0...9).map { Report.Column(key: "k\($0)", label: "Cột \($0)") }
        let table = Report.Table(columns: columns, rows: [columns.map { _ in .count(1) }])
        let report = Report(title: "Bảng", fields: [.init(key: "t", label: "Bảng", value: .table(table))])
        #expect(report.manuscript(stamp).page == .wideSheet)
    }
}
