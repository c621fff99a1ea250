import Ledger
import Testing

struct ProofTests {
    private static func tree(of hashes: some Sequence<Digest>) -> MerkleTree {
        var tree = MerkleTree()
        for hash in hashes { tree.append(hash) }
        return tree
    }

    @Test func `every entry of every small tree has an inclusion proof that holds for nothing else`() throws {
        var random = Seeded(11)
        var hashes: [Digest] = []
        for size in 1...33 {
            hashes.append(random.digest())
            let root = Self.tree(of: hashes).root
            for index in hashes.indices {
                let proof = try #require(MerkleTree.inclusionProof(of: index, in: hashes))
                let holds = { (hash: Digest, index: Int, size: Int, root: Digest, proof: [Digest]) in
                    MerkleTree.verifyInclusion(of: hash, at: index, size: size, root: root, proof: proof)
                }
                #expect(holds(hashes[index], index, size, root, proof))
                #expect(!holds(random.digest(), index, size, root, proof))
                #expect(!holds(hashes[index], index, size, random.digest(), proof))
                #expect(!holds(hashes[index], index, size, root, proof + [.zero]))
                #expect(!holds(hashes[index], size, size, root, proof))
                #expect(!holds(hashes[index], -1, size, root, proof))
                if size > 1 {
                    #expect(!holds(hashes[index], (index + 1) % size, size, root, proof))
                    #expect(!holds(hashes[index], index, size, root, Array(proof.dropLast())))
                }
            }
        }
        #expect(MerkleTree.inclusionProof(of: 33, in: hashes) == nil)
    }

    @Test func `every pair of small trees has a consistency proof that holds for nothing else`() throws {
        var random = Seeded(12)
        let hashes = (0..<33).map { _ in random.digest() }
        for new in 1...hashes.count {
            let newRoot = Self.tree(of: hashes.prefix(new)).root
            for old in 1...new {
                let proof = try #require(MerkleTree.consistencyProof(from: old, in: Array(hashes.prefix(new))))
                let oldRoot = Self.tree(of: hashes.prefix(old)).root
                let holds = { (oldRoot: Digest, newRoot: Digest, proof: [Digest]) in
                    MerkleTree.verifyConsistency(
                        oldSize: old,
                        oldRoot: oldRoot,
                        newSize: new,
                        newRoot: newRoot,
                        proof: proof
                    )
                }
                #expect(holds(oldRoot, newRoot, proof))
                #expect(!holds(random.digest(), newRoot, proof))
                #expect(!holds(oldRoot, random.digest(), proof))
                #expect(!holds(oldRoot, newRoot, proof + [.zero]))
                if !proof.isEmpty {
                    var altered = proof
                    altered[Int.random(in: proof.indices, using: &random)] = random.digest()
                    #expect(!holds(oldRoot, newRoot, altered))
                    #expect(!holds(oldRoot, newRoot, Array(proof.dropLast())))
                }
            }
        }
    }

    @Test func `the empty tree begins every tree, and no tree begins a smaller one`() {
        let one = Self.tree(of: [SHA256.hash([1])])
        let empty = MerkleTree()

        #expect(
            MerkleTree.verifyConsistency(oldSize: 0, oldRoot: empty.root, newSize: 1, newRoot: one.root, proof: [])
        )
        #expect(
            !MerkleTree.verifyConsistency(oldSize: 0, oldRoot: one.root, newSize: 1, newRoot: one.root, proof: [])
        )
        #expect(
            !MerkleTree.verifyConsistency(oldSize: 1, oldRoot: one.root, newSize: 0, newRoot: empty.root, proof: [])
        )
        #expect(
            !MerkleTree.verifyConsistency(oldSize: -1, oldRoot: one.root, newSize: 1, newRoot: one.root, proof: [])
        )
        #expect(MerkleTree.consistencyProof(from: 0, in: [.zero]) == nil)
        #expect(MerkleTree.consistencyProof(from: 2, in: [.zero]) == nil)
    }
}
