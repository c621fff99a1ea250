import Ledger

/// A ledger in memory with its checkpoints, for tests to damage.
struct Chain {
    static let origin = "kycuong/H23.45.12"
    static let key = testKey(1)

    var entries: [LedgerEntry] = []
    var notes: [String] = []
    var key = Chain.key

    /// `count` entries with a checkpoint at every size in `checkpoints`.
    init(_ count: Int, checkpoints: [Int] = [], seed: UInt64 = 1) throws {
        var random = Seeded(seed)
        for seq in stride(from: 1, through: count, by: 1) {
            let body = Self.body(seq, &random)
            entries.append(try Self.seal(seq, after: entries.last?.hash ?? .zero, random.bytes(32), body))
        }
        for size in checkpoints { notes.append(try note(at: size)) }
    }

    /// Notes as they vouch for an export.
    static func sealed(_ notes: [String]) -> SealedLedger {
        let size = notes.last.flatMap { Int($0.split(separator: "\n")[1]) } ?? 0
        return SealedLedger(origin: origin, notes: notes, key: key.publicKey, size: size)
    }

    static func seal(_ seq: Int, after previous: Digest, _ salt: [UInt8], _ body: JSON) throws -> LedgerEntry {
        try LedgerEntry.make(origin: origin, seq: seq, previous: previous, salt: salt, body: body)
    }

    static func body(_ seq: Int, _ random: inout Seeded) -> JSON {
        let seconds = seq / 2
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { ($0 < 10 ? "0" : "") + String($0) }
        return [
            "at": "2026-04-24T\(time[0]):\(time[1]):\(time[2]).\(100_000 + seq % 2 * 500_000)Z", "v": 1,
            "kind": "reminder.issued",
            "note": .string(
                ["Đã giải trình", "Chậm 1 ngày – \"chờ ký\"", "a\\b\n"].randomElement(using: &random) ?? ""
            ),
            "records": [["table": "reminders", "row": ["id": .integer(Int.random(in: 0...9999, using: &random))]]],
        ]
    }

    /// The note an honest signer makes of the first `size` entries.
    func note(at size: Int) throws -> String {
        try Checkpoint(origin: Self.origin, size: size, root: root(at: size)).note(signedBy: key)
    }

    func root(at size: Int) -> Digest {
        var tree = MerkleTree()
        for entry in entries.prefix(size) { tree.append(entry.hash) }
        return tree.root
    }

    func verify(key: VerificationKey = Chain.key.publicKey) -> LedgerReport {
        var verifier = ChainVerifier(origin: Self.origin, notes: notes, key: key)
        for entry in entries { verifier.feed(entry) }
        return verifier.finish()
    }
}

/// A key that is the same in every run.
func testKey(_ byte: UInt8) -> SigningKey {
    var random = Seeded(UInt64(byte))
    return SigningKey(seed: random.bytes(32)) ?? SigningKey.generate()
}

extension Chain {
    /// The entry with another body, sealed in its place so that it is sound in itself.
    func resealed(_ seq: Int, _ random: inout Seeded) throws -> LedgerEntry {
        try Self.seal(seq, after: seq == 1 ? .zero : entries[seq - 2].hash, random.bytes(32), Self.body(seq, &random))
    }

    /// Seals everything from an entry on anew, as somebody who owns the database can.
    mutating func reseal(from seq: Int, _ random: inout Seeded) throws {
        for index in stride(from: seq, through: entries.count, by: 1) {
            entries[index - 1] = try resealed(index, &random)
        }
    }
}

extension LedgerEntry {
    /// The same entry with some columns overwritten.
    func with(
        seq: Int? = nil,
        previous: Digest? = nil,
        salt: [UInt8]?? = nil,
        body: String?? = nil,
        commit: Digest? = nil,
        hash: Digest? = nil
    ) -> LedgerEntry {
        LedgerEntry(
            seq: seq ?? self.seq,
            previous: previous ?? self.previous,
            salt: salt ?? self.salt,
            body: body ?? self.body,
            commit: commit ?? self.commit,
            hash: hash ?? self.hash
        )
    }
}
