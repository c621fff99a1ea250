import CSodium

/// The public half of a signing key: Ed25519, 32 bytes.
public struct VerificationKey: Hashable, Sendable {
    /// The key as RFC 8032 encodes it.
    public let bytes: [UInt8]

    /// nil unless there are exactly 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// For bytes whose count is known to be right.
    init(valid bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads `-----BEGIN PUBLIC KEY-----`, as `openssl pkey -pubout` writes it; nil for any other kind of key.
    public init?(pem: String) {
        guard let bytes = PEM.decode("PUBLIC KEY", pem, prefix: PEM.publicPrefix) else { return nil }
        self.bytes = bytes
    }

    /// SubjectPublicKeyInfo as PEM, readable by `openssl`.
    public var pem: String { PEM.encode("PUBLIC KEY", PEM.publicPrefix + bytes) }

    /// The four bytes that name this key in a signed note: SHA-256(name || 0x0A || 0x01 || key)[..<4].
    public func keyID(name: String) -> [UInt8] {
        Array(SHA256.hash(Array(name.utf8), [0x0A, 0x01], bytes).bytes.prefix(4))
    }

    /// Whether the signature of the message is by this key.
    public func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        guard signature.count == Int(crypto_sign_ed25519_BYTES) else { return false }
        // Each array has the length libsodium reads; it keeps no pointer.
        return unsafe crypto_sign_ed25519_verify_detached(signature, message, UInt64(message.count), bytes) == 0
    }
}
