import Glibc

/// Reads whole files, but never more of them than wanted: a path may name a device that never ends.
public enum FileBytes {
    /// The bytes of the file at `path`; an error where it cannot be read or is larger than `limit`.
    public static func read(_ path: String, limit: Int = IntakeLimits.standard.fileBytes) throws(IntakeError) -> [UInt8]
    {
        // unsafe: the path is passed as a C string for the length of the call.
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw .unreadableFile(reason: reason()) }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            // unsafe: read(2) fills at most the buffer's own length.
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadableFile(reason: reason()) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= limit else { throw .fileTooLarge(limit: limit) }
        }
    }

    private static func reason() -> String {
        // unsafe: strerror returns a string that lives until the next call on this thread.
        unsafe String(cString: strerror(errno))
    }
}
