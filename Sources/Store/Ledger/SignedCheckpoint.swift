public import Accountability
public import Ledger
public import Postgres

/// The newest signed checkpoint of a commune, and whether the chain still has the root it names: as far as it reaches, nothing was
/// changed, left out or put in since.
public struct SignedCheckpoint: Hashable, Sendable {
    /// How many entries it covers.
    public let size: Int
    /// The root it names.
    public let root: Digest
    /// When it was signed.
    public let signedAt: Instant
    /// Whether the entries, read now, give the same root.
    public let agrees: Bool

    /// The newest one; nil before the first. Reads the hash of every entry it covers.
    public static func newest(of commune: Commune.ID, on db: Connection) throws -> SignedCheckpoint? {
        let row = try db.first(
            """
            select size, root, signed_at
              from kc.checkpoints
             where commune_id = \(commune)
             order by size desc
             limit 1
            """
        )
        guard let row else { return nil }
        let size: Int = try row.value("size")
        let root: Digest = try row.value("root")
        var tree = MerkleTree()
        try LedgerEntry.forEachHash(of: commune, after: 0, on: db) { hash in
            if tree.size < size { tree.append(hash) }
        }
        return SignedCheckpoint(
            size: size,
            root: root,
            signedAt: try row.value("signed_at"),
            agrees: tree.size == size && tree.root == root
        )
    }
}
