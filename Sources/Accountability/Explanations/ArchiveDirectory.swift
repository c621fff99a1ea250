/// The names a ZIP archive lists in its central directory: enough to tell a document from a workbook, without unpacking
/// anything.
enum ArchiveDirectory {
    /// More names than any office document has; an archive with more is not looked at further.
    private static let limit = 4_096

    /// The names in their order; empty for bytes that are no sound archive.
    static func names(in bytes: [UInt8]) -> Set<String> {
        guard let end = endRecord(bytes), var position = number(bytes, at: end + 16, length: 4) else { return [] }
        var names: Set<String> = []
        while names.count < limit, bytes.count - position >= 46,
            starts(bytes, at: position, with: [0x50, 0x4B, 0x01, 0x02])
        {
            guard let nameLength = number(bytes, at: position + 28, length: 2),
                let extraLength = number(bytes, at: position + 30, length: 2),
                let commentLength = number(bytes, at: position + 32, length: 2),
                bytes.count - position - 46 >= nameLength
            else { return [] }
            names.insert(String(decoding: bytes[position + 46..<position + 46 + nameLength], as: UTF8.self))
            position += 46 + nameLength + extraLength + commentLength
        }
        return names
    }

    /// Where the end-of-directory record begins: in the last 64 KiB, before a comment at most.
    private static func endRecord(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let first = max(0, bytes.count - 22 - 65_535)
        return stride(from: bytes.count - 22, through: first, by: -1)
            .first { starts(bytes, at: $0, with: [0x50, 0x4B, 0x05, 0x06]) }
    }

    private static func starts(_ bytes: [UInt8], at position: Int, with signature: [UInt8]) -> Bool {
        bytes[position...].starts(with: signature)
    }

    /// A little-endian number; nil where it would lie outside.
    private static func number(_ bytes: [UInt8], at position: Int, length: Int) -> Int? {
        guard position >= 0, position + length <= bytes.count else { return nil }
        return bytes[position..<position + length].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
