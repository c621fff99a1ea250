import Documents
import Testing

/// Tables in a PDF, read back cell by cell.
@Suite struct PDFTableTests {
    @Test func `every cell is read back, in its row`() throws {
        let words = ["Nguyễn", "Đức", "Thưởng", "H45.18.03", "quá hạn", "Ẵ", "₫", "1.196", "đã giải quyết", "ợ"]
        var random = UInt64(7)
        func next(_ bound: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % bound
        }
        let rows = (0..<150).map { _ in
            (0..<5).map { _ in (0...next(9)).map { _ in words[next(words.count)] }.joined(separator: " ") }
        }
        let table = Table(
            columns: (1...5).map { .init("Cột \($0)") },
            rows: rows.map { $0.map { .init($0) } }
        )
        let read = try PrintedFile(Manuscript.test([.table(table)]).pdf(), "cells.pdf").rows()
        #expect(read.first == table.columns.map(\.head))
        #expect(read.dropFirst().map { $0.map(\.packed) } == rows.map { $0.map(\.packed) })
    }

    @Test func `the head stands on every page, and no row is cut`() throws {
        let file = try PrintedFile(Manuscript.sheet(rows: 120).pdf(), "long.pdf")
        let pages = try file.text().split(separator: "\u{0C}")
        let full = pages.filter { $0.contains("H45.18.03") }
        #expect(full.count > 2 && full.allSatisfy { $0.contains("Mã hồ sơ") })
        for page in full {
            let codes = page.matches(of: /260901-1\d\d\d/).count
            #expect(codes > 0 && page.matches(of: /lần\s+thứ\s+\d+/).count == codes)
        }
    }

    @Test func `a heading goes with the first row of what it names`() throws {
        for rows in 20..<45 {
            let line = Manuscript.Block.paragraph(Paragraph([Run("Dòng trước.")]))
            let table = Table(columns: [.init("Tên")], rows: [[.init("Hàng đầu")], [.init("Hàng sau")]])
            let blocks = Array(repeating: line, count: rows) + [.heading(level: 2, "Đề mục"), .table(table)]
            let pages = try PrintedFile(Manuscript.test(blocks).pdf(), "heading.pdf").text().split(separator: "\u{0C}")
            let page = try #require(pages.first { $0.contains("Đề mục") })
            #expect(page.contains("Hàng đầu"), "after \(rows) lines")
        }
    }

    @Test func `a cell longer than a page goes on where the page ends`() throws {
        let long = String(repeating: "Nguyễn Đức Thưởng ", count: 900)
        let table = Table(
            columns: [.init("Tên"), .init("Số")],
            rows: [[.init(long), .init("1")], [.init("sau"), .init("2")]]
        )
        let file = try PrintedFile(Manuscript.test([.table(table)]).pdf(), "tall.pdf")
        let read = try file.rows().dropFirst()
        #expect(read.dropLast().map { $0[0].packed }.joined() == long.packed)
        #expect(read.last == ["sau", "2"])
        let pages = try file.text().split(separator: "\u{0C}")
        #expect(pages.count > 2 && pages.dropLast().allSatisfy { $0.contains("Tên") })
    }
}

extension String {
    /// The text without the spaces at which lines break.
    var packed: String { filter { !$0.isWhitespace } }
}
