import Accountability

/// What people type into acts: one line in normal form, not empty, not longer than the column it goes to.
enum ActText {
    /// A text that must be there.
    static func required(
        _ text: String,
        upTo limit: Int = 2000,
        otherwise code: Refusal.Code = .textInvalid
    ) throws(Refusal) -> String {
        let line = Text.line(text)
        guard (1...limit).contains(line.unicodeScalars.count) else { throw Refusal(code) }
        return line
    }

    /// A text that may be missing; an empty one is.
    static func optional(_ text: String?, upTo limit: Int = 2000) throws(Refusal) -> String? {
        guard let text, !Text.line(text).isEmpty else { return nil }
        return try required(text, upTo: limit)
    }

    /// Number and day of a document, which must be there.
    static func document(_ text: String) throws(Refusal) -> String {
        try required(text, upTo: 300, otherwise: .documentNeeded)
    }
}
