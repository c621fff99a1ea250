import Testing

@testable import Ledger

struct MerkleTreeTests {
    /// The leaves and roots of the reference tests of Certificate Transparency.
    static let leaves: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Array(0x50...0x57),
        Array(0x60...0x6F),
    ]
    static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test func `roots are those of the Certificate Transparency reference`() {
        var tree = MerkleTree()
        #expect(tree.root.hex == Self.roots[0])
        for (index, leaf) in Self.leaves.enumerated() {
            tree.append(leafHash: SHA256.hash([0], leaf))
            #expect(tree.root.hex == Self.roots[index + 1])
            #expect(tree.size == index + 1)
        }
    }

    /// Published proofs between those roots.
    @Test func `published consistency proofs hold`() throws {
        let roots = Self.roots.compactMap { Digest(hex: $0) }
        let sixToEight = [
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ].compactMap { Digest(hex: $0) }
        let twoToFive = [
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ].compactMap { Digest(hex: $0) }

        #expect(
            MerkleTree.verifyConsistency(
                oldSize: 6,
                oldRoot: roots[6],
                newSize: 8,
                newRoot: roots[8],
                proof: sixToEight
            )
        )
        #expect(
            MerkleTree.verifyConsistency(oldSize: 2, oldRoot: roots[2], newSize: 5, newRoot: roots[5], proof: twoToFive)
        )
        #expect(
            !MerkleTree.verifyConsistency(
                oldSize: 6,
                oldRoot: roots[5],
                newSize: 8,
                newRoot: roots[8],
                proof: sixToEight
            )
        )
    }

    @Test func `a published inclusion proof holds`() {
        let proof = [
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ].compactMap { Digest(hex: $0) }

        #expect(
            MerkleTree.verifyInclusion(
                leafHash: SHA256.hash([0]),
                at: 0,
                size: 8,
                root: Digest(hex: Self.roots[8]) ?? .zero,
                proof: proof
            )
        )
    }

    @Test func `a tree resumed from its frontier grows to the same root`() throws {
        var random = Seeded(5)
        var tree = MerkleTree()
        for size in 0..<70 {
            let resumed = try #require(MerkleTree(size: size, frontier: tree.frontier))
            #expect(resumed.root == tree.root)
            var grown = resumed
            let next = random.digest()
            grown.append(next)
            tree.append(next)
            #expect(grown == tree)
        }
        #expect(MerkleTree(size: 3, frontier: [.zero]) == nil)
        #expect(MerkleTree(size: -1, frontier: []) == nil)
    }
}
