/// Text as people search for it: without diacritics, without case, "đ" as "d".
///
/// Headings, status words and names are compared folded, because exports of the same system differ in case, in
/// composed or decomposed letters, and in where the tone mark stands ("hoà", "hòa").
public enum Folding {
    /// "Đồng  Tiến " becomes "dong tien": lower case, Vietnamese and other Latin letters as their base letter, marks
    /// and invisible characters dropped, every run of white space one space, none at the ends.
    ///
    /// Letters of other scripts stay as they are, in lower case. Folding twice is the same as folding once.
    public static func fold(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        var spaceWaits = false
        for scalar in text.unicodeScalars {
            if Text.isSpace(scalar) {
                spaceWaits = !result.isEmpty
                continue
            }
            guard !isDropped(scalar) else { continue }
            if spaceWaits { result.append(" ") }
            spaceWaits = false
            append(scalar, to: &result)
        }
        return String(result)
    }
}

/// Marks, which fold to nothing, and invisible characters.
private func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    if Text.isPlain(scalar) { return false }
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .format
}

/// Appends the folded form of a scalar that is not dropped.
private func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    if scalar.isASCII {
        result.append(lowered(ascii: scalar))
    } else if let base = baseLetter(scalar) {
        result.append(base)
    } else {
        for letter in scalar.properties.lowercaseMapping.unicodeScalars where !isDropped(letter) {
            result.append(baseLetter(letter) ?? letter)
        }
    }
}

private func lowered(ascii scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
}

/// The base letter of a composed Latin letter, in lower case; nil for everything else.
///
/// U+1EA0 to U+1EF9 hold exactly the Vietnamese letters with two marks or a dot, hook or tilde, in alphabetical order.
private func baseLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x1EA0...0x1EB7, 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: "a"
    case 0x1EB8...0x1EC7, 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: "e"
    case 0x1EC8...0x1ECB, 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: "i"
    case 0x1ECC...0x1EE3, 0xD2...0xD6, 0xF2...0xF6, 0xD8, 0xF8, 0x14C...0x151, 0x1A0, 0x1A1: "o"
    case 0x1EE4...0x1EF1, 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173, 0x1AF, 0x1B0: "u"
    case 0x1EF2...0x1EF9, 0xDD, 0xFD, 0xFF, 0x176...0x178: "y"
    case 0x110, 0x111, 0xD0, 0xF0, 0x10E, 0x10F: "d"  // Đ, and Eth, which looks the same and is typed for it
    case 0xC7, 0xE7, 0x106...0x10D: "c"
    case 0xD1, 0xF1, 0x143...0x148: "n"
    default: nil
    }
}
