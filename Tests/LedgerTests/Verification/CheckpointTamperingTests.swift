import Ledger
import Testing

struct CheckpointTamperingTests {
    private static let sizes = [10, 20, 30, 40]

    private func place(_ report: LedgerReport) -> [LedgerFault.Place] { report.faults.map(\.place) }

    @Test func `an edited checkpoint is named by its number`() throws {
        var random = Seeded(1)
        for _ in 0..<50 {
            var chain = try Chain(40, checkpoints: Self.sizes)
            let number = Int.random(in: 1...4, using: &random)
            chain.notes[number - 1] = chain.notes[number - 1].replacingOccurrence(
                of: "\n\(number * 10)\n",
                with: "\n\(number * 10 - 1)\n"
            )

            let report = chain.verify()

            #expect(place(report) == [.checkpoint(number)])
            #expect(report.faults.first?.kind == .checkpointBadSignature)
            #expect(report.agreeingCheckpoints == 3)
        }
    }

    @Test func `a checkpoint signed with another key is named`() throws {
        var chain = try Chain(40, checkpoints: Self.sizes)
        chain.notes[2] = try Checkpoint(origin: Chain.origin, size: 30, root: chain.root(at: 30)).note(
            signedBy: testKey(9)
        )

        let report = chain.verify()

        #expect(report.faults.map(\.kind) == [.checkpointUnknownKey])
        #expect(place(report) == [.checkpoint(3)])
    }

    @Test func `a history resealed and signed anew with another key is not believed`() throws {
        var chain = try Chain(40)
        var random = Seeded(2)
        try chain.reseal(from: 15, &random)
        chain.key = testKey(9)
        chain.notes = try Self.sizes.map { try chain.note(at: $0) }

        let report = chain.verify()

        #expect(
            report.faults.map(\.kind) == [
                .checkpointUnknownKey, .checkpointUnknownKey, .checkpointUnknownKey, .checkpointUnknownKey,
            ]
        )
        #expect(report.lastCheckpoint == nil)
    }

    @Test func `another ledger's checkpoint is named`() throws {
        var chain = try Chain(40, checkpoints: Self.sizes)
        chain.notes[0] = try Checkpoint(origin: "kycuong/-", size: 10, root: chain.root(at: 10)).note(
            signedBy: Chain.key
        )

        #expect(chain.verify().faults.map(\.kind) == [.checkpointWrongOrigin])
    }

    @Test func `a checkpoint that cannot be read is named`() throws {
        var chain = try Chain(40, checkpoints: Self.sizes)
        chain.notes[3] = "xin chào\n"

        #expect(chain.verify().faults.map(\.kind) == [.checkpointMalformed])
        #expect(place(chain.verify()) == [.checkpoint(4)])
    }

    @Test func `checkpoints that contradict each other are named even when both are signed`() throws {
        var smaller = try Chain(40, checkpoints: [20, 10, 40])
        #expect(smaller.verify().faults.map(\.kind) == [.checkpointsDisagree])
        #expect(place(smaller.verify()) == [.checkpoint(2)])

        let forged = try Checkpoint(origin: Chain.origin, size: 40, root: .zero).note(signedBy: Chain.key)
        smaller.notes = [try smaller.note(at: 20), try smaller.note(at: 40), forged]
        #expect(smaller.verify().faults.map(\.kind) == [.checkpointsDisagree, .rewritten])
    }

    @Test func `without a checkpoint a resealed history shows nowhere, which is why they are kept outside`() throws {
        var chain = try Chain(40)
        var random = Seeded(3)
        try chain.reseal(from: 15, &random)

        #expect(chain.verify().isSound)
        #expect(chain.verify().lastCheckpoint == nil)
    }

    @Test func `messages name the place in Vietnamese`() throws {
        var chain = try Chain(40, checkpoints: Self.sizes)
        chain.entries.removeLast(7)
        chain.entries[4] = chain.entries[4].with(body: "{}")

        #expect(
            chain.verify().faults.map(\.message) == [
                "Mục 5 có nội dung hoặc muối đã bị sửa: không khớp cam kết băm.",
                "Sổ chỉ còn đến mục 33, trong khi điểm chốt ghi 40 mục: các mục 34 đến 40 đã bị cắt bỏ.",
            ]
        )
    }
}
