import Documents
import Foundation
import Testing

@testable import Documents

/// A DOCX, read back by python-docx.
@Suite struct DOCXTests {
    /// Read by a program that shares no code with ours.
    private static let reader = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "read_docx.py").path(percentEncoded: false)

    private func read(_ manuscript: Manuscript, _ name: String) throws -> String {
        try PrintedFile(manuscript.docx(), name).asked("python3", Self.reader)
    }

    @Test func `the same manuscript gives the same bytes`() throws {
        #expect(try Manuscript.sheet(rows: 60).docx() == Manuscript.sheet(rows: 60).docx())
    }

    @Test func `a sheet is read back with its parts`() throws {
        let said = try read(.sheet(rows: 12), "sheet.docx")
        #expect(said.contains("TITLE Tờ thử\nCREATED 2026-09-30T03:00:00"))
        #expect(said.contains("LANGUAGE vi"))
        #expect(said.contains("P Heading 1 'Hồ sơ cá nhân: Nguyễn Đức Thưởng'"))
        #expect(said.contains("ROW ['Mã hồ sơ', 'Thủ tục', 'Ngày trễ', 'Hạn']"))
        #expect(said.contains("lần thứ 11', '2', '15/09/2026']"))
        #expect(said.contains("ROW ['Đơn vị', 'Trung tâm Phục vụ hành chính công']"))
        #expect(said.contains("Biểu đồ (có trong bản PDF): Hồ sơ quá hạn từng tháng"))
    }

    @Test func `a letter is read back with its head and its end`() throws {
        let said = try read(.letter, "letter.docx")
        #expect(said.contains("ROW ['ỦY BAN NHÂN DÂN\\nXÃ ĐỒNG TIẾN\\n"))
        #expect(said.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\nĐộc lập - Tự do - Hạnh phúc"))
        #expect(said.contains("PHÓ CHỦ TỊCH\\nTrần Thị Bích']"))
        #expect(said.contains("Nơi nhận:\\n- Như Kính gửi;"))
    }

    @Test(arguments: hostileTexts.indices)
    func `nothing breaks and nothing is lost`(_ index: Int) throws {
        let hostile = hostileTexts[index]
        let table = Table(
            columns: [.init("Trước"), .init("Chữ")],
            rows: [[.init("đầu"), .init(hostile)], [.init("sau"), .init("cuối")]]
        )
        let manuscript = Manuscript.test(
            title: "Tên \(hostile)",
            margin: .foot("Chân trang \(hostile)"),
            [
                .heading(level: 1, hostile), .paragraph(Paragraph([Run(hostile)])), .facts([Fact(hostile, hostile)]),
                .table(table),
            ]
        )
        let file = try PrintedFile(manuscript.docx(), "hostile-\(index).docx")
        let said = try file.asked("python3", "-c", Self.cell)
        #expect(said.hasSuffix("đầu|" + VisibleText.make(hostile).replacing("\n", with: "\u{B6}") + "|\n"))
    }

    /// Prints the second row of the last table; line feeds as pilcrows.
    private static let cell = """
        import sys, docx
        row = docx.Document(sys.argv[1]).tables[-1].rows[1]
        print("".join(cell.text.replace("\\n", "\\u00b6") + "|" for cell in row.cells))
        """
}
