import Glibc

/// An advisory lock on a file. The kernel drops it when its holder ends, also after `kill -9`.
///
/// Each value has a file description of its own, so two of them exclude each other even inside one process; the descriptor
/// is closed on exec, so no child ever holds the lock for us. Lock files are never deleted.
struct FileLock: ~Copyable, Sendable {
    enum Kind { case shared, exclusive }

    private let descriptor: Int32
    private let path: String

    init(path: String) throws(EmbeddedServerError) {
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        self.path = path
        guard descriptor >= 0 else { throw SystemCall.failure("open", path) }
    }

    deinit { close(descriptor) }

    /// False when somebody else holds it.
    func tryLock(_ kind: Kind) throws(EmbeddedServerError) -> Bool {
        let operation = kind == .shared ? LOCK_SH : LOCK_EX
        while flock(descriptor, operation | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return false }
            guard errno == EINTR else { throw SystemCall.failure("flock", path) }
        }
        return true
    }

    /// False when somebody else still held it when the time was over.
    func lock(_ kind: Kind, until end: ContinuousClock.Instant) throws(EmbeddedServerError) -> Bool {
        while true {
            if try tryLock(kind) { return true }
            guard ContinuousClock.now < end else { return false }
            SystemCall.pause(.milliseconds(10))
        }
    }

    func unlock() { flock(descriptor, LOCK_UN) }

    /// Marks the file as used just now; `useMark` then differs from what it was.
    func markUse() throws(EmbeddedServerError) {
        guard futimens(descriptor, nil) == 0 else { throw SystemCall.failure("futimens", path) }
    }

    /// Changes with every `markUse`. It is compared only with itself, never with a clock.
    func useMark() throws(EmbeddedServerError) -> [Int] {
        var found = stat()
        guard unsafe fstat(descriptor, &found) == 0 else { throw SystemCall.failure("fstat", path) }
        return [found.st_mtim.tv_sec, found.st_mtim.tv_nsec]
    }

    /// Replaces what the lock file says, by a text of the same length each time: nothing is cut off first, so that it works on a
    /// full disk too. Only the holder of the exclusive lock writes.
    func write(_ text: String) throws(EmbeddedServerError) {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw SystemCall.failure("lseek", path) }
        try SystemCall.write(text, to: descriptor, path: path)
    }
}
