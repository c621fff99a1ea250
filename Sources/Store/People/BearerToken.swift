public import Accountability
public import Ledger

/// A secret that signs a program in: `kc_`, the commune's id, `_` and 32 random bytes in hexadecimal. Only its SHA-256 is
/// kept. It names the commune, so that it is looked up inside that commune and nowhere else.
public struct BearerToken: Sendable, Hashable {
    /// The commune it belongs to.
    public let commune: Commune.ID
    /// The text the holder keeps.
    public let text: String

    /// A new random token of a commune.
    public init(of commune: Commune.ID) {
        self.commune = commune
        let secret = RandomBytes.make(32).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        text = "kc_\(commune.text)_\(secret)"
    }

    /// nil unless the text has the form of a token.
    public init?(text: String) {
        let parts = text.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "kc", let commune = Commune.ID(text: String(parts[1])),
            parts[1] == commune.text, Digest(hex: parts[2]) != nil
        else { return nil }
        self.commune = commune
        self.text = text
    }

    /// What is stored of it.
    public var hash: Digest { SHA256.hash(Array(text.utf8)) }
}
