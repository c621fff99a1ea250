import CSodium
import Ledger

/// Seals small secrets before they reach the database (XSalsa20-Poly1305 by libsodium), with a key that is kept elsewhere: whoever gets
/// hold of the tables alone reads nothing of them.
public struct SealedBox: Sendable {
    private let key: [UInt8]

    /// A box with a key of 32 bytes; nil for any other.
    public init?(key: [UInt8]) {
        Sodium.ready
        guard key.count == crypto_secretbox_KEYBYTES else { return nil }
        self.key = key
    }

    /// The secret with nonce and proof of origin: 40 bytes longer than what is sealed.
    public func seal(_ secret: [UInt8]) -> [UInt8] {
        let nonce = RandomBytes.make(Int(crypto_secretbox_NONCEBYTES))
        var sealed = [UInt8](repeating: 0, count: secret.count + Int(crypto_secretbox_MACBYTES))
        // All arrays outlive the call and have the sizes libsodium asks for.
        let status = unsafe crypto_secretbox_easy(&sealed, secret, UInt64(secret.count), nonce, key)
        precondition(status == 0, "libsodium seals whatever has the right sizes")
        return nonce + sealed
    }

    /// What was sealed; nil when it was changed or sealed with another key.
    public func open(_ sealed: [UInt8]) -> [UInt8]? {
        let nonceLength = Int(crypto_secretbox_NONCEBYTES)
        let rest = Array(sealed.dropFirst(nonceLength))
        guard sealed.count > nonceLength, rest.count >= Int(crypto_secretbox_MACBYTES) else { return nil }
        var secret = [UInt8](repeating: 0, count: rest.count - Int(crypto_secretbox_MACBYTES))
        // As above.
        let status = unsafe crypto_secretbox_open_easy(
            &secret,
            rest,
            UInt64(rest.count),
            Array(sealed.prefix(nonceLength)),
            key
        )
        return status == 0 ? secret : nil
    }
}
