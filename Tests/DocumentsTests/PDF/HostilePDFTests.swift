import Documents
import Testing

@testable import Documents

/// Text that wants to be more than text, in a PDF.
@Suite struct HostilePDFTests {
    @Test(arguments: hostileTexts.indices)
    func `nothing breaks and nothing is lost`(_ index: Int) throws {
        let hostile = hostileTexts[index]
        let table = Table(
            columns: [.init("Trước"), .init("Chữ")],
            rows: [[.init("đầu"), .init(hostile)], [.init("sau"), .init("cuối")]]
        )
        let manuscript = Manuscript.test(
            title: "Tên \(hostile.prefix(300))",
            margin: .foot("Chân trang \(hostile.prefix(40))"),
            [
                .heading(level: 1, "Đề mục \(hostile.prefix(200))"), .paragraph(Paragraph([Run(hostile)])),
                .facts([Fact("Tên \(hostile.prefix(60))", hostile)]), .table(table),
            ]
        )
        let file = try PrintedFile(manuscript.pdf(), "hostile-\(index).pdf")
        let setter = try TextSetter(.sans)
        let rows = try file.rows()
        #expect(rows.contains(["sau", "cuối"]))
        let expected = setter.visible(hostile).packed
        let read = rows.compactMap { $0.count == 2 ? $0[1] : nil }.joined().packed
        #expect(read.contains(expected), "\(hostile.prefix(60))")
    }

    @Test func `what cannot be seen is written out`() throws {
        let setter = try TextSetter(.serif)
        #expect(setter.visible("a\u{202E}b\u{200B}c\u{0}d\t\u{FEFF}") == "a[U+202E]b[U+200B]c[U+0000]d [U+FEFF]")
        #expect(setter.visible("Nguyễn 😀") == "Nguyễn [U+1F600]")
        #expect(setter.visible("e\u{302}\u{301}") == "\u{1EBF}")
        // The letters of both alphabets, the Vietnamese with every mark, stay as they are and are there.
        let letters =
            (0xC0...0x17F).map { $0 } + [0x1A0, 0x1A1, 0x1AF, 0x1B0, 0xB7, 0x2013] + (0x1EA0...0x1EF9).map { $0 }
        let text = String(String.UnicodeScalarView(letters.compactMap { Unicode.Scalar($0) }))
        #expect(setter.visible(text) == text && setter.visible(text + "\u{200B}") == text + "[U+200B]")
        #expect(setter.visible("một\r\nhai\rba") == "một\nhai\nba")
    }
}
