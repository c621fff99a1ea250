/// Remembers the cleaned form of cells that repeat: a hundred thousand rows name a few hundred procedures and people.
///
/// Bounded, and indifferent to who chooses the texts: two texts of one hash value simply are not both remembered.
struct TextCache {
    private static let capacity = 8192
    private var known: [UInt64: (bytes: [UInt8], text: CleanText)] = [:]

    /// All remembered texts.
    var texts: [String] { known.values.compactMap(\.text.string) }

    /// The remembered form, or the one made now.
    mutating func text(_ bytes: ArraySlice<UInt8>, make: (ArraySlice<UInt8>) -> CleanText) -> CleanText {
        if bytes.isEmpty { return .blank }
        let key = Self.hash(bytes)
        if let entry = known[key], entry.bytes.elementsEqual(bytes) { return entry.text }
        let text = make(bytes)
        if known.count < Self.capacity { known[key] = (Array(bytes), text) }
        return text
    }

    /// FNV-1a.
    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return hash
    }
}
