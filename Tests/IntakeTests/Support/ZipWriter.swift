import CMinizip

/// Writes small ZIP archives, honest ones and others: every field a reader might believe can be made to lie.
struct ZipWriter {
    /// One part.
    struct Entry {
        var name: String
        var content: [UInt8]
        var isDeflated = false
        var flag: UInt16 = 0
        var method: UInt16?
        /// What the headers say instead of the truth.
        var declaredSize: UInt32?
        var declaredPackedSize: UInt32?
        var checksum: UInt32?
        /// The name in the part's own header, where it differs from the list's.
        var localName: String?
        /// Where the list says the part begins, instead of the truth.
        var declaredOffset: UInt32?
    }

    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// The archive of these parts; `declaredCount` lies about their number.
    static func archive(_ entries: [Entry], declaredCount: UInt16? = nil) -> [UInt8] {
        var writer = ZipWriter()
        for entry in entries { writer.add(entry) }
        return writer.finish(declaredCount)
    }

    private mutating func add(_ entry: Entry) {
        let packed = entry.isDeflated ? Deflate.pack(entry.content) : entry.content
        let method = entry.method ?? (entry.isDeflated ? 8 : 0)
        let offset = UInt32(bytes.count)
        let checksum = entry.checksum ?? Checksum.crc32(entry.content)
        let packedSize = entry.declaredPackedSize ?? UInt32(packed.count)
        let size = entry.declaredSize ?? UInt32(entry.content.count)
        let localName = Array((entry.localName ?? entry.name).utf8)
        bytes += [0x50, 0x4B, 3, 4] + le(20 as UInt16) + le(entry.flag) + le(method) + le(0 as UInt32) + le(checksum)
        bytes += le(packedSize) + le(size) + le(UInt16(localName.count)) + le(0 as UInt16) + localName + packed
        let name = Array(entry.name.utf8)
        directory += [0x50, 0x4B, 1, 2] + le(20 as UInt16) + le(20 as UInt16) + le(entry.flag) + le(method)
        directory += le(0 as UInt32) + le(checksum) + le(packedSize) + le(size) + le(UInt16(name.count))
        directory += le(0 as UInt16) + le(0 as UInt16) + le(0 as UInt16) + le(0 as UInt16) + le(0 as UInt32)
        directory += le(entry.declaredOffset ?? offset) + name
        count += 1
    }

    private mutating func finish(_ declaredCount: UInt16?) -> [UInt8] {
        let number = declaredCount ?? UInt16(truncatingIfNeeded: count)
        let start = UInt32(bytes.count)
        bytes += directory
        bytes += [0x50, 0x4B, 5, 6] + le(0 as UInt16) + le(0 as UInt16) + le(number) + le(number)
        bytes += le(UInt32(directory.count)) + le(start) + le(0 as UInt16)
        return bytes
    }

    private func le(_ value: some FixedWidthInteger & UnsignedInteger) -> [UInt8] {
        (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}

/// The checksum of ZIP.
enum Checksum {
    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        // unsafe: zlib reads exactly the bytes it is given.
        unsafe UInt32(
            truncatingIfNeeded: bytes.withUnsafeBufferPointer {
                unsafe CMinizip.crc32(0, $0.baseAddress, UInt32($0.count))
            }
        )
    }
}

/// Packs bytes with zlib, as ZIP holds them: without zlib's own header and checksum.
enum Deflate {
    static func pack(_ bytes: [UInt8]) -> [UInt8] {
        var size = compressBound(UInt(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(size))
        let status = unsafe packed.withUnsafeMutableBufferPointer { target in
            unsafe bytes.withUnsafeBufferPointer { source in
                unsafe compress2(target.baseAddress, &size, source.baseAddress, UInt(source.count), 6)
            }
        }
        precondition(status == Z_OK)
        return Array(packed[2..<Int(size) - 4])
    }
}
