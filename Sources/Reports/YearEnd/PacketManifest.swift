import Ledger

/// The files of a packet with their hashes, in the format of `sha256sum -c`.
public struct PacketManifest: Sendable, Hashable {
    /// Its own name in the packet; it does not list itself.
    public static let fileName = "SHA256SUMS"

    /// The hash of each file by its name.
    public private(set) var hashes: [String: String] = [:]

    /// Lists nothing.
    public init() {}

    /// Reads a manifest; lines that are none are left out.
    public init(_ text: String) {
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "  ", maxSplits: 1)
            if parts.count == 2 { hashes[String(parts[1])] = String(parts[0]) }
        }
    }

    mutating func add(_ name: String, _ hash: Digest) { hashes[name] = hash.hex }

    /// A line for each file, by name.
    public var text: String {
        hashes.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
    }
}
