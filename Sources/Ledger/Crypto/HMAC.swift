import CSodium

/// Keyed hashes (RFC 2104), and the comparison that goes with them.
public enum HMAC {
    /// HMAC-SHA-256 of the message; the key may have any length.
    public static func sha256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
        var state = crypto_auth_hmacsha256_state()
        var mac = [UInt8](repeating: 0, count: 32)
        // Each call reads or writes exactly the array it is given; libsodium keeps no pointer.
        unsafe crypto_auth_hmacsha256_init(&state, key, key.count)
        unsafe crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
        unsafe crypto_auth_hmacsha256_final(&state, &mac)
        return mac
    }

    /// Whether two secrets are equal, in a time that depends only on their length.
    public static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return unsafe sodium_memcmp(left, right, left.count) == 0
    }
}
