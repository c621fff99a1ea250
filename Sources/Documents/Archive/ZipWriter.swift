internal import CMinizip

/// Writes a ZIP archive. Each part bears the same day, the first that ZIP knows: the same parts give the same bytes.
@safe public final class ZipWriter {
    private let sink: ArchiveSink
    private var archive: zipFile?

    /// An empty archive in memory.
    convenience init() throws(ArchiveError) { try self.init(to: ArchiveSink(nil)) }

    /// An empty archive in an empty file; only the part that is being packed is in memory.
    public convenience init(in file: AnonymousFile) throws(ArchiveError) { try self.init(to: ArchiveSink(file)) }

    private init(to sink: ArchiveSink) throws(ArchiveError) {
        self.sink = sink
        // unsafe: minizip copies the table of functions; `sink` lives as long as the archive.
        guard let archive = unsafe sink.withFunctions({ unsafe zipOpen2_64("", APPEND_STATUS_CREATE, nil, $0) }) else {
            throw .packing(ZIP_INTERNALERROR)
        }
        unsafe self.archive = archive
    }

    deinit {
        // unsafe: freed here unless it was finished.
        if let archive = unsafe archive { unsafe zipClose(archive, nil) }
    }

    /// Adds a part, deflated.
    public func add(_ name: String, _ bytes: [UInt8]) throws {
        try begin(name)
        try write(bytes)
        try end()
    }

    /// Begins a part that comes piece by piece; the one before must have ended.
    public func begin(_ name: String) throws {
        var info = zip_fileinfo()
        info.dosDate = 1 << 21 | 1 << 16
        try require(
            unsafe zipOpenNewFileInZip(
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
        )
    }

    /// Adds to the part that was begun.
    public func write(_ bytes: [UInt8]) throws {
        // unsafe: minizip reads as many bytes as the array has.
        try require(
            unsafe bytes.withUnsafeBytes { unsafe zipWriteInFileInZip(archive, $0.baseAddress, UInt32($0.count)) }
        )
    }

    /// Ends the part that was begun.
    public func end() throws { try require(unsafe zipCloseFileInZip(archive)) }

    /// Ends the archive; nothing is added to it afterwards.
    public func finish() throws {
        let archive = unsafe self.archive
        unsafe self.archive = nil
        try require(unsafe zipClose(archive, nil))
    }

    /// Ends an archive in memory.
    func bytes() throws -> [UInt8] {
        try finish()
        return sink.bytes
    }

    private func require(_ status: Int32) throws {
        if status == ZIP_OK { return }
        throw sink.failure ?? ArchiveError.packing(status) as any Error
    }
}
