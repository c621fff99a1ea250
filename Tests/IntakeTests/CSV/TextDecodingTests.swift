import Accountability
import Testing

@testable import Intake

struct TextDecodingTests {
    private static let text = "Mã hồ sơ,Ngày tiếp nhận,Lĩnh vực\nH1-260105-001,05/01/2026,Đất đai 𝔘\n"

    private static func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
        Array("\u{FEFF}\(text)".utf16).flatMap { unit in
            let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return littleEndian ? bytes : bytes.reversed()
        }
    }

    @Test(arguments: [
        (Array(text.utf8), TextEncoding.utf8),
        ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
        (utf16(text, littleEndian: true), .utf16LittleEndian),
        (utf16(text, littleEndian: false), .utf16BigEndian),
    ])
    func `Unicode is read in each of its forms`(bytes: [UInt8], encoding: TextEncoding) throws {
        let register = try RegisterReader.read(bytes)
        #expect(register.format == .csv(delimiter: .comma, encoding: encoding))
        #expect(register.rows.first?.field == "Đất đai 𝔘")
    }

    @Test
    func `bytes that are no UTF-8 are named by place`() {
        let bytes = Array("Mã hồ sơ,Ngày nhận\nA,05/01/2026\nB".utf8)
        #expect(failure(bytes + [0xFF]) == .invalidUTF8(offset: bytes.count, line: 3))
        #expect(failure(bytes + [0xE1, 0xBB]) == .invalidUTF8(offset: bytes.count, line: 3))
        #expect(failure(bytes + [0xC0, 0x80]) == .invalidUTF8(offset: bytes.count, line: 3))
        #expect(failure(bytes + [0xED, 0xA0, 0x80]) == .invalidUTF8(offset: bytes.count, line: 3))
    }

    @Test
    func `half characters of UTF-16 are named by place`() {
        let start: [UInt8] = [0xFF, 0xFE, 0x41, 0x00]
        #expect(failure(start + [0x42]) == .invalidUTF16(offset: 4))
        #expect(failure(start + [0x00, 0xD8]) == .invalidUTF16(offset: 4))
        #expect(failure(start + [0x00, 0xD8, 0x41, 0x00]) == .invalidUTF16(offset: 4))
        #expect(failure(start + [0x00, 0xDC]) == .invalidUTF16(offset: 4))
    }

    @Test
    func `UTF-16 without its mark is recognised by its zeros`() {
        let bytes = Array(Self.utf16(Self.text, littleEndian: true).dropFirst(2))
        #expect(failure(bytes) == .utf16WithoutMark)
    }
}
