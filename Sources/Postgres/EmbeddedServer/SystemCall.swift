import FoundationEssentials
import Glibc

// Every `unsafe` below hands a Swift string or a local structure to a C function for the length of that one call.

/// The operating system's file calls with Swift errors.
enum SystemCall {
    /// What `lstat` tells about a path: a symbolic link is reported as itself.
    struct FileInfo: Equatable, Sendable {
        let userID: UInt32
        let groupID: UInt32
        let mode: UInt32
        var isDirectory: Bool { mode & S_IFMT == S_IFDIR }
        var permissions: UInt32 { mode & 0o7777 }
    }

    static func text(ofCode code: Int32) -> String {
        guard let text = unsafe strerror(code) else { return "errno \(code)" }
        return unsafe String(cString: text)
    }

    static func failure(_ operation: String, _ path: String) -> EmbeddedServerError {
        .system(operation: operation, path: path, code: errno)
    }

    /// Nil when there is nothing at this path.
    static func info(_ path: String) throws(EmbeddedServerError) -> FileInfo? {
        var found = stat()
        if unsafe lstat(path, &found) == 0 {
            return FileInfo(userID: found.st_uid, groupID: found.st_gid, mode: found.st_mode)
        }
        guard errno == ENOENT || errno == ENOTDIR else { throw failure("lstat", path) }
        return nil
    }

    /// Makes a directory that belongs to `owner`, or checks that the existing one does and is no symbolic link.
    static func makeDirectory(
        _ path: String,
        mode: UInt32,
        owner: ServerAccount.Identity
    ) throws(EmbeddedServerError) {
        if unsafe mkdir(path, mode) == 0 {
            guard unsafe chown(path, owner.userID, owner.groupID) == 0 else { throw failure("chown", path) }
        } else if errno != EEXIST {
            throw failure("mkdir", path)
        }
        guard let found = try info(path), found.isDirectory, found.userID == owner.userID else {
            throw .homeUnusable(path: path, reason: "không phải thư mục của tài khoản số \(owner.userID)")
        }
        guard found.permissions != mode else { return }
        guard unsafe chmod(path, mode) == 0 else { throw failure("chmod", path) }
    }

    /// Writes a small file so that it is either the old or the new text, also after a power cut.
    static func write(_ text: String, to path: String) throws(EmbeddedServerError) {
        let draft = path + ".new"
        let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw failure("open", draft) }
        defer { close(descriptor) }
        try write(text, to: descriptor, path: draft)
        guard fchmod(descriptor, 0o644) == 0, fsync(descriptor) == 0 else { throw failure("fsync", draft) }
        try rename(draft, to: path)
    }

    static func write(_ text: String, to descriptor: Int32, path: String) throws(EmbeddedServerError) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw failure("write", path) }
            rest = rest.dropFirst(written)
        }
    }

    /// Renames within one directory and makes the new name durable.
    static func rename(_ old: String, to new: String) throws(EmbeddedServerError) {
        guard unsafe Glibc.rename(old, new) == 0 else { throw failure("rename", old) }
        try flushDirectory(String(new[..<(new.lastIndex(of: "/") ?? new.startIndex)]))
    }

    /// Makes the names inside a directory durable.
    static func flushDirectory(_ path: String) throws(EmbeddedServerError) {
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("fsync", path) }
    }

    /// The whole of a small text file, nil when it does not exist.
    static func read(_ path: String, lastBytes: Int = 1 << 16) throws(EmbeddedServerError) -> String? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw failure("open", path) }
            return nil
        }
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        if size > lastBytes { lseek(descriptor, size - lastBytes, SEEK_SET) } else { lseek(descriptor, 0, SEEK_SET) }
        return String(decoding: try readAll(descriptor, path: path), as: UTF8.self)
    }

    static func readAll(_ descriptor: Int32, path: String) throws(EmbeddedServerError) -> [UInt8] {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw failure("read", path) }
            guard count > 0 else { return all }
            all += buffer[..<count]
        }
    }

    /// The target of a symbolic link, nil when it cannot be read.
    static func linkTarget(_ path: String) -> String? {
        let size = 4096
        var buffer = [CChar](repeating: 0, count: size)
        let count = unsafe readlink(path, &buffer, size)
        return count < 0 ? nil : String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The path without symbolic links or dots, nil when it does not exist.
    static func realPath(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    static func pause(_ duration: Duration) {
        let parts = duration.components
        var time = timespec(tv_sec: Int(parts.seconds), tv_nsec: Int(parts.attoseconds / 1_000_000_000))
        unsafe nanosleep(&time, nil)
    }
}
