import Glibc

extension SigningKey {
    /// Reads the key at `path`, or makes it: mode 0600, complete or not at all. Of several processes that find no key at
    /// the same moment one wins, and all return the winner's.
    public static func loadOrCreate(_ path: String) throws(SigningKeyError) -> SigningKey {
        if let key = try load(path) { return key }
        do throws(LedgerFileError) { try create(path) } catch { throw .file(error) }
        guard let key = try load(path) else { throw .file(LedgerFileError("open", path, code: ENOENT)) }
        return key
    }

    /// Reads the key at `path`; nil if there is no such file. A key that others may read or change is refused: whoever
    /// holds it can sign a false history.
    public static func load(_ path: String) throws(SigningKeyError) -> SigningKey? {
        let text: Result<String, SigningKeyError>
        do throws(LedgerFileError) {
            text = try readPrivate(path)
        } catch {
            if error.isMissing { return nil }
            throw .file(error)
        }
        guard let key = SigningKey(pem: try text.get()) else { throw .notAKey(path) }
        return key
    }

    /// Looks at the file that was opened, not at the name, which may lead elsewhere a moment later.
    private static func readPrivate(_ path: String) throws(LedgerFileError) -> Result<String, SigningKeyError> {
        let file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
        let status = try file.status()
        guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.notAFile(path)) }
        guard status.st_mode & 0o077 == 0 else {
            return .failure(.openToOthers(path, mode: Int(status.st_mode & 0o777)))
        }
        return .success(String(decoding: try file.read(at: 0, count: 4096), as: UTF8.self))
    }

    /// The new key is complete on disk under a name of its own before it gets the name others look for, and a hard link
    /// never replaces a key that came first.
    private static func create(_ path: String) throws(LedgerFileError) {
        let folder = Paths.parent(of: path)
        try Paths.makeFolder(folder)
        let temporary = Paths.temporary(beside: path)
        do {
            let file = try OpenFile(temporary, O_WRONLY | O_CREAT | O_EXCL)
            try file.setMode(0o600)
            try file.write(Array(SigningKey.generate().pem.utf8))
            try file.synchronise()
            _ = try Paths.link(temporary, as: path)
        } catch {
            try Paths.remove(temporary)
            throw error
        }
        try Paths.remove(temporary)
        try Paths.synchroniseFolder(folder)
    }
}

/// Why the signing key cannot be used.
public enum SigningKeyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Somebody other than the owner may read or write the file.
    case openToOthers(String, mode: Int)
    /// The path leads to a folder or a device.
    case notAFile(String)
    /// The file does not hold an Ed25519 private key.
    case notAKey(String)
    /// The operating system refused.
    case file(LedgerFileError)

    /// For the person who runs the service: what is wrong and what to do. Never holds the key.
    public var description: String {
        switch self {
        case .openToOthers(let path, let mode):
            "Khóa ký \(path) đang để người khác đọc được (quyền \(String(mode, radix: 8))). "
                + "Hãy chạy: chmod 600 \(path). Nếu nghi khóa đã lộ, hãy báo người quản trị trước khi dùng tiếp."
        case .notAFile(let path): "Khóa ký \(path) không phải là một tệp thường."
        case .notAKey(let path): "Tệp \(path) không chứa khóa riêng Ed25519 (PKCS#8, PEM)."
        case .file(let error): error.description
        }
    }
}
