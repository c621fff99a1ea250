import Accountability
import Testing

@testable import Intake

struct TextCleanerTests {
    @Test(arguments: [
        ("  a\t b \r\n", CleanText.text("a b")), ("", .blank), (" \u{A0}\u{3000}", .blank),
        ("Nguye\u{302}\u{303}n", .text("Nguyễn")), ("a\u{200B}b\u{FEFF}", .text("ab")), ("\u{200B}", .blank),
        ("a\u{0}b", .bad), ("a\u{7}b", .bad), ("a\u{7F}", .bad), ("a\u{9F}", .bad), ("\u{202E}a", .bad),
        ("a\u{2066}", .bad), ("a\u{FFFE}", .bad), ("a\u{0378}", .bad), ("đường 3/2 – số 5", .text("đường 3/2 – số 5")),
        ("日本", .text("日本")),
    ])
    func `text is composed, trimmed and single-spaced, or refused`(text: String, expected: CleanText) {
        let clean = TextCleaner.clean(Array(text.utf8)[...])
        #expect(clean == expected)
        #expect(clean.string.map { Array($0.unicodeScalars) } == expected.string.map { Array($0.unicodeScalars) })
    }

    @Test(arguments: [
        ("123", "123"), ("007", "007"), ("1.2345E+14", "123450000000000"), ("12.5", "12.5"), ("12.0", "12"),
        ("1E-7", "0.0000001"), ("-1.5E-3", "-0.0015"), ("1.5E+20", "150000000000000000000"), ("x", "x"), ("nan", "nan"),
        ("1E+999", "1E+999"), ("-0", "-0"), ("9007199254740993", "9007199254740993"), ("1.25E+1", "12.5"),
    ])
    func `numbers are written without exponents`(number: String, expected: String) {
        #expect(String(decoding: NumberText.plain(Array(number.utf8)[...]), as: UTF8.self) == expected)
    }
}
