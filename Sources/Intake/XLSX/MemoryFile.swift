import CMinizip

/// Lets minizip read an array as if it were a file: nothing uploaded needs to touch the disk to be read.
final class MemoryFile {
    private let bytes: [UInt8]
    private var position = 0
    /// Whether more was asked for than there is. Minizip takes a byte behind the end for a zero unless this says so.
    private var ranOut = false

    /// A file of these bytes.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The size.
    var count: Int { bytes.count }

    /// Calls `body` with minizip's table of functions for this object, which must outlive the archive opened with it.
    func withFunctions<Result>(_ body: (UnsafeMutablePointer<zlib_filefunc64_def>) -> Result) -> Result {
        // unsafe: C callbacks get their object back as a pointer; the owner of the archive keeps it alive.
        var functions = unsafe zlib_filefunc64_def()
        unsafe functions.opaque = Unmanaged.passUnretained(self).toOpaque()
        unsafe functions.zopen64_file = { opaque, _, _ in unsafe opaque }
        unsafe functions.zread_file = { _, stream, buffer, size in
            unsafe MemoryFile.from(stream)?.read(buffer, Int(clamping: size)) ?? 0
        }
        unsafe functions.zwrite_file = { _, _, _, _ in 0 }
        unsafe functions.ztell64_file = { _, stream in unsafe UInt64(MemoryFile.from(stream)?.position ?? 0) }
        unsafe functions.zseek64_file = { _, stream, offset, origin in
            unsafe MemoryFile.from(stream)?.seek(offset, origin) == true ? 0 : -1
        }
        unsafe functions.zclose_file = { _, _ in 0 }
        unsafe functions.zerror_file = { _, stream in unsafe MemoryFile.from(stream)?.ranOut == true ? 1 : 0 }
        return unsafe body(&functions)
    }

    private static func from(_ stream: UnsafeMutableRawPointer?) -> MemoryFile? {
        unsafe stream.map { unsafe Unmanaged<MemoryFile>.fromOpaque($0).takeUnretainedValue() }
    }

    private func read(_ buffer: UnsafeMutableRawPointer?, _ size: Int) -> UInt {
        let count = min(size, bytes.count - position)
        if count < size { ranOut = true }
        guard let buffer = unsafe buffer, count > 0 else { return 0 }
        // unsafe: minizip promises `size` bytes of room; the range lies inside the array.
        unsafe bytes.withUnsafeBytes { source in
            unsafe UnsafeMutableRawBufferPointer(start: buffer, count: count)
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[position..<position + count]))
        }
        position += count
        return UInt(count)
    }

    private func seek(_ offset: UInt64, _ origin: Int32) -> Bool {
        let base =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_CUR: position
            case ZLIB_FILEFUNC_SEEK_END: bytes.count
            default: 0
            }
        // Offsets are unsigned in minizip, and wrap round where it counts backwards from the end.
        let (target, overflow) = base.addingReportingOverflow(Int(bitPattern: UInt(truncatingIfNeeded: offset)))
        guard !overflow, (0...bytes.count).contains(target) else { return false }
        position = target
        ranOut = false
        return true
    }
}
