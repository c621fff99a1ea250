/// Remembers the cleaned form of cells that repeat: a hundred thousand rows name a few hundred procedures and people.
///
/// Bounded, and indifferent to who chooses the texts: two texts of one hash value simply are not both remembered.
struct TextCache {
    private static let capacity = 8192
    private static let longest = 512
    private var entries: [(bytes: [UInt8], text: CleanText)] = []
    private var places: [UInt64: Int] = [:]

    /// All remembered texts, in the order in which they came.
    var texts: [String] { entries.compactMap(\.text.string) }

    /// The remembered form, or the one made now.
    mutating func text(_ bytes: ArraySlice<UInt8>, make: (ArraySlice<UInt8>) -> CleanText) -> CleanText {
        if bytes.isEmpty { return .blank }
        let key = Self.hash(bytes)
        if let place = places[key], entries[place].bytes.elementsEqual(bytes) { return entries[place].text }
        let text = make(bytes)
        if entries.count < Self.capacity, bytes.count <= Self.longest, places[key] == nil {
            places[key] = entries.count
            entries.append((Array(bytes), text))
        }
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
