/// What a problem shows of a cell: enough to find the mistake, never somebody's name or number.
enum Excerpt {
    /// Longest excerpt, in characters.
    static let limit = 60

    /// The text of a column that holds no applicants, without private numbers, cut short.
    static func text(_ text: String) -> String { cut(PrivateText.scrub(text)) }

    /// The text of a cell that should be a date. Where columns are shifted a name may stand there, so two or more
    /// capitalised words in a row are left out.
    static func date(_ text: String) -> String {
        var words: [Substring] = []
        var names: [Substring] = []
        func settle() {
            if names.count > 1 { words.append(Substring(PrivateText.mark)) } else { words += names }
            names = []
        }
        for word in PrivateText.scrub(text).split(separator: " ") {
            if word.first?.isUppercase == true {
                names.append(word)
            } else {
                settle()
                words.append(word)
            }
        }
        settle()
        return cut(words.joined(separator: " "))
    }

    /// A text that holds forbidden characters, with each of them spelt out.
    static func forbidden(_ bytes: ArraySlice<UInt8>) -> String {
        var shown = ""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if TextCleaner.isForbidden(scalar) {
                shown += "[U+" + hexadecimal(scalar) + "]"
            } else {
                shown.unicodeScalars.append(scalar)
            }
            if shown.unicodeScalars.count > limit * 2 { break }
        }
        return text(TextCleaner.clean(shown).string ?? "")
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func cut(_ text: String) -> String {
        text.count > limit ? text.prefix(limit - 1) + "…" : text
    }
}
