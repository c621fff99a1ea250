import Documents
import FoundationEssentials
import Logging

#if canImport(Glibc)
    import Glibc
#endif

/// Results go to standard output, everything else to standard error.
enum Output {
    /// Writes a text and, unless it ends in one, a line break.
    static func print(_ text: String) {
        write(Array(seen(text).utf8) + (text.hasSuffix("\n") ? [] : [UInt8(ascii: "\n")]), to: STDOUT_FILENO)
    }

    /// Writes bytes and a line break.
    static func print(_ bytes: [UInt8]) {
        write(bytes + [UInt8(ascii: "\n")], to: STDOUT_FILENO)
    }

    /// Writes a sentence to standard error.
    static func error(_ text: String) {
        write(Array((seen(text) + "\n").utf8), to: STDERR_FILENO)
    }

    /// The text as a terminal may have it: names and words people typed give it no orders. Tabs stand between columns.
    private static func seen(_ text: String) -> String {
        text.split(separator: "\t", omittingEmptySubsequences: false).map { VisibleText.make(String($0)) }
            .joined(separator: "\t")
    }

    /// Whether somebody watches standard error.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes all of it, however the kernel takes it. A reader that went away ends the writing, as it ends `head`'s.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
            }
            if written < 0 {
                if errno == EINTR { continue }
                return
            }
            rest = rest.dropFirst(written)
        }
    }
}

/// The program's logger: lines on standard error.
enum Logging {
    static func make(_ configuration: Configuration) -> Logger {
        var logger = Logger(label: "kycuong") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = configuration.logLevel
        return logger
    }
}
