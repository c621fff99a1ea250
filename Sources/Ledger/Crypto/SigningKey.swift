import CSodium

/// The installation's Ed25519 key, which signs checkpoints. It never shows itself: not printed, not dumped.
public struct SigningKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The half that everybody may know.
    public let publicKey: VerificationKey
    private let seed: [UInt8]
    private let secret: [UInt8]

    /// A new key from 32 random bytes.
    public static func generate() -> SigningKey { SigningKey(validSeed: RandomBytes.make(32)) }

    /// The key of a seed of 32 bytes; nil for any other length.
    public init?(seed: [UInt8]) {
        guard seed.count == 32 else { return nil }
        self.init(validSeed: seed)
    }

    /// Reads `-----BEGIN PRIVATE KEY-----` (PKCS#8), as `openssl genpkey -algorithm ed25519` writes it.
    init?(pem: String) {
        guard let seed = PEM.decode("PRIVATE KEY", pem, prefix: PEM.privatePrefix) else { return nil }
        self.init(validSeed: seed)
    }

    private init(validSeed seed: [UInt8]) {
        Sodium.ready
        var publicBytes = [UInt8](repeating: 0, count: Int(crypto_sign_ed25519_PUBLICKEYBYTES))
        var secret = [UInt8](repeating: 0, count: Int(crypto_sign_ed25519_SECRETKEYBYTES))
        // Every array has the length libsodium reads or writes; it keeps no pointer.
        unsafe crypto_sign_ed25519_seed_keypair(&publicBytes, &secret, seed)
        self.seed = seed
        self.secret = secret
        publicKey = VerificationKey(valid: publicBytes)
    }

    /// The signature, 64 bytes, always the same for the same message (RFC 8032).
    public func signature(of message: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: Int(crypto_sign_ed25519_BYTES))
        unsafe crypto_sign_ed25519_detached(&signature, nil, message, UInt64(message.count), secret)
        return signature
    }

    var pem: String { PEM.encode("PRIVATE KEY", PEM.privatePrefix + seed) }

    /// `SigningKey(•••)`
    public var description: String { "SigningKey(•••)" }

    /// `SigningKey(•••)`
    public var debugDescription: String { description }

    /// Empty, so that `dump` shows nothing.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

extension SigningKey {
    /// 32 bytes for another purpose, made from this key and telling nothing about it.
    public func derivedKey(for purpose: String) -> [UInt8] {
        SHA256.hash(Array("kycuong derived key".utf8), [0], Array(purpose.utf8), [0], Array(pem.utf8)).bytes
    }
}
