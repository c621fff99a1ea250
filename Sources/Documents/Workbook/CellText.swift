/// A text as a cell of a workbook holds it, and what had to be done to it.
struct CellText {
    /// As it is written: visible, escaped where Excel would read something else, no longer than a cell.
    let text: String
    /// About how many letters wide its longest line is.
    let width: Int
    /// Whether it has several lines.
    let isBroken: Bool
    /// Whether characters that cannot be seen are written out.
    let hasSigns: Bool
    /// All of it, where it was too long for a cell.
    let whole: String?

    /// Excel takes no more, in units of UTF-16 as they stand in the file.
    static let longest = 32_767

    /// `remark` says, behind a text that was cut, where all of it stands.
    init(_ text: String, remark: (Int) -> String) {
        if let simple = Simple(text) {
            (self.text, width, isBroken, hasSigns, whole) = (text, simple.width, simple.isBroken, false, nil)
            return
        }
        let shown = VisibleText.make(text)
        let escaped = Self.escaped(shown)
        hasSigns = shown.ranges(of: "[U+").count > text.ranges(of: "[U+").count
        if escaped.utf16.count <= Self.longest {
            (self.text, whole) = (escaped, nil)
        } else {
            let end = remark(shown.count)
            self.text = Self.escaped(Self.beginning(of: shown, units: Self.longest - end.utf16.count)) + end
            whole = shown
        }
        isBroken = self.text.utf8.contains(0x0A)
        width = isBroken ? (self.text.split(separator: "\n").map(\.count).max() ?? 0) : min(self.text.count, 1_000)
    }

    /// About how many lines it takes in a column of so many letters.
    func lines(of letters: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
            $0 + max(1, ($1.count + letters - 1) / letters)
        }
    }

    /// A long text in pieces that each fit in a cell.
    static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            let piece = beginning(of: String(rest), units: longest)
            pieces.append(escaped(piece))
            rest = rest.dropFirst(piece.count)
        }
        return pieces
    }

    /// The longest beginning that has so many units once it is escaped; never half a letter, unless one letter is longer than that.
    private static func beginning(of text: String, units: Int) -> String {
        var count = 0
        var end = text.startIndex
        for index in text.indices {
            let letter = text[index]
            // An underscore may become seven units, which is more than it ever takes.
            count += letter == "_" ? 7 : letter.utf16.count
            if count > units { break }
            end = text.index(after: index)
        }
        if end == text.startIndex, !text.isEmpty {
            return String(text.unicodeScalars.prefix(units / 2).map(Character.init))
        }
        return String(text[..<end])
    }

    /// Excel reads `_x0041_` as the letter A; the underscore before it is written as `_x005F_`.
    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let code = bytes.dropFirst(index).prefix(7)
            let isCode =
                byte == UInt8(ascii: "_") && code.count == 7 && code.dropFirst().first == UInt8(ascii: "x")
                && code.last == UInt8(ascii: "_")
                && code.dropFirst(2).dropLast().allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
            result += isCode ? Array("_x005F_".utf8) : [byte]
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension CellText {
    /// A text that may be written as it is, which nearly every text is: told by looking at its bytes.
    struct Simple {
        let width: Int
        let isBroken: Bool

        /// nil for a text that has to be looked at closely.
        init?(_ text: String) {
            guard text.utf8.count <= longest, VisibleText.isPlain(text.utf8) else { return nil }
            var (line, widest, isBroken) = (0, 0, false)
            var before: UInt8 = 0
            for byte in text.utf8 {
                if byte == UInt8(ascii: "x"), before == UInt8(ascii: "_") { return nil }
                if byte == 0x0A {
                    (widest, line, isBroken) = (max(widest, line), 0, true)
                } else if byte & 0xC0 != 0x80 {
                    line += 1
                }
                before = byte
            }
            width = max(widest, line)
            self.isBroken = isBroken
        }
    }
}
