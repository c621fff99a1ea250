/// A JSON value as the ledger records it. There are no fractions: money and shares are integers, times and days strings.
///
/// Strings are compared as Swift compares them, by canonical equivalence, so a value equals its own normalised form.
public enum JSON: Hashable, Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// An integer; only |n| < 2^53 can be written.
    case integer(Int)
    /// A string; it is written in Unicode normalisation form C.
    case string(String)
    /// Values in order.
    case array([JSON])
    /// Values by key; only plain ASCII keys can be written.
    case object([String: JSON])

    /// The longest text read or written, in bytes.
    public static let maximumBytes = 4 << 20
    /// The most arrays and objects inside each other.
    public static let maximumDepth = 32
    /// The largest integer, 2^53 - 1: beyond it programs that compute in doubles would disagree with us.
    public static let maximumInteger = 1 << 53 - 1

    /// The one spelling of this value: keys sorted by byte, no spaces, integers only, NFC, minimal escapes (RFC 8785
    /// restricted). Strings that are not in NFC are normalised: the same words must give the same bytes whichever
    /// keyboard typed them. What has no canonical spelling (a large integer, an odd key, too deep, too long) is refused.
    public func canonicalText() throws(JSONError) -> String {
        String(decoding: try canonicalBytes(), as: UTF8.self)
    }

    /// `canonicalText` as UTF-8; only what is no entry's body may be longer than one.
    public func canonicalBytes(maximumBytes: Int = maximumBytes) throws(JSONError) -> [UInt8] {
        var writer = JSONWriter(maximumBytes: maximumBytes)
        try writer.write(self, depth: 0)
        return writer.bytes
    }

    /// Reads any JSON text without fractions and duplicate keys; spaces and the order of keys are free.
    public static func parse(_ text: String, maximumBytes: Int = maximumBytes) throws(JSONError) -> JSON {
        guard text.utf8.count <= maximumBytes else { throw JSONError(reason: .tooLong, offset: maximumBytes) }
        var reader = JSONReader(Array(text.utf8), canonical: false)
        return try reader.document(building: true)
    }

    /// Reads bytes from outside: first checks that they are UTF-8, then as `parse(_:)`.
    public static func parse(utf8 bytes: [UInt8], maximumBytes: Int = maximumBytes) throws(JSONError) -> JSON {
        guard bytes.count <= maximumBytes else { throw JSONError(reason: .tooLong, offset: maximumBytes) }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw JSONError(reason: .notUnicode, offset: 0) }
        var reader = JSONReader(bytes, canonical: false)
        return try reader.document(building: true)
    }

    /// Reads a text only if it is exactly what `canonicalText` writes.
    public static func parse(canonical text: String) throws(JSONError) -> JSON {
        guard text.utf8.count <= maximumBytes else { throw JSONError(reason: .tooLong, offset: maximumBytes) }
        var reader = JSONReader(Array(text.utf8), canonical: true)
        return try reader.document(building: true)
    }
}
