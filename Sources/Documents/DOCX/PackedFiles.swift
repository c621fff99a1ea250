internal import CMinizip

/// A ZIP archive made in memory. Each part bears the same day, the first that ZIP knows: the same parts give the same bytes.
@safe final class PackedFiles {
    private let sink: Sink
    private let archive: zipFile

    /// An empty archive.
    init() throws(DOCXError) {
        sink = Sink()
        // unsafe: minizip copies the table of functions; `sink` lives as long as the archive.
        guard let archive = unsafe sink.withFunctions({ unsafe zipOpen2_64("", APPEND_STATUS_CREATE, nil, $0) }) else {
            throw .packing(ZIP_INTERNALERROR)
        }
        unsafe self.archive = archive
    }

    /// Adds a part, deflated.
    func add(_ name: String, _ bytes: [UInt8]) throws(DOCXError) {
        var info = zip_fileinfo()
        info.dosDate = 1 << 21 | 1 << 16
        var status = unsafe zipOpenNewFileInZip(
            archive,
            name,
            &info,
            nil,
            0,
            nil,
            0,
            nil,
            Z_DEFLATED,
            Z_DEFAULT_COMPRESSION
        )
        guard status == ZIP_OK else { throw .packing(status) }
        // unsafe: minizip reads as many bytes as the array has.
        status = unsafe bytes.withUnsafeBytes { unsafe zipWriteInFileInZip(archive, $0.baseAddress, UInt32($0.count)) }
        let closed = unsafe zipCloseFileInZip(archive)
        guard status == ZIP_OK, closed == ZIP_OK else { throw .packing(status == ZIP_OK ? closed : status) }
    }

    /// Ends the archive; nothing is added to it afterwards.
    consuming func finish() throws(DOCXError) -> [UInt8] {
        let status = unsafe zipClose(archive, nil)
        guard status == ZIP_OK else { throw .packing(status) }
        return sink.bytes
    }
}

/// Lets minizip write an array as if it were a file.
private final class Sink {
    private(set) var bytes: [UInt8] = []
    private var position = 0

    func withFunctions<Result>(_ body: (UnsafeMutablePointer<zlib_filefunc64_def>) -> Result) -> Result {
        // unsafe: C callbacks get their object back as a pointer; the owner of the archive keeps it alive.
        var functions = unsafe zlib_filefunc64_def()
        unsafe functions.opaque = Unmanaged.passUnretained(self).toOpaque()
        unsafe functions.zopen64_file = { opaque, _, _ in unsafe opaque }
        unsafe functions.zread_file = { _, _, _, _ in 0 }
        unsafe functions.zwrite_file = { _, stream, buffer, size in
            guard let buffer = unsafe buffer else { return 0 }
            unsafe Sink.from(stream)?.write(UnsafeRawBufferPointer(start: buffer, count: Int(size)))
            return size
        }
        unsafe functions.ztell64_file = { _, stream in unsafe UInt64(Sink.from(stream)?.position ?? 0) }
        unsafe functions.zseek64_file = { _, stream, offset, origin in
            unsafe Sink.from(stream)?.seek(offset, origin) == true ? 0 : -1
        }
        unsafe functions.zclose_file = { _, _ in 0 }
        unsafe functions.zerror_file = { _, _ in 0 }
        return unsafe body(&functions)
    }

    private static func from(_ stream: UnsafeMutableRawPointer?) -> Sink? {
        unsafe stream.map { unsafe Unmanaged<Sink>.fromOpaque($0).takeUnretainedValue() }
    }

    private func write(_ source: UnsafeRawBufferPointer) {
        let end = min(bytes.count, position + source.count)
        unsafe bytes.replaceSubrange(position..<end, with: source)
        position += source.count
    }

    private func seek(_ offset: UInt64, _ origin: Int32) -> Bool {
        let base =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_CUR: position
            case ZLIB_FILEFUNC_SEEK_END: bytes.count
            default: 0
            }
        let (target, overflow) = base.addingReportingOverflow(Int(bitPattern: UInt(truncatingIfNeeded: offset)))
        guard !overflow, (0...bytes.count).contains(target) else { return false }
        position = target
        return true
    }
}
