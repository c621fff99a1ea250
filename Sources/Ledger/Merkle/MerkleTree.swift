/// The Merkle tree of RFC 6962 over the hashes of a chain's entries: one root stands for all of them.
///
/// Only the frontier is kept, the roots of the perfect subtrees, so a tree of a million entries holds 20 digests. A tree
/// resumed from a stored frontier whose root equals the last checkpoint's can only grow consistently with it.
public struct MerkleTree: Hashable, Sendable {
    /// How many entries the tree holds.
    public private(set) var size = 0
    /// The roots of the perfect subtrees, the largest first: one for each binary one of `size`.
    public private(set) var frontier: [Digest] = []

    /// An empty tree.
    public init() {}

    /// Resumes a tree; nil if the frontier cannot belong to that size.
    public init?(size: Int, frontier: [Digest]) {
        guard size >= 0, frontier.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.frontier = frontier
    }

    /// Adds the hash of the next entry.
    public mutating func append(_ entryHash: Digest) {
        append(leafHash: Self.leafHash(entryHash))
    }

    mutating func append(leafHash: Digest) {
        var node = leafHash
        var perfect = size
        while perfect & 1 == 1 {
            node = Self.nodeHash(frontier.removeLast(), node)
            perfect >>= 1
        }
        frontier.append(node)
        size += 1
    }

    /// The root; SHA-256 of nothing for the empty tree.
    public var root: Digest {
        guard var root = frontier.last else { return SHA256.hash() }
        for node in frontier.dropLast().reversed() { root = Self.nodeHash(node, root) }
        return root
    }

    /// SHA-256(0x00 || entry hash)
    static func leafHash(_ entryHash: Digest) -> Digest {
        var context = SHA256.Context()
        context.update(byte: 0)
        context.update(entryHash)
        return context.finish()
    }

    /// SHA-256(0x01 || left || right)
    static func nodeHash(_ left: Digest, _ right: Digest) -> Digest {
        var context = SHA256.Context()
        context.update(byte: 1)
        context.update(left)
        context.update(right)
        return context.finish()
    }
}
