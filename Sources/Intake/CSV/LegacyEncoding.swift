import Accountability

/// Ways Vietnamese was written before Unicode. We refuse them instead of converting: the same bytes mean different
/// letters in each, and a wrong guess would put wrong names into a record that is meant to last.
public enum LegacyEncoding: String, Hashable, Sendable, CaseIterable {
    /// TCVN 5712, the ".VnTime" fonts.
    case tcvn3
    /// VNI for Windows, the "VNI-Times" fonts.
    case vni
    /// Windows code page 1258.
    case cp1258
}

extension LegacyEncoding {
    /// Fewest words that must make sense in an encoding before a file is said to be written in it.
    private static let fewestWords = 3
    /// Bytes looked at.
    private static let sampleLength = 50_000

    /// The encoding in which these texts make sense, though they are stored as if they were Western European, as an old
    /// font shows them; nil where they make as much sense as they are.
    static func recognise(_ texts: [String]) -> LegacyEncoding? {
        let words = words(of: texts)
        guard let (best, score) = best(for: words) else { return nil }
        let asTheyAre = words.count { CommonWords.contain(String($0)) }
        return score * 2 > asTheyAre * 3 ? best : nil
    }

    /// The encoding of bytes that are no UTF-8, or nil.
    static func recognise(_ bytes: [UInt8]) -> LegacyEncoding? {
        var text = String.UnicodeScalarView()
        for byte in bytes.prefix(sampleLength) { text.append(Unicode.Scalar(byte)) }
        return best(for: words(of: [String(text)]))?.encoding
    }

    /// Words with letters outside ASCII: the others are the same in every encoding.
    private static func words(of texts: [String]) -> [Substring] {
        var words: [Substring] = []
        var length = 0
        for text in texts where length < sampleLength {
            length += text.utf8.count
            words += text.split { !isPartOfWord($0) }.filter { word in !word.utf8.allSatisfy { $0 < 0x80 } }
        }
        return words
    }

    private static func isPartOfWord(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.value > 0xA0 || $0.properties.isAlphabetic }
    }

    private static func best(for words: [Substring]) -> (encoding: LegacyEncoding, score: Int)? {
        let scores = allCases.map { encoding in
            let letters = tables[encoding] ?? [:]
            return (encoding: encoding, score: words.count { CommonWords.contain(decode($0, letters)) })
        }
        return scores.max { $0.score < $1.score }.flatMap { $0.score >= fewestWords ? $0 : nil }
    }

    /// The word as it was meant, without its diacritics.
    private static func decode(_ word: Substring, _ letters: [UInt8: String]) -> String {
        var decoded = ""
        for scalar in word.unicodeScalars {
            if (0xA0...0xFF).contains(scalar.value) {
                decoded += letters[UInt8(scalar.value)] ?? "?"
            } else {
                decoded.unicodeScalars.append(scalar)
            }
        }
        return decoded
    }

    private static let tables = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.letters) })

    /// The base letter of each byte from 0xA0; empty for a byte that only marks the letter before it.
    private var letters: [UInt8: String] {
        let ranges: [(String, [ClosedRange<UInt8>])] =
            switch self {
            case .tcvn3:
                [
                    ("a", [0xA1...0xA2, 0xA8...0xA9, 0xB5...0xB9, 0xBB...0xBE, 0xC6...0xCB]),
                    ("d", [0xA7...0xA7, 0xAE...0xAE]), ("e", [0xA3...0xA3, 0xAA...0xAA, 0xCC...0xD6]),
                    ("i", [0xD7...0xDE]), ("o", [0xA4...0xA5, 0xAB...0xAC, 0xDF...0xEE]),
                    ("u", [0xA6...0xA6, 0xAD...0xAD, 0xEF...0xF9]), ("y", [0xFA...0xFE]),
                ]
            case .vni:
                [
                    ("", [0xC0...0xC5, 0xC8...0xCB, 0xCF...0xCF, 0xD5...0xD5, 0xD8...0xDC]),
                    ("", [0xE0...0xE5, 0xE8...0xEB, 0xEF...0xEF, 0xF5...0xF5, 0xF8...0xFC]),
                    ("d", [0xD1...0xD1, 0xF1...0xF1]), ("o", [0xD4...0xD4, 0xF4...0xF4]),
                    ("i", [0xC6...0xC6, 0xCC...0xCD, 0xD2...0xD3, 0xE6...0xE6, 0xEC...0xED, 0xF2...0xF3]),
                    ("u", [0xD6...0xD6, 0xF6...0xF6]), ("y", [0xCE...0xCE, 0xEE...0xEE]),
                ]
            case .cp1258:
                [
                    ("", [0xCC...0xCC, 0xD2...0xD2, 0xDE...0xDE, 0xEC...0xEC, 0xF2...0xF2]),
                    ("a", [0xC0...0xC5, 0xE0...0xE5]), ("d", [0xD0...0xD0, 0xF0...0xF0]),
                    ("e", [0xC8...0xCB, 0xE8...0xEB]), ("i", [0xCD...0xCF, 0xED...0xEF]),
                    ("o", [0xD3...0xD6, 0xF3...0xF6]), ("u", [0xD9...0xDD, 0xF9...0xFD]),
                ]
            }
        var letters: [UInt8: String] = [:]
        for (letter, bytes) in ranges {
            for byte in bytes.joined() { letters[byte] = letter }
        }
        return letters
    }
}

/// Words that stand in every register, folded.
private enum CommonWords {
    static func contain(_ word: String) -> Bool { all.contains(Folding.fold(word)) }

    private static let all: Set<String> = Set(
        """
        ho so ma ten thu tuc hanh chinh linh vuc phong ban ngay tiep nhan hen tra ket qua han xu ly hoan thanh trang thai
        hien tai can bo don vi co quan chu nguoi nop dia chi hinh thuc kenh truc tuyen tiep buu cong ich da dang cho sung
        rut tu choi tich phap chung dat dai xay dung nong nghiep moi truong van hoa xa hoi thong ke kinh te nguyen tran le
        pham hoang huynh vu vo dang bui do ngo duong ly thi huyen tinh uy nhan dan dang ky khai sinh tu ket hon cap giay
        phep quyet dinh hop dong giao dich lien quan tai san the thao bao tro phuong thon chung minh dien thoai so luong
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
    )
}
