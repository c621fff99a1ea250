import Foundation

@testable import Intake

/// Writes Vietnamese as it was written before Unicode.
enum LegacyText {
    static func bytes(_ text: String, _ encoding: LegacyEncoding) -> [UInt8] {
        text.flatMap { character -> [UInt8] in
            if let ascii = character.asciiValue { return [ascii] }
            return switch encoding {
            case .tcvn3: tcvn3[Character(character.lowercased())].map { [$0] } ?? [0x3F]
            case .vni: vni(character)
            case .cp1258: cp1258(character)
            }
        }
    }

    /// The same as it appears in a file that calls itself Unicode: an old font's text pasted into a workbook.
    static func asWestern(_ text: String, _ encoding: LegacyEncoding) -> String {
        String(String.UnicodeScalarView(bytes(text, encoding).map { Unicode.Scalar($0) }))
    }

    private static let tcvn3: [Character: UInt8] = {
        let rows: [(UInt8, String)] = [
            (0xA8, "ăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
            (0xDC, "ĩíịò"),
            (0xE1, "ỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"),
        ]
        var table: [Character: UInt8] = [:]
        for (first, letters) in rows {
            for (offset, letter) in letters.enumerated() { table[letter] = first + UInt8(offset) }
        }
        // The rows run on without gaps but for these.
        for (letter, byte) in zip("ùủũúụừửữứựỳỷỹýỵ", UInt8(0xEF)...) { table[letter] = byte == 0xF0 ? 0xF1 : byte }
        for (letter, byte) in zip("ủũúụừửữứựỳỷỹýỵ", UInt8(0xF1)...) { table[letter] = byte }
        return table
    }()

    private static func parts(_ character: Character) -> (base: Unicode.Scalar, marks: Set<UInt32>) {
        let scalars = Array(String(character).decomposedStringWithCanonicalMapping.unicodeScalars)
        return (scalars[0], Set(scalars.dropFirst().map(\.value)))
    }

    private static func vni(_ character: Character) -> [UInt8] {
        let (base, marks) = parts(character)
        let isUpper = base.properties.isUppercase
        let shift: UInt8 = isUpper ? 0x20 : 0
        let tones: [UInt32] = [0x301, 0x300, 0x309, 0x303, 0x323]
        let tone = tones.firstIndex { marks.contains($0) }
        if base == "đ" || base == "Đ" { return [0xF1 - shift] }
        var letter = UInt8(base.value)
        if marks.contains(0x31B) { letter = (base == "o" || base == "O" ? 0xF4 : 0xF6) - shift }
        let row: [UInt8] =
            marks.contains(0x302)
            ? [0xE1, 0xE0, 0xE5, 0xE3, 0xE4, 0xE2]
            : marks.contains(0x306) ? [0xE9, 0xE8, 0xFA, 0xFC, 0xEB, 0xEA] : [0xF9, 0xF8, 0xFB, 0xF5, 0xEF]
        if base == "i" || base == "I" { return [[0xED, 0xEC, 0xE6, 0xF3, 0xF2][tone ?? 0] - shift] }
        guard let tone else { return row.count == 6 ? [letter, row[5] - shift] : [letter] }
        return [letter, row[tone] - shift]
    }

    private static func cp1258(_ character: Character) -> [UInt8] {
        let (base, marks) = parts(character)
        let tones: [UInt32: UInt8] = [0x300: 0xCC, 0x309: 0xD2, 0x303: 0xDE, 0x301: 0xEC, 0x323: 0xF2]
        let letters: [String: UInt8] = [
            "a\u{302}": 0xE2, "e\u{302}": 0xEA, "o\u{302}": 0xF4, "a\u{306}": 0xE3, "o\u{31B}": 0xF5, "u\u{31B}": 0xFD,
            "A\u{302}": 0xC2, "E\u{302}": 0xCA, "O\u{302}": 0xD4, "A\u{306}": 0xC3, "O\u{31B}": 0xD5, "U\u{31B}": 0xDD,
            "đ": 0xF0, "Đ": 0xD0,
        ]
        var letter = String(base)
        for mark in [0x302, 0x306, 0x31B] as [UInt32] where marks.contains(mark) {
            letter.unicodeScalars.append(Unicode.Scalar(mark) ?? " ")
        }
        let byte = letters.first { Array($0.key.unicodeScalars) == Array(letter.unicodeScalars) }?.value
        return [byte ?? UInt8(base.value)] + marks.compactMap { tones[$0] }
    }
}
