/// Why a text is not JSON the ledger accepts, or a value cannot be written as such.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: String, Sendable {
        /// More bytes than the limit.
        case tooLong = "json.too_long"
        /// More than `JSON.maximumDepth` arrays and objects inside each other.
        case tooDeep = "json.too_deep"
        /// The text ends in the middle of a value.
        case unexpectedEnd = "json.unexpected_end"
        /// A byte that cannot stand here; in canonical text also any space.
        case unexpectedByte = "json.unexpected_byte"
        /// The bytes are not UTF-8, or a `\u` escape is half of a pair.
        case notUnicode = "json.not_unicode"
        /// A fraction, an exponent, a leading zero or minus zero.
        case notInteger = "json.not_integer"
        /// An integer of 2^53 or more, which other programs would round.
        case integerTooLarge = "json.integer_too_large"
        /// The same key twice in an object.
        case duplicateKey = "json.duplicate_key"
        /// A key that is not printable ASCII, or holds a quotation mark or backslash (canonical text only).
        case keyNotPlain = "json.key_not_plain"
        /// Keys out of byte order (canonical text only).
        case keysNotSorted = "json.keys_not_sorted"
        /// An escape that has a shorter or other form (canonical text only).
        case escapeNotMinimal = "json.escape_not_minimal"
        /// Text not in Unicode normalisation form C (canonical text only).
        case notNormalised = "json.not_normalised"
    }

    /// What is wrong.
    public let reason: Reason
    /// The byte at which it was noticed; for a value that was to be written, how much was written before it.
    public let offset: Int

    /// Safe to show: holds no part of the text.
    public var description: String { "\(reason.rawValue) at byte \(offset)" }
}
