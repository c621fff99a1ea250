import Accountability
import Reports
import Testing

/// A report as lines for a terminal.
@Suite struct ReportTextTests {
    private func lines(_ fields: Report.Field...) -> [String] {
        Report(title: "Tờ thử", fields: fields).text.split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init
        )
    }

    @Test func `a terminal gets no orders from what people typed`() {
        let hostile = "a\u{1B}[2Jb\u{7}\u{9B}31m\u{202E}c"
        let table = Report.Table(["": "", "name": hostile], rows: [[.text("1"), .text("\(hostile)\nhai")]])
        let text = Report(
            title: hostile,
            fields: [
                .init(key: "a", label: hostile, value: .text(hostile)),
                .init(key: "b", label: hostile, value: .table(table)),
                .init(
                    key: "c",
                    label: hostile,
                    value: .group([.init(key: "d", label: hostile, value: .list([.text(hostile)]))])
                ),
            ]
        ).text
        #expect(
            !text.unicodeScalars.contains { $0 != "\n" && [.control, .format].contains($0.properties.generalCategory) }
        )
        #expect(text.contains("  a[U+001B][2Jb[U+0007][U+009B]31m[U+202E]c hai\n"))
    }

    @Test func `the lines of a value stand below each other`() {
        let shown = lines(.init(key: "a", label: "Ghi chú", value: .text("một\nhai")))
        #expect(shown[2] == "Ghi chú" + String(repeating: " ", count: 37) + "một")
        #expect(shown[3] == String(repeating: " ", count: 44) + "hai")
    }

    @Test func `sentences follow each other, words are set apart by commas`() {
        let said = lines(
            .init(key: "a", label: "Cách tính", value: .list([.text("Một."), .text("Hai.")])),
            .init(key: "b", label: "Tên", value: .list([.text("Lan"), .text("Bình")]))
        )
        #expect(said[2].hasSuffix(" Một. Hai.") && said[3].hasSuffix(" Lan, Bình"))
    }

    @Test func `months are written as people do, and a table of anything may be empty`() {
        let columns: KeyValuePairs = ["month": "", "name": "Tháng", "late": "Quá hạn"]
        let months = Report.Table(columns, rows: [[.text("2026-01"), .text("2026-01"), .count(3)]])
        let shown = lines(
            .init(key: "a", label: "Theo tháng", value: .table(months)),
            .init(key: "b", label: "Nhắc nhở", value: .table(.init(columns, rows: [])))
        )
        #expect(shown[5] == "  01/2026        3")
        #expect(shown.contains("  Không có."))
    }
}
