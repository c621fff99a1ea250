import CSodium
import Ledger

/// A password as it is kept: Argon2id (RFC 9106) with its salt and cost, in the text form every implementation reads.
///
/// Making or checking one takes about 70 ms and 64 MiB on one core and blocks its thread: see ``PasswordWork``.
public struct PasswordHash: Hashable, Sendable {
    /// `$argon2id$v=19$m=65536,t=2,p=1$…`, at most 127 ASCII characters.
    public let text: String

    /// A hash that was kept; nil unless it is one of Argon2id.
    public init?(text: String) {
        guard text.hasPrefix("$argon2id$"), text.utf8.count < crypto_pwhash_strbytes() else { return nil }
        self.text = text
    }

    /// Hashes a password with fresh salt. Nil when the machine has no 64 MiB left.
    public init?(of password: String) {
        Sodium.ready
        var made = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        // libsodium writes a zero-terminated text into the array, which has the size it asks for, and keeps no pointer.
        let status = unsafe made.withUnsafeMutableBufferPointer { output in
            unsafe bytes.withUnsafeBufferPointer { input in
                guard let start = output.baseAddress else { return Int32(-1) }
                return unsafe crypto_pwhash_str_alg(
                    start,
                    input.baseAddress ?? UnsafePointer(start),
                    UInt64(input.count),
                    UInt64(crypto_pwhash_opslimit_interactive()),
                    crypto_pwhash_memlimit_interactive(),
                    crypto_pwhash_alg_argon2id13()
                )
            }
        }
        guard status == 0 else { return nil }
        text = String(decoding: made.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether this is the password. Always takes the time of a whole computation.
    public func matches(_ password: String) -> Bool {
        Sodium.ready
        let kept = text.utf8.map { CChar(bitPattern: $0) } + [0]
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        // Both arrays outlive the call; the kept text ends with zero.
        return unsafe kept.withUnsafeBufferPointer { hash in
            unsafe bytes.withUnsafeBufferPointer { input in
                guard let start = hash.baseAddress else { return false }
                return unsafe crypto_pwhash_str_verify(start, input.baseAddress ?? start, UInt64(input.count)) == 0
            }
        }
    }
}
