/// The texts of a workbook that stores each only once: one long array, so that a million of them cost no more than their
/// bytes.
final class SharedStringsParser: XMLHandler {
    private let limits: IntakeLimits
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var isPhonetic = false

    /// A parser without texts.
    init(limits: IntakeLimits) {
        self.limits = limits
    }

    /// The text with this number, from 0.
    subscript(_ index: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(index) else { return nil }
        return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
    }

    func start(_ tag: XMLTag, _ attributes: XMLAttributes) throws(XMLStop) -> Bool {
        if tag == .phonetic { isPhonetic = true }
        return tag == .text && !isPhonetic
    }

    func end(_ tag: XMLTag, _ text: [UInt8]) throws(XMLStop) {
        switch tag {
        case .phonetic: isPhonetic = false
        case .text: bytes += ExcelEscapes.decode(text)
        case .sharedStringItem: try close()
        default: break
        }
    }

    private func close() throws(XMLStop) {
        let start = ends.last.map(Int.init) ?? 0
        guard bytes.count - start <= limits.cellBytes, bytes.count <= limits.sharedStringBytes,
            ends.count < limits.sharedStrings
        else { throw .failed(.refusedArchive(.tooManyStrings)) }
        ends.append(UInt32(bytes.count))
    }
}

/// Characters XML cannot hold, as Excel writes them: `_x000D_` is a carriage return, `_x005F_` an underscore.
enum ExcelEscapes {
    /// The text with such escapes undone; ones that stand for no character stay as they are.
    static func decode(_ text: [UInt8]) -> [UInt8] {
        guard text.count >= 7, text.contains(UInt8(ascii: "_")) else { return text }
        var decoded: [UInt8] = []
        var at = 0
        while at < text.count {
            if text[at] == UInt8(ascii: "_"), let scalar = scalar(text, at) {
                decoded += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                at += 7
            } else {
                decoded.append(text[at])
                at += 1
            }
        }
        return decoded
    }

    private static func scalar(_ text: [UInt8], _ at: Int) -> Unicode.Scalar? {
        guard at + 6 < text.count, text[at + 1] == UInt8(ascii: "x"), text[at + 6] == UInt8(ascii: "_") else {
            return nil
        }
        let digits = text[(at + 2)..<(at + 6)]
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
    }
}
