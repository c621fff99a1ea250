import Glibc

/// The operating system refused to do something with a file of the ledger.
public struct LedgerFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The system call, such as `open`.
    public let operation: String
    /// The file or folder.
    public let path: String
    /// The value of `errno`.
    public let code: Int32

    /// Reads `errno`: to be made right after the call that failed.
    init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// Whether there is no such file.
    var isMissing: Bool { code == ENOENT }

    /// Safe to show.
    public var description: String {
        var text = [CChar](repeating: 0, count: 256)
        // The XSI form of strerror writes at most 256 bytes, the size of the array, and ends them with a zero.
        unsafe strerror_r(code, &text, text.count)
        let reason = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return "Không thực hiện được thao tác \(operation) trên \(path): \(reason)."
    }
}
