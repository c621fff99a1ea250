import Foundation
import Ledger
import Testing

/// A ledger of several people, and the proofs one of them carries away.
struct ProofChain {
    static let mine = "3f0c6a1e-0000-4000-8000-000000000001"
    var chain: Chain

    /// `count` entries; whose they are is told by their number.
    init(_ count: Int, seed: UInt64 = 1) throws {
        chain = try Chain(0)
        try grow(to: count, seed: seed)
    }

    /// Goes on to `count` entries. Of each five the second and the third are his, and the fourth is his and somebody else's.
    mutating func grow(to count: Int, seed: UInt64 = 1) throws {
        var random = Seeded(seed &+ UInt64(chain.entries.count))
        for seq in stride(from: chain.entries.count + 1, through: count, by: 1) {
            let entry = try Self.entry(seq, after: chain.entries.last?.hash ?? .zero, random.bytes(32))
            chain.entries.append(entry)
        }
    }

    static func entry(_ seq: Int, after previous: Digest, _ salt: [UInt8], reason: String = "Chậm trả") throws
        -> LedgerEntry
    {
        let stamp = Self.time(seq)
        let rows = people(seq).map { official -> JSON in
            [
                "table": "reminders",
                "row": [
                    "official_id": .string(official), "reason": .string("\(reason) \(seq)"),
                    "recorded_at": .string(stamp.dropLast() + "+00:00"),
                ],
            ]
        }
        let body: JSON = [
            "at": .string(stamp), "digests": [], "kind": "reminder.issued", "records": .array(rows), "v": 1,
        ]
        return try Chain.seal(seq, after: previous, salt, body)
    }

    private static func people(_ seq: Int) -> [String] {
        let other = "9d0c6a1e-0000-4000-8000-000000000002"
        return [[other], [other], [mine], [mine], [mine, other]][seq % 5]
    }

    static func time(_ seq: Int) -> String {
        let text = String(seq)
        return "2026-10-31T08:\(String(repeating: "0", count: 2 - min(2, String(seq / 60).count)))\(seq / 60):"
            + String(repeating: "0", count: 2 - String(seq % 60).count)
            + "\(seq % 60).5\(text.last == "0" ? "1" : text.suffix(1))Z"
    }

    /// His proof when the ledger has these many entries and the checkpoint covers `covered`.
    func proof(covered: Int, since: Int? = nil, of count: Int? = nil, key: SigningKey = Chain.key) throws
        -> PersonalProof
    {
        let hashes = chain.entries.prefix(covered).map(\.hash)
        let levels = MerkleLevels(hashes)
        let own = chain.entries.prefix(count ?? chain.entries.count).filter { Self.people($0.seq).contains(Self.mine) }
        return PersonalProof(
            origin: Chain.origin,
            key: key.publicKey,
            checkpoint: covered == 0 ? nil : try note(at: covered, key: key),
            consistency: try since.map { size in
                PersonalProof.Consistency(
                    from: size,
                    path: try #require(MerkleTree.consistencyProof(from: size, in: hashes))
                )
            },
            entries: try own.map { entry in
                let body = try JSON.parse(try #require(entry.body))
                let rows = body["records"]?.array ?? []
                return ProvenEntry(
                    seq: entry.seq,
                    title: "Nhắc nhở, phê bình",
                    kind: "reminder.issued",
                    at: Self.time(entry.seq),
                    previous: entry.previous,
                    commit: entry.commit,
                    content: rows.count == 1
                        ? .whole(salt: entry.salt ?? [], body: entry.body ?? "")
                        : .part(rows.filter { $0["row"]?["official_id"]?.string == Self.mine }),
                    path: levels.inclusionProof(of: entry.seq - 1)
                )
            },
            record: [
                "official": ["id": .string(Self.mine), "name": "Nguyễn Thị Hoa"], "reminders": .integer(own.count),
            ]
        )
    }

    func file(covered: Int, since: Int? = nil, of count: Int? = nil) throws -> [UInt8] {
        try proof(covered: covered, since: since, of: count).file(signedBy: Chain.key)
    }

    func note(at size: Int, key: SigningKey = Chain.key) throws -> String {
        try Checkpoint(origin: Chain.origin, size: size, root: chain.root(at: size)).note(signedBy: key)
    }

    /// The checkpoint at `size`, shown to continue the one at `since`.
    func update(at size: Int, since: Int) throws -> CheckpointUpdate {
        let path = try #require(
            MerkleTree.consistencyProof(from: since, in: chain.entries.prefix(size).map(\.hash))
        )
        return CheckpointUpdate(
            note: try note(at: size),
            consistency: PersonalProof.Consistency(from: since, path: path)
        )
    }

    /// The ledger with another content at a position, sealed and signed anew from there: what only its keeper can do.
    func rewritten(at seq: Int, reason: String = "Không chậm") throws -> ProofChain {
        var changed = self
        var random = Seeded(77)
        for index in (seq - 1)..<chain.entries.count {
            let salt = index == seq - 1 ? random.bytes(32) : chain.entries[index].salt ?? []
            changed.chain.entries[index] = try Self.entry(
                index + 1,
                after: index == 0 ? .zero : changed.chain.entries[index - 1].hash,
                salt,
                reason: index == seq - 1 ? reason : "Chậm trả"
            )
        }
        return changed
    }
}

extension ProofReport {
    var kinds: Set<ProofFault.Kind> { Set(faults.map(\.kind)) }
}
