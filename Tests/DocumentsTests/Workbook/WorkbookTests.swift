import Accountability
import Foundation
import Intake
import Testing

@testable import Documents

@Suite struct WorkbookTests {
    private static let day = SheetCell.Day(year: 2026, month: 9, day: 30)

    @Test func `days, moments and numbers are what they are, not texts`() throws {
        let bytes = try Written.workbook(
            ["Chữ", "Số", "Tỷ lệ", "Ngày", "Lúc"],
            [
                [
                    .text("hồ sơ"), .integer(1196), .hundredths(9991), .day(Self.day),
                    .moment(Self.day, hour: 9, minute: 5),
                ]
            ]
        )
        let sheet = try #require(try Written.read(bytes)["Bảng"])
        #expect(sheet.rows[1] == ["s:hồ sơ", "n:1196", "n:99.91", "d:2026-09-30T00:00:00", "d:2026-09-30T09:05:00"])
        #expect(sheet.formats[1] == ["@", "#,##0", "#,##0.00", "dd/mm/yyyy", "dd/mm/yyyy hh:mm"])
    }

    @Test func `a sheet is ready to be read and printed`() throws {
        let columns = (1...12).map { "Cột rất dài số \($0)" }
        let rows = (1...60).map { row in columns.indices.map { SheetCell.text("ô \(row).\($0)") } }
        let sheet = try #require(try Written.read(try Written.workbook(columns, rows))["Bảng"])
        #expect(sheet.frozen == "A2")
        #expect(sheet.filter == "A1:L61")
        #expect(sheet.paper == "9")
        #expect(sheet.isLandscape && sheet.fitsWidth)
        #expect(sheet.repeated == "$1:$1")
        #expect(sheet.header == "UBND xã Mẫu && Thử | Bảng | Lưu hành nội bộ")
        #expect(sheet.footer == "Người in: Văn thư · lúc 09:30 02/11/2026 | Trang &P/&N")
    }

    @Test func `a text of several lines has a row tall enough for them`() throws {
        let long = String(repeating: "Ý kiến của cán bộ được ghi đủ ở đây. ", count: 5)
        let bytes = try Written.workbook(
            ["a", "b"],
            [[.text("x"), .text(long)], [.text("một\nhai\nba"), .empty], [.text("y")]]
        )
        let sheet = try #require(try Written.read(bytes)["Bảng"])
        #expect(sheet.heights == ["2": 64, "3": 48])
        #expect((62..<63).contains(sheet.widths["B"] ?? 0))
    }

    @Test func `words are words however they begin`() throws {
        let hostile = [
            "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x.test\")", "http://x.test", "mailto:a@x.test", "]]>",
            "<is><t>", "&amp;", "  hai đầu  ", "'đầu", "TRUE", "1e9", "00123", "🏛", "dòng 1\ndòng 2",
        ]
        let bytes = try Written.workbook(["Nội dung"], hostile.map { [.text($0)] })
        let sheet = try #require(try Written.read(bytes)["Bảng"])
        #expect(sheet.rows.dropFirst().map { $0[0] } == hostile.map { "s:" + $0 })
        #expect(sheet.links == 0)
    }

    @Test(arguments: [
        ("_x0041_", "_x005F_x0041_"), ("a_x000d_b", "a_x005F_x000d_b"), ("_x00_", "_x00_"), ("_y0041_", "_y0041_"),
    ])
    func `what Excel would read as a character of another number stays what it is`(text: String, written: String) {
        #expect(CellText(text) { _ in "" }.text == written)
    }

    @Test func `whatever was typed is there, in its cell or whole among the notes`() throws {
        let book = try Written.read(
            try Written.workbook(["Nội dung"], hostileTexts.map { [.text($0)] }),
            "hostile.xlsx"
        )
        let rows = try #require(book["Bảng"]).rows.dropFirst().map { $0.first ?? "" }
        #expect(rows == hostileTexts.map { $0.isEmpty ? "" : "s:" + VisibleText.make($0) })
        #expect(book["Bảng"]?.links == 0)
    }

    @Test func `what cannot be seen is written out, and the workbook says so`() throws {
        let bytes = try Written.workbook(
            ["Nội dung"],
            [[.text("a\u{1B}b\u{0}c\u{202E}d\u{FFFE}")], [.text("e\u{301}")]]
        )
        let book = try Written.read(bytes)
        #expect(book["Bảng"]?.rows[1] == ["s:a[U+001B]b[U+0000]c[U+202E]d[U+FFFE]"])
        #expect(book["Bảng"]?.rows[2] == ["s:\u{E9}"])
        let note = try #require(book["Ghi chú của tệp"]?.rows[1])
        #expect(note[0...1] == ["s:Bảng", "s:A2"])
        #expect(note[2].contains("không nhìn thấy"))
    }

    @Test(arguments: [32_767, 32_768, 100_000])
    func `a text longer than a cell is cut with a word, and stands whole elsewhere`(length: Int) throws {
        let text = String((0..<length).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) })
        let book = try Written.read(try Written.workbook(["Nội dung"], [[.text(text)]]))
        let cell = try #require(book["Bảng"]?.rows[1][0])
        let notes = book["Ghi chú của tệp"]
        if length <= 32_767 {
            #expect(cell == "s:" + text)
            #expect(notes == nil)
        } else {
            #expect(cell.hasSuffix("[đã cắt; toàn văn \(length) ký tự ở trang “Ghi chú của tệp”]"))
            #expect(cell.count - 2 <= 32_767)
            let whole = try #require(notes).rows.dropFirst().map { $0[3].dropFirst(2) }.joined()
            #expect(whole == text)
        }
    }

    @Test(arguments: [
        "&G", "&[Picture]", "Công ty A&G", "&&&&&[", "&P", "&\"Arial\"&99", String(repeating: "&", count: 500),
        "\u{202E}\n&",
    ])
    func `what stands around a page is words, however it begins`(hostile: String) throws {
        let file = try AnonymousFile()
        let frame = Workbook.Frame(owner: hostile, confidentiality: hostile, printed: hostile)
        let workbook = try Workbook(at: file.path, title: hostile, frame: frame)
        try workbook.addSheet(hostile, columns: [.init(hostile)]).append([.text(hostile)])
        try workbook.finish()
        let sheet = try #require(try Written.read(try file.bytes(at: 0, upTo: file.size)).sheets.first)
        let commands = sheet.header.replacing("&&", with: "") + sheet.footer.replacing("&&", with: "")
        #expect(commands.replacing("Trang &P/&N", with: "").contains("&") == false)
        #expect(!sheet.header.isEmpty && !sheet.header.contains("&G") && !sheet.header.contains("&["))
    }

    @Test func `sheets have legal names, none twice`() throws {
        let file = try AnonymousFile()
        let workbook = try Workbook(at: file.path, title: "t", frame: Written.frame)
        let titles = [
            "Theo cán bộ", "THEO CÁN BỘ", "a/b:c?d*e[f]g\\h", "'x'", "", "History",
            "Một tên trang dài quá ba mươi mốt ký tự", "🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛",
            "x\u{0}y\u{202E}",
        ]
        var names: [String] = []
        for title in titles + titles { names.append(try workbook.addSheet(title, columns: [.init("A")]).name) }
        try workbook.finish()
        #expect(Set(names.map { $0.lowercased() }).count == names.count)
        #expect(names.allSatisfy { (1...31).contains($0.utf16.count) && !$0.contains { "[]:*?/\\".contains($0) } })
        #expect(try Written.read(try file.bytes(at: 0, upTo: file.size)).sheets.map(\.name) == names)
    }

    @Test func `the same rows give the same bytes`() async throws {
        let rows: [[SheetCell]] = (1...500).map { [.text("hàng \($0)"), .integer($0), .day(Self.day)] }
        let first = try Written.workbook(["a", "b", "c"], rows)
        // The times in a ZIP archive count in steps of two seconds.
        try await Task.sleep(for: .seconds(2.1))
        #expect(try Written.workbook(["a", "b", "c"], rows) == first)
        #expect(try Written.read(first).created == "1980-01-01T00:00:00")
    }

    @Test func `our own reader reads a register that was written`() throws {
        let bytes = try Written.workbook(
            ["Mã hồ sơ", "Thủ tục", "Ngày tiếp nhận", "Ngày hẹn trả"],
            [
                [
                    .text("H45.18.03-260901-0001"), .text("Đăng ký khai sinh"),
                    .moment(SheetCell.Day(year: 2026, month: 9, day: 1), hour: 8, minute: 15), .day(Self.day),
                ]
            ]
        )
        let register = try RegisterReader.read(bytes)
        #expect(register.rows.map(\.procedure) == ["Đăng ký khai sinh"])
        #expect(register.rows.map(\.receivedAt.rfc3339) == ["2026-09-01T01:15:00Z"])
        #expect(register.problems.filter { $0.severity == .refused }.isEmpty)
    }

    @Test func `words that may be chosen are offered`() throws {
        let file = try AnonymousFile()
        let workbook = try Workbook(at: file.path, title: "Mẫu", frame: Written.frame)
        let form = try workbook.addSheet("Mẫu", columns: [.init("Phòng", isTyped: true)])
        let units = try workbook.addSheet("Phòng 'A'", columns: [.init("Tên")])
        for unit in ["Phòng Kinh tế", "Trung tâm"] { try units.append([.text(unit)]) }
        try form.offer(in: 0, rows: 500, from: units)
        try workbook.finish()
        let book = try Written.read(try file.bytes(at: 0, upTo: file.size))
        #expect(book["Mẫu"]?.validations == ["A2:A501 'Phòng ''A'!$A$2:$A$3"])
    }

    @Test func `a full disk is told, and no broken workbook is left`() throws {
        #expect(throws: WorkbookError.self) { try Written.workbook(["a"], [], scratch: "/nowhere") }
        let full = try Workbook(at: "/dev/full", title: "t", frame: Written.frame)
        let sheet = try full.addSheet("a", columns: [.init("b")])
        for row in 0..<2_000 { try sheet.append([.text("hàng \(row) \(row &* 2_654_435_761)")]) }
        #expect(throws: WorkbookError.self) { try full.finish() }
        #expect(throws: WorkbookError.finished) { try full.addSheet("c", columns: []) }
    }
}
