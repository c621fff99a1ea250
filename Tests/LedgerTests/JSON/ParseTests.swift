import Ledger
import Testing

struct ParseTests {
    @Test func `spaces, key order and other escapes are free outside canonical text`() throws {
        let text = " { \"b\" : [ 1 , -2 ] ,\t\"a\" :\r\n\"\\u00e9\\/\\uD834\\uDD1E\\u0041\" , \"mã\": null } "

        #expect(try JSON.parse(text) == ["a": "é/𝄞A", "b": [1, -2], "mã": nil])
    }

    static let malformed: [(String, JSONError.Reason)] = [
        ("", .unexpectedEnd), (" ", .unexpectedEnd), ("nul", .unexpectedEnd), ("nulL", .unexpectedByte),
        ("[1,]", .unexpectedByte), ("[1", .unexpectedEnd), ("[1 2]", .unexpectedByte), ("{\"a\"}", .unexpectedByte),
        ("{a:1}", .unexpectedByte), ("{\"a\":1,}", .unexpectedByte), ("1 2", .unexpectedByte), ("'a'", .unexpectedByte),
        ("\"a", .unexpectedEnd), ("\"\t\"", .unexpectedByte), ("\"\\x\"", .unexpectedByte), ("\"\\", .unexpectedEnd),
        ("\"\\u12", .unexpectedEnd), ("\"\\u12g4\"", .unexpectedByte), ("\"\\ud800\"", .notUnicode),
        ("\"\\udc00\"", .notUnicode), ("\"\\ud800\\u0041\"", .notUnicode), ("\"\\ud800\\n\"", .notUnicode),
        ("1.0", .notInteger), ("1e3", .notInteger), ("1E3", .notInteger), ("-0", .notInteger), ("01", .notInteger),
        ("-", .unexpectedEnd), ("-a", .unexpectedByte), ("+1", .unexpectedByte), (".5", .unexpectedByte),
        ("NaN", .unexpectedByte), ("9007199254740992", .integerTooLarge), ("-9007199254740992", .integerTooLarge),
        (String(repeating: "9", count: 400), .integerTooLarge), ("{\"a\":1,\"a\":1}", .duplicateKey),
        ("{\"a\":1,\"\\u0061\":2}", .duplicateKey), ("{\"é\":1,\"e\u{301}\":2}", .duplicateKey),
        (String(repeating: "[", count: 33), .tooDeep), (String(repeating: "[", count: 100_000), .tooDeep),
        (String(repeating: "{\"a\":", count: 100_000), .tooDeep), ("\u{FEFF}1", .unexpectedByte),
    ]

    @Test(arguments: malformed)
    func `malformed text is refused with its reason`(text: String, reason: JSONError.Reason) {
        let error = #expect(throws: JSONError.self) { try JSON.parse(text) }
        #expect(error?.reason == reason)
    }

    static let notCanonical: [(String, JSONError.Reason)] = [
        (" 1", .unexpectedByte), ("1 ", .unexpectedByte), ("[1, 2]", .unexpectedByte), ("{\"a\": 1}", .unexpectedByte),
        ("{\"b\":1,\"a\":2}", .keysNotSorted), ("{\"a\":1,\"B\":2}", .keysNotSorted),
        ("{\"a\":1,\"a\":2}", .duplicateKey),
        ("{\"mã\":1}", .keyNotPlain), ("{\"\\u0061\":1}", .escapeNotMinimal), ("\"\\/\"", .escapeNotMinimal),
        ("\"\\u0041\"", .escapeNotMinimal), ("\"\\u000a\"", .escapeNotMinimal), ("\"\\u001F\"", .escapeNotMinimal),
        ("\"\\u00e9\"", .escapeNotMinimal), ("\"e\u{301}\"", .notNormalised), ("\"\u{212B}\"", .notNormalised),
        ("\"\u{2001}\"", .notNormalised), ("[\"a\u{323}\u{302}\"]", .notNormalised),
    ]

    @Test(arguments: notCanonical)
    func `canonical text has no second spelling`(text: String, reason: JSONError.Reason) {
        let error = #expect(throws: JSONError.self) { try JSON.parse(canonical: text) }
        #expect(error?.reason == reason)
        #expect(throws: Never.self) { if reason != .duplicateKey { _ = try JSON.parse(text) } }
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        for bytes: [UInt8] in [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xEF]] {
            let error = #expect(throws: JSONError.self) { try JSON.parse(utf8: bytes) }
            #expect(error?.reason == .notUnicode)
        }
    }

    @Test func `a text longer than the limit is refused before it is read`() {
        let error = #expect(throws: JSONError.self) { try JSON.parse("[1,2,3]", maximumBytes: 6) }
        #expect(error?.reason == .tooLong)
        #expect(throws: JSONError.self) { try JSON.parse(utf8: Array("[1,2,3]".utf8), maximumBytes: 6) }
        #expect(throws: Never.self) { try JSON.parse("[1,2,3]", maximumBytes: 7) }
    }
}
