internal import CMinizip

/// Where the bytes of an archive go: to a file, or to memory. Parts of it are written again when their length is known.
final class ArchiveSink {
    /// The archive, where it is made in memory.
    private(set) var bytes: [UInt8] = []
    /// Why the file took no more.
    private(set) var failure: WorkbookError?
    private let file: AnonymousFile?
    private var position = 0
    private var end = 0

    init(_ file: AnonymousFile?) { self.file = file }

    /// Lets minizip write here as if it were a file.
    func withFunctions<Result>(_ body: (UnsafeMutablePointer<zlib_filefunc64_def>) -> Result) -> Result {
        // unsafe: C callbacks get their object back as a pointer; the owner of the archive keeps it alive.
        var functions = unsafe zlib_filefunc64_def()
        unsafe functions.opaque = Unmanaged.passUnretained(self).toOpaque()
        unsafe functions.zopen64_file = { opaque, _, _ in unsafe opaque }
        unsafe functions.zread_file = { _, _, _, _ in 0 }
        unsafe functions.zwrite_file = { _, stream, buffer, size in
            guard let buffer = unsafe buffer else { return 0 }
            let bytes = unsafe UnsafeRawBufferPointer(start: buffer, count: Int(size))
            return unsafe ArchiveSink.from(stream)?.write(bytes) == true ? size : 0
        }
        unsafe functions.ztell64_file = { _, stream in unsafe UInt64(ArchiveSink.from(stream)?.position ?? 0) }
        unsafe functions.zseek64_file = { _, stream, offset, origin in
            unsafe ArchiveSink.from(stream)?.seek(offset, origin) == true ? 0 : -1
        }
        unsafe functions.zclose_file = { _, _ in 0 }
        unsafe functions.zerror_file = { _, _ in 0 }
        return unsafe body(&functions)
    }

    private static func from(_ stream: UnsafeMutableRawPointer?) -> ArchiveSink? {
        unsafe stream.map { unsafe Unmanaged<ArchiveSink>.fromOpaque($0).takeUnretainedValue() }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard unsafe put(bytes, at: position) else { return false }
        position += bytes.count
        end = max(end, position)
        return true
    }

    /// Puts bytes at a place; false where they cannot be kept.
    private func put(_ source: UnsafeRawBufferPointer, at place: Int) -> Bool {
        guard let file else {
            unsafe bytes.replaceSubrange(place..<min(bytes.count, place + source.count), with: source)
            return true
        }
        do throws(WorkbookError) {
            unsafe try file.write(source, at: place)
            return true
        } catch {
            failure = error
            return false
        }
    }

    private func seek(_ offset: UInt64, _ origin: Int32) -> Bool {
        let base =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_CUR: position
            case ZLIB_FILEFUNC_SEEK_END: end
            default: 0
            }
        let (target, overflow) = base.addingReportingOverflow(Int(bitPattern: UInt(truncatingIfNeeded: offset)))
        guard !overflow, (0...end).contains(target) else { return false }
        position = target
        return true
    }
}
