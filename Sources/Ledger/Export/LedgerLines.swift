/// The lines of `entries.jsonl` as they come, and the tree over what was written: bytes wait only until somebody takes them.
public struct LedgerLines: Sendable {
    /// What was written and not yet taken.
    public private(set) var bytes: [UInt8] = []
    private(set) var tree = MerkleTree()

    /// No lines yet.
    public init() {}

    /// Adds the next entry.
    public mutating func append(_ entry: LedgerEntry) {
        ExportLine.append(entry, to: &bytes)
        tree.append(entry.hash)
    }

    /// What was written since the last time, which is then no longer held.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }
}
