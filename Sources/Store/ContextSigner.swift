import Accountability
import Ledger

/// Signs the context that `kc.context()` verifies: HMAC-SHA256 (RFC 2104) with a key only the schema's owner can read.
public struct ContextSigner: Sendable {
    /// The key mixed with HMAC's inner and outer pads, 64 bytes each.
    let innerBlock: [UInt8]
    let outerBlock: [UInt8]

    /// A new random key.
    static func random() -> ContextSigner {
        let key = RandomBytes.make(64)
        return ContextSigner(innerBlock: key.map { $0 ^ 0x36 }, outerBlock: key.map { $0 ^ 0x5c })
    }

    /// `commune|class|person|unit|expires|mac`: hexadecimal digits, dashes, bars and a class name only, so that it needs no
    /// quoting. `expires` in seconds since 1970, UTC.
    func context(of identity: Identity, expires: Int64) -> String {
        let fields =
            "\(identity.commune.text)|\(identity.identityClass.rawValue)|\(identity.person.text)|"
            + "\(identity.unit?.text ?? "")|\(expires)"
        let inner = SHA256.hash(innerBlock, Array(fields.utf8))
        return fields + "|" + SHA256.hash(outerBlock, inner.bytes).hex
    }
}
