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

    @Test func `people's own words keep their paragraphs, names stand on one line`() throws {
        let written = "  Tôi đã \u{0301}nhận hồ sơ.\r\n\r\n\r\n Máy chủ   dừng. \n"
        #expect(try Text.required(written) == Text.nfc("Tôi đã \u{0301}nhận hồ sơ.\n\nMáy chủ dừng."))
        #expect(try Text.requiredLine(" 12/QĐ-UBND\nngày 03/03 ", limit: 30) == "12/QĐ-UBND ngày 03/03")
        #expect(try Text.optional(" \n ") == nil)
        #expect(try Text.optional(nil) == nil)
        #expect(try Text.optionalLine(" ", limit: 5) == nil)
        #expect(try Text.optionalLine(" Tổ\tMột cửa ", limit: 20) == "Tổ Một cửa")
    }

    @Test func `a text that is empty or too long is refused, counted as it is kept`() throws {
        #expect(throws: Refusal(.reasonNeeded)) { try Text.required(" \u{200B}\n", else: .reasonNeeded) }
        #expect(throws: Refusal(.textInvalid)) { try Text.required(String(repeating: "ă", count: 2001)) }
        #expect(try Text.required(String(repeating: "a\u{0306}", count: 2000)).unicodeScalars.count == 2000)
        #expect(throws: Refusal(.documentNeeded)) { try Text.requiredLine("", limit: 300, else: .documentNeeded) }
        #expect(throws: Refusal(.textInvalid)) { try Text.optionalLine("123456", limit: 5) }
        #expect(throws: Refusal(.textInvalid)) { try Text.optional("123456", limit: 5) }
    }
}
