#if canImport(Glibc)
    import Glibc
#endif

/// A file without a name: it is gone when nobody holds it any more, also when the program is killed.
///
/// Writers that know only names write to ``path``; readers take it piece by piece, so that a long file is never whole in memory.
public final class AnonymousFile: Sendable {
    private let descriptor: Int32

    /// A new one, in the folder of the system for such things unless another is named.
    public init(in folder: String? = nil) throws(WorkbookError) {
        // unsafe: mkstemp writes into our copy of the name, and nobody changes the environment of a running program.
        let place = unsafe folder ?? getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var name = Array("\(place)/kycuong-XXXXXX\0".utf8).map { CChar(bitPattern: $0) }
        descriptor = unsafe mkstemp(&name)
        guard descriptor >= 0 else { throw Self.error("tạo tệp tạm trong thư mục \(place)") }
        guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0, unsafe unlink(name) == 0 else {
            let error = Self.error("bỏ tên tệp tạm")
            close(descriptor)
            throw error
        }
    }

    deinit { close(descriptor) }

    /// A name under which it can be opened while somebody holds it.
    public var path: String { "/proc/self/fd/\(descriptor)" }

    /// How long it is.
    public var size: Int {
        get throws(WorkbookError) {
            var about = stat()
            guard unsafe fstat(descriptor, &about) == 0 else { throw Self.error("đọc cỡ tệp tạm") }
            return Int(about.st_size)
        }
    }

    /// Writes bytes at the end of what was written through this function.
    public func append(_ bytes: [UInt8]) throws(WorkbookError) {
        try Self.write(bytes, to: descriptor)
    }

    /// Writes bytes at a place, over what stands there.
    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(WorkbookError) {
        var done = 0
        while done < bytes.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
            let count = unsafe pwrite(descriptor, rest.baseAddress, rest.count, offset + done)
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.error("ghi tệp tạm")
            }
            done += count
        }
    }

    /// The bytes from a place on, at most so many; empty behind the end.
    public func bytes(at offset: Int, upTo count: Int) throws(WorkbookError) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: count)
        while true {
            let read = unsafe buffer.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, count, offset) }
            if read >= 0 { return Array(buffer.prefix(read)) }
            if errno != EINTR { throw Self.error("đọc tệp tạm") }
        }
    }

    /// Writes all of it to a file with a name, which only its owner reads: it may name people. One that could not be written whole is taken away again.
    public func copy(to path: String) throws(WorkbookError) {
        // unsafe: the system copies the name.
        let target = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard target >= 0 else { throw Self.error("mở tệp \(path) để ghi") }
        do throws(WorkbookError) {
            var offset = 0
            while case let piece = try bytes(at: offset, upTo: 1 << 20), !piece.isEmpty {
                try Self.write(piece, to: target)
                offset += piece.count
            }
        } catch {
            close(target)
            unsafe unlink(path)
            throw error
        }
        guard close(target) == 0 else { throw Self.error("ghi tệp \(path)") }
    }

    /// Gives all of it a name at once: under that name there is nothing, or what was there before, until all of this is on the disk.
    public func place(at path: String) throws(WorkbookError) {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
        let temporary = "\(folder)/.\(name).\(getpid())"
        try copy(to: temporary)
        do throws(WorkbookError) {
            try Self.synchronise(temporary)
            guard unsafe rename(temporary, path) == 0 else { throw Self.error("đặt tên tệp \(path)") }
        } catch {
            unsafe unlink(temporary)
            throw error
        }
        try Self.synchronise(folder)
    }

    /// Returns when a file, or the names in a folder, have reached the disk.
    private static func synchronise(_ path: String) throws(WorkbookError) {
        let target = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard target >= 0 else { throw error("mở \(path)") }
        defer { close(target) }
        guard fsync(target) == 0 else { throw error("ghi \(path) ra đĩa") }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(WorkbookError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            // unsafe: the pointer is used only while the bytes are held.
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw error("ghi tệp")
            }
            rest = rest.dropFirst(count)
        }
    }

    private static func error(_ operation: String) -> WorkbookError {
        errno == ENOSPC || errno == EDQUOT ? .diskFull : .system(operation: operation, number: errno)
    }
}
