/// All nodes of a Merkle tree, level by level, for whoever needs many inclusion proofs of one tree: each then costs as many look-ups as
/// the tree is high, not as many hashes as it has entries.
public struct MerkleLevels: Sendable {
    /// The leaves, the nodes above them, and so on up to the root. The last node of a level without a neighbour stands in the next one
    /// as it is, which gives the very tree of RFC 6962.
    private let levels: [[Digest]]

    /// The tree over the hashes of a chain's entries.
    public init(_ entryHashes: [Digest]) {
        var levels = [entryHashes.map(MerkleTree.leafHash)]
        while let below = levels.last, below.count > 1 {
            levels.append(
                stride(from: 0, to: below.count, by: 2).map { index in
                    index + 1 < below.count ? MerkleTree.nodeHash(below[index], below[index + 1]) : below[index]
                }
            )
        }
        self.levels = levels
    }

    /// The same proof as `MerkleTree.inclusionProof(of:in:)`; nil if there is no such entry.
    public func inclusionProof(of index: Int) -> [Digest]? {
        guard levels[0].indices.contains(index) else { return nil }
        var position = index
        var proof: [Digest] = []
        for level in levels.dropLast() {
            if level.indices.contains(position ^ 1) { proof.append(level[position ^ 1]) }
            position >>= 1
        }
        return proof
    }
}
