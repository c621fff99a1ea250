extension MerkleTree {
    /// The proof that the entry at `index` (from 0) is in the tree of all `entryHashes` (RFC 6962, 2.1.1): what somebody
    /// who holds only the entry and a root needs. nil if there is no such entry.
    public static func inclusionProof(of index: Int, in entryHashes: [Digest]) -> [Digest]? {
        guard entryHashes.indices.contains(index) else { return nil }
        return path(index, entryHashes.map(leafHash)[...])
    }

    /// The proof that the tree of the first `size` entries is the beginning of the tree of all `entryHashes` (RFC 6962,
    /// 2.1.2). nil unless 0 < size <= count; empty for the whole tree.
    public static func consistencyProof(from size: Int, in entryHashes: [Digest]) -> [Digest]? {
        guard size > 0, size <= entryHashes.count else { return nil }
        return subproof(size, entryHashes.map(leafHash)[...], complete: true)
    }

    /// Whether the proof shows that `entryHash` stands at `index` (from 0) in the tree of that size and root (RFC 9162,
    /// 2.1.3.2).
    public static func verifyInclusion(
        of entryHash: Digest,
        at index: Int,
        size: Int,
        root: Digest,
        proof: [Digest]
    ) -> Bool {
        verifyInclusion(leafHash: leafHash(entryHash), at: index, size: size, root: root, proof: proof)
    }

    static func verifyInclusion(leafHash: Digest, at index: Int, size: Int, root: Digest, proof: [Digest]) -> Bool {
        guard index >= 0, index < size else { return false }
        var position = index
        var last = size - 1
        var node = leafHash
        for sibling in proof {
            if last == 0 { return false }
            if position & 1 == 1 || position == last {
                node = nodeHash(sibling, node)
                while position & 1 == 0, position != 0 {
                    position >>= 1
                    last >>= 1
                }
            } else {
                node = nodeHash(node, sibling)
            }
            position >>= 1
            last >>= 1
        }
        return last == 0 && node == root
    }

    /// Whether the proof shows that the tree (`oldSize`, `oldRoot`) is the beginning of (`newSize`, `newRoot`) (RFC
    /// 9162, 2.1.4.2). Every tree begins with the empty one.
    public static func verifyConsistency(
        oldSize: Int,
        oldRoot: Digest,
        newSize: Int,
        newRoot: Digest,
        proof: [Digest]
    ) -> Bool {
        guard oldSize >= 0, oldSize <= newSize else { return false }
        if oldSize == newSize { return proof.isEmpty && oldRoot == newRoot }
        if oldSize == 0 { return proof.isEmpty && oldRoot == MerkleTree().root }
        var position = oldSize - 1
        var last = newSize - 1
        while position & 1 == 1 {
            position >>= 1
            last >>= 1
        }
        // A perfect old tree is itself a node of the new one and does not stand in the proof.
        let isPerfect = oldSize.nonzeroBitCount == 1
        guard let first = isPerfect ? oldRoot : proof.first else { return false }
        var (old, new) = (first, first)
        for sibling in proof.dropFirst(isPerfect ? 0 : 1) {
            if last == 0 { return false }
            if position & 1 == 1 || position == last {
                old = nodeHash(sibling, old)
                new = nodeHash(sibling, new)
                while position & 1 == 0, position != 0 {
                    position >>= 1
                    last >>= 1
                }
            } else {
                new = nodeHash(new, sibling)
            }
            position >>= 1
            last >>= 1
        }
        return last == 0 && old == oldRoot && new == newRoot
    }

    private static func path(_ index: Int, _ leaves: ArraySlice<Digest>) -> [Digest] {
        guard leaves.count > 1 else { return [] }
        let (left, right) = halves(leaves)
        return index < left.count
            ? path(index, left) + [root(ofLeafHashes: right)]
            : path(index - left.count, right) + [root(ofLeafHashes: left)]
    }

    private static func subproof(_ size: Int, _ leaves: ArraySlice<Digest>, complete: Bool) -> [Digest] {
        if size == leaves.count { return complete ? [] : [root(ofLeafHashes: leaves)] }
        let (left, right) = halves(leaves)
        return size <= left.count
            ? subproof(size, left, complete: complete) + [root(ofLeafHashes: right)]
            : subproof(size - left.count, right, complete: false) + [root(ofLeafHashes: left)]
    }

    /// Split at the largest power of two that is smaller than the count.
    private static func halves(_ leaves: ArraySlice<Digest>) -> (ArraySlice<Digest>, ArraySlice<Digest>) {
        var split = 1
        while split * 2 < leaves.count { split *= 2 }
        return (leaves.prefix(split), leaves.dropFirst(split))
    }

    private static func root(ofLeafHashes leaves: ArraySlice<Digest>) -> Digest {
        var tree = MerkleTree()
        for leaf in leaves { tree.append(leafHash: leaf) }
        return tree.root
    }
}
