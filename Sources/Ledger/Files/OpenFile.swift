import Glibc

/// An open file, closed when it goes out of scope. Every call is retried after a signal, and every failure is thrown.
struct OpenFile: ~Copyable {
    let path: String
    private let descriptor: Int32

    init(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(LedgerFileError) {
        // The path is handed over as a C string that lives for the call.
        let descriptor = unsafe Glibc.open(path, flags | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw LedgerFileError("open", path) }
        self.descriptor = descriptor
        self.path = path
    }

    deinit {
        // Whatever had to be durable was synchronised before; closing can add nothing to that.
        close(descriptor)
    }

    func write(_ bytes: [UInt8]) throws(LedgerFileError) {
        var written = 0
        while written < bytes.count {
            // The pointer covers exactly the bytes not yet written, inside the closure.
            let count = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress.map { unsafe $0 + written }, $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw LedgerFileError("write", path) }
            written += count
        }
    }

    /// Reads up to `count` bytes at `offset`; fewer only at the end of the file.
    func read(at offset: Int, count: Int) throws(LedgerFileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            // The pointer covers exactly the part of the array not yet filled, inside the closure.
            let got = unsafe bytes.withUnsafeMutableBytes {
                let start = unsafe $0.baseAddress.map { unsafe $0 + filled }
                return unsafe pread(descriptor, start, count - filled, off_t(offset + filled))
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw LedgerFileError("read", path) }
            if got == 0 { break }
            filled += got
        }
        bytes.removeLast(count - filled)
        return bytes
    }

    func status() throws(LedgerFileError) -> stat {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw LedgerFileError("stat", path) }
        return status
    }

    func truncate(to size: Int) throws(LedgerFileError) {
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw LedgerFileError("truncate", path) }
    }

    /// The mode exactly, whatever the process's umask.
    func setMode(_ mode: mode_t) throws(LedgerFileError) {
        guard fchmod(descriptor, mode) == 0 else { throw LedgerFileError("chmod", path) }
    }

    /// Returns when the contents have reached the disk.
    func synchronise() throws(LedgerFileError) {
        guard fsync(descriptor) == 0 else { throw LedgerFileError("fsync", path) }
    }

    /// Waits until no other process holds the file; released when the file is closed.
    func lock() throws(LedgerFileError) {
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw LedgerFileError("lock", path) }
        }
    }
}
