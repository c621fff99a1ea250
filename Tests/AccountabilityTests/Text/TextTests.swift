import Accountability
import Testing

struct TextTests {
    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    @Test(arguments: [
        ("e\u{302}\u{301}", "ế"), ("e\u{301}\u{302}", "é\u{302}"), ("ê\u{301}", "ế"), ("a\u{323}\u{302}", "ậ"),
        ("ạ\u{302}", "ậ"),
        ("o\u{31B}\u{300}", "ờ"), ("Đ", "Đ"), ("n\u{303}", "ñ"), ("\u{AC00}\u{11A8}", "각"), ("\u{2126}", "Ω"), ("", ""),
        ("ABC", "ABC"),
    ])
    func `text is composed`(_ text: String, _ composed: String) {
        #expect(scalars(Text.nfc(text)) == scalars(composed))
        #expect(scalars(Text.nfc(Text.nfc(text))) == scalars(composed))
    }

    @Test func `endless marks are cut before they cost anything`() {
        let hostile = "a" + String(repeating: "\u{323}\u{301}", count: 500_000)
        #expect(Text.nfc(hostile).unicodeScalars.count <= 31)
        #expect(Text.line(hostile).unicodeScalars.count <= 31)
    }

    @Test(arguments: [
        ("  Nguyễn \t\r\n Thị\u{A0}Minh ", "Nguyễn Thị Minh"), ("a\u{0}b", "a b"), ("\u{FEFF}a\u{200B}b\u{202E}", "ab"),
        ("a\u{85}b", "a b"), ("\u{200B}", ""), ("e\u{200B}\u{301}", "é"),
    ])
    func `a line has single spaces and nothing invisible`(_ text: String, _ line: String) {
        #expect(scalars(Text.line(text)) == scalars(line))
    }
}
