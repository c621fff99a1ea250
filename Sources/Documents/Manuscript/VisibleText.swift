// The standard library composes strings itself, whenever it compares them, but shows that only to those who ask by this name.
@_spi(_Unicode) import Swift

/// Text as it can be printed: in normal form C, with nothing in it that acts without being seen.
///
/// Marks that turn the direction of writing, other invisible characters and control characters are written out as `[U+202E]`: a reader
/// sees that there was something, and what, and it does nothing.
public enum VisibleText {
    /// The text with what cannot be seen written out. Line feeds stay; other ends of lines become line feeds, tabs spaces.
    public static func make(_ text: String, isPrintable: (Unicode.Scalar) -> Bool = { _ in true }) -> String {
        if isPlain(text.utf8) { return text }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in composed(text) {
            switch scalar {
            case "\n": if previous != "\r" { result.append("\n") }
            case "\r", "\u{2028}", "\u{2029}", "\u{85}": result.append("\n")
            case "\t", "\u{A0}", "\u{202F}": result.append(scalar == "\t" ? " " : scalar)
            default:
                if isVisible(scalar) && isPrintable(scalar) {
                    result.append(scalar)
                } else {
                    result.append(contentsOf: written(scalar).unicodeScalars)
                }
            }
            previous = scalar
        }
        return String(result)
    }

    /// A character by its number: `[U+200B]`.
    static func written(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
    }

    /// True only for text of letters that are composed and that every font we set has: ASCII, the letters up to U+017F, ơ, ư and the
    /// Vietnamese letters from U+1EA0, the middle dot and the dash. That is nearly all our text.
    static func isPlain(_ bytes: String.UTF8View) -> Bool {
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            if (0x20..<0x7F).contains(byte) || byte == 0x0A { continue }
            guard byte >= 0xC2, let second = iterator.next() else { return false }
            switch (byte, second) {
            case (0xC3...0xC5, _), (0xC2, 0xB7), (0xC6, 0xA0...0xA1), (0xC6, 0xAF...0xB0): continue
            case (0xE1, 0xBA...0xBB), (0xE2, 0x80):
                guard let third = iterator.next() else { return false }
                switch (byte, second, third) {
                case (0xE1, 0xBA, 0xA0...), (0xE1, 0xBB, ...0xB9), (0xE2, 0x80, 0x93): continue
                default: return false
                }
            default: return false
            }
        }
        return true
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value >= 0x20 }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
        default: return true
        }
    }

    /// Normal form C. Of marks without end on one letter only thirty are composed with it, as Unicode's stream-safe format has it:
    /// composing takes time that grows with the square of their number.
    private static func composed(_ text: String) -> [Unicode.Scalar] {
        var (scalars, part) = ([Unicode.Scalar](), String.UnicodeScalarView())
        var marks = 0
        func flush() {
            scalars += String(part)._nfc
            part = String.UnicodeScalarView()
            marks = 0
        }
        for scalar in text.unicodeScalars {
            marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
            if marks > 30 { flush() }
            part.append(scalar)
        }
        flush()
        return scalars
    }
}
