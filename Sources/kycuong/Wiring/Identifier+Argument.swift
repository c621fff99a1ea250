import Accountability

extension Identifier {
    /// The id somebody typed. A text that is none names nothing: it is refused like an id that is not known, so that a script sees one
    /// answer for both.
    init(_ text: String, else code: Refusal.Code) throws(Refusal) {
        guard let id = Self(text: text) else { throw Refusal(code, text) }
        self = id
    }
}
