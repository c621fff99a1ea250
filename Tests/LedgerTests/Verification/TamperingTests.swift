import Testing

@testable import Ledger

/// What somebody with full power over the database can do to a ledger of 200 entries, each at random positions, and where
/// it must be found. Checkpoints exist at 50, 100, 150 and 200.
struct TamperingTests {
    private static let checkpoints = [50, 100, 150, 200]
    private static let rounds = 25

    /// The interval between two checkpoints in which an entry lies.
    private static func interval(of seq: Int) -> ClosedRange<Int> {
        let end = (seq + 49) / 50 * 50
        return end - 49...end
    }

    /// Runs a tampering many times: what it does to the chain, and which faults must be found, exactly.
    private func expectFaults(_ seed: UInt64, _ tamper: (inout Chain, inout Seeded) throws -> [LedgerFault]) throws {
        let clean = try Chain(200, checkpoints: Self.checkpoints, seed: seed)
        #expect(clean.verify().isSound)
        var random = Seeded(seed)
        for _ in 0..<Self.rounds {
            var chain = clean
            let expected = try tamper(&chain, &random)
            #expect(chain.verify().faults == expected)
        }
    }

    @Test func `a changed body is named`() throws {
        try expectFaults(1) { chain, random in
            let seq = Int.random(in: 1...200, using: &random)
            let body = chain.entries[seq - 1].body?.replacingOccurrence(of: "issued", with: "Issued")
            chain.entries[seq - 1] = chain.entries[seq - 1].with(body: body)
            return [LedgerFault(.contentChanged, seq...seq)]
        }
    }

    @Test func `a changed salt is named`() throws {
        try expectFaults(2) { chain, random in
            let seq = Int.random(in: 1...200, using: &random)
            chain.entries[seq - 1] = chain.entries[seq - 1].with(salt: random.bytes(32))
            return [LedgerFault(.contentChanged, seq...seq)]
        }
    }

    @Test func `a removed body or salt is named`() throws {
        try expectFaults(3) { chain, random in
            let seq = Int.random(in: 1...200, using: &random)
            let entry = chain.entries[seq - 1]
            chain.entries[seq - 1] =
                Bool.random(using: &random) ? entry.with(body: .some(nil)) : entry.with(salt: .some(nil))
            return [LedgerFault(.contentMissing, seq...seq)]
        }
    }

    @Test func `one changed commitment, hash or link is named and accuses nobody else`() throws {
        try expectFaults(4) { chain, random in
            let seq = Int.random(in: 1...200, using: &random)
            let entry = chain.entries[seq - 1]
            let (changed, kind): (LedgerEntry, LedgerFault.Kind) =
                switch Int.random(in: 0...2, using: &random) {
                case 0: (entry.with(commit: random.digest()), .contentChanged)
                case 1: (entry.with(hash: random.digest()), .hashChanged)
                default: (entry.with(previous: random.digest()), .linkBroken)
                }
            chain.entries[seq - 1] = changed
            return [LedgerFault(kind, seq...seq)]
        }
    }

    @Test func `one entry resealed breaks the link after it and the checkpoint above it`() throws {
        try expectFaults(5) { chain, random in
            let seq = Int.random(in: 1...200, using: &random)
            chain.entries[seq - 1] = try chain.resealed(seq, &random)
            let link = seq < 200 ? [LedgerFault(.linkBroken, seq + 1...seq + 1)] : []
            let root = [LedgerFault(.rewritten, Self.interval(of: seq))]
            return seq.isMultiple(of: 50) ? root + link : link + root
        }
    }

    @Test func `everything resealed from an entry on is named between two checkpoints`() throws {
        try expectFaults(6) { chain, random in
            let seq = Int.random(in: 1...200, using: &random)
            try chain.reseal(from: seq, &random)
            return [LedgerFault(.rewritten, Self.interval(of: seq))]
        }
    }

    @Test func `deleted entries are named`() throws {
        try expectFaults(7) { chain, random in
            let seq = Int.random(in: 1...195, using: &random)
            let count = Int.random(in: 1...4, using: &random)
            chain.entries.removeSubrange(seq - 1..<seq - 1 + count)
            return [LedgerFault(.entryMissing, seq...seq + count - 1)]
        }
    }

    @Test func `a deletion hidden by renumbering is named where it begins`() throws {
        try expectFaults(8) { chain, random in
            let seq = Int.random(in: 1...199, using: &random)
            chain.entries.remove(at: seq - 1)
            for index in (seq - 1)..<199 { chain.entries[index] = chain.entries[index].with(seq: index + 1) }
            let faults = chain.verify().faults
            let link = LedgerFault(.linkBroken, seq...seq)
            let others = [LedgerFault(.hashChanged, seq...199), LedgerFault(.truncated, 200...200)]
            let root = seq > 150 ? [] : [LedgerFault(.rewritten, Self.interval(of: seq))]
            #expect(faults.first == link)
            #expect(Set(faults) == Set([link] + others + root))
            return faults
        }
    }

    @Test func `a deletion hidden by renumbering and resealing is named by the checkpoints`() throws {
        try expectFaults(9) { chain, random in
            let seq = Int.random(in: 1...199, using: &random)
            chain.entries.remove(at: seq - 1)
            try chain.reseal(from: seq, &random)
            let cut = LedgerFault(.truncated, 200...200)
            return seq > 150 ? [cut] : [LedgerFault(.rewritten, Self.interval(of: seq)), cut]
        }
    }

    @Test func `two entries swapped are both named`() throws {
        try expectFaults(10) { chain, random in
            let seq = Int.random(in: 1...150, using: &random)
            let other = Int.random(in: seq + 2...199, using: &random)
            let (first, second) = (chain.entries[seq - 1], chain.entries[other - 1])
            chain.entries[seq - 1] = second.with(seq: seq)
            chain.entries[other - 1] = first.with(seq: other)
            let faults = chain.verify().faults
            #expect(faults.first == LedgerFault(.linkBroken, seq...seq + 1))
            #expect(faults.contains(LedgerFault(.hashChanged, seq...seq)))
            #expect(faults.contains(LedgerFault(.linkBroken, other...other + 1)) || other == seq + 2)
            #expect(faults.contains(LedgerFault(.hashChanged, other...other)))
            return faults
        }
    }

    @Test func `an entry slipped in is named`() throws {
        try expectFaults(11) { chain, random in
            let seq = Int.random(in: 1...200, using: &random)
            let slipped = try Chain.seal(
                seq,
                after: seq == 1 ? .zero : chain.entries[seq - 2].hash,
                random.bytes(32),
                Chain.body(seq, &random)
            )
            chain.entries.insert(slipped, at: seq - 1)
            for index in seq...200 { chain.entries[index] = chain.entries[index].with(seq: index + 1) }
            let faults = chain.verify().faults
            #expect(faults.first == LedgerFault(.linkBroken, seq + 1...seq + 1) || faults.first?.kind == .rewritten)
            #expect(faults.contains(LedgerFault(.linkBroken, seq + 1...seq + 1)))
            #expect(faults.contains(LedgerFault(.hashChanged, seq + 1...201)))
            #expect(faults.contains(LedgerFault(.rewritten, Self.interval(of: seq))))
            return faults
        }
    }

    @Test func `a position held twice, and entries out of order, are named`() throws {
        try expectFaults(12) { chain, random in
            let seq = Int.random(in: 1...199, using: &random)
            if Bool.random(using: &random) {
                chain.entries.insert(chain.entries[seq - 1], at: seq)
                return [LedgerFault(.entryOutOfOrder, seq...seq)]
            }
            chain.entries.swapAt(seq - 1, seq)
            return [LedgerFault(.entryMissing, seq...seq), LedgerFault(.entryOutOfOrder, seq...seq)]
        }
    }

    @Test func `a chain cut short is named by the checkpoint above it`() throws {
        try expectFaults(13) { chain, random in
            let size = Int.random(in: 0...199, using: &random)
            chain.entries.removeLast(200 - size)
            return [LedgerFault(.truncated, size + 1...200)]
        }
    }

    @Test func `a time that runs backwards is named`() throws {
        try expectFaults(14) { chain, random in
            let seq = Int.random(in: 151...200, using: &random)
            chain.notes.removeLast()
            let body: JSON = ["at": "2020-01-01T00:00:00Z"]
            chain.entries[seq - 1] = try Chain.seal(seq, after: chain.entries[seq - 2].hash, random.bytes(32), body)
            try chain.reseal(from: seq + 1, &random)
            return [LedgerFault(.timeBackwards, seq...seq)]
        }
    }
}
