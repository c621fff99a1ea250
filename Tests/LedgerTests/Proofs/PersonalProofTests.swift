import Foundation
import Testing

@testable import Ledger

/// What a personal proof says, by itself and against a later ledger.
struct PersonalProofTests {
    private let ledger: ProofChain
    private let folder: Folder

    init() throws {
        ledger = try ProofChain(30)
        folder = try Folder()
    }

    private func verdict(_ file: [UInt8], _ later: LaterLedger? = nil, key: VerificationKey? = Chain.key.publicKey)
        throws
        -> ProofReport
    {
        try ProofReport(file, against: later, key: key)
    }

    @Test func `many proofs of one tree are those made one by one`() throws {
        var random = Seeded(5)
        for size in [0, 1, 2, 3, 7, 8, 9, 64, 65, 100] {
            let hashes = (0..<size).map { _ in random.digest() }
            let levels = MerkleLevels(hashes)
            for index in 0..<size {
                #expect(levels.inclusionProof(of: index) == MerkleTree.inclusionProof(of: index, in: hashes))
            }
            #expect(levels.inclusionProof(of: size) == nil && levels.inclusionProof(of: -1) == nil)
        }
    }

    @Test func `the same record and checkpoint give the same bytes, and all of it is proven`() throws {
        let file = try ledger.file(covered: 25)
        #expect(try file == ledger.file(covered: 25))
        let report = try verdict(file)
        #expect(report.isProven && report.faults.isEmpty, "\(report.faults)")
        #expect(report.entries == 18 && report.uncovered == 3 && report.checkpoint?.size == 25)
    }

    @Test func `a file without a checkpoint says that nothing is covered`() throws {
        let file = try ledger.file(covered: 0)
        let report = try verdict(file)
        #expect(report.isSound && report.uncovered == 18 && report.checkpoint == nil)
        #expect(try !verdict(file, .checkpoint(CheckpointUpdate(note: try ledger.note(at: 30)))).isProven)
    }

    @Test func `a key that is another one is refused, and so is what somebody signed with his own`() throws {
        let file = try ledger.proof(covered: 25, key: testKey(2)).file(signedBy: testKey(2))
        #expect(try verdict(file).kinds == [.keyReplaced])
        #expect(try verdict(file, key: nil).isSound)
        let mixed = try ledger.proof(covered: 25).file(signedBy: testKey(2))
        #expect(try verdict(mixed).kinds == [.fileChanged])
    }

    @Test func `a file cut off, one that is no JSON and one saved again are told apart`() throws {
        let file = try ledger.file(covered: 25)
        #expect(try verdict(Array(file.prefix(file.count / 2))).kinds == [.cutOff])
        #expect(try verdict([]).kinds == [.cutOff])
        #expect(try verdict(Array("Kính gửi".utf8)).kinds == [.notAProof])
        #expect(try verdict(Array("{\"v\":1}".utf8)).kinds == [.notAProof])
        let respelt = [UInt8](
            try JSONSerialization.data(
                withJSONObject: try JSONSerialization.jsonObject(with: Data(file)),
                options: .prettyPrinted
            )
        )
        #expect(try verdict(respelt).kinds == [.respelt])
        #expect(try verdict([0xFF, 0xFE]).kinds == [.notAProof])
    }

    @Test func `what its signer changed in an entry is found where it is`() throws {
        func signed(_ change: (inout [ProvenEntry]) -> Void) throws -> ProofReport {
            let proof = try ledger.proof(covered: 25)
            var entries = proof.entries
            change(&entries)
            let changed = PersonalProof(
                origin: proof.origin,
                key: proof.key,
                checkpoint: proof.checkpoint,
                entries: entries,
                record: proof.record
            )
            return try verdict(try changed.file(signedBy: Chain.key))
        }
        let content = try signed { entries in
            guard case .whole(let salt, let body) = entries[0].content else { return }
            entries[0] = entries[0].with(content: .whole(salt: salt, body: body.replacing("Chậm", with: "Sớm")))
        }
        #expect(content.faults.map(\.kind) == [.contentChanged] && content.faults.first?.seq == 2)
        #expect(try signed { $0[1] = $0[1].with(at: "2026-10-31T07:00:00Z") }.kinds == [.misquoted, .backDated])
        #expect(try signed { $0[2] = $0[2].with(at: "2026-10-30T07:00:00Z") }.kinds == [.backDated])
        #expect(try signed { $0[1] = $0[1].with(seq: 4) }.kinds.contains(.notIncluded))
        #expect(try signed { $0[1] = $0[1].with(commit: .zero) }.kinds.contains(.notIncluded))
        #expect(try signed { $0[1] = $0[1].with(previous: .zero) }.kinds == [.linkBroken, .notIncluded])
        #expect(try signed { $0[1] = $0[1].with(path: .some(nil)) }.kinds == [.notIncluded])
        #expect(try signed { $0.swapAt(0, 1) }.kinds == [.outOfOrder])
        #expect(try signed { $0.append($0[17]) }.kinds == [.outOfOrder])
    }

    @Test func `a later checkpoint that continues the earlier one proves it, any other is told`() throws {
        let file = try ledger.file(covered: 20, of: 20)
        #expect(try verdict(file, .checkpoint(try ledger.update(at: 30, since: 20))).isProven)
        #expect(try verdict(file, .checkpoint(CheckpointUpdate(note: try ledger.note(at: 20)))).isProven)
        let open = try verdict(file, .checkpoint(CheckpointUpdate(note: try ledger.note(at: 30))))
        #expect(open.isSound && !open.isProven)
        #expect(try verdict(file, .checkpoint(CheckpointUpdate(note: try ledger.note(at: 12)))).kinds == [.truncated])
        let other = try ledger.rewritten(at: 3)
        #expect(try verdict(file, .checkpoint(try other.update(at: 30, since: 20))).kinds == [.rewritten])
        #expect(try verdict(file, .checkpoint(CheckpointUpdate(note: try other.note(at: 20)))).kinds == [.rewritten])
        let foreign = try ledger.note(at: 30, key: testKey(2))
        #expect(try verdict(file, .checkpoint(CheckpointUpdate(note: foreign))).kinds == [.witnessRefused])
    }

    @Test func `a checkpoint is read as it was handed out, and as a phone or Windows kept it`() throws {
        let update = try ledger.update(at: 30, since: 20)
        for text in [
            update.text, String(update.text.dropLast()), update.text + "\n", update.text.replacing("\n", with: "\r\n"),
        ] {
            #expect(try CheckpointUpdate(text: text) == update)
        }
        #expect(try CheckpointUpdate(text: update.note).consistency == nil)
        for text in ["old x\n\n\(update.note)", "old 3\n!!\n\n\(update.note)", "old 3"] {
            #expect(throws: CheckpointError.malformed) { try CheckpointUpdate(text: text) }
        }
    }

    @Test func `a later proof is compared entry by entry`() throws {
        let file = try ledger.file(covered: 20, of: 20)
        for since in [nil, 20] {
            let report = try verdict(file, .proof(try ledger.file(covered: 30, since: since)))
            #expect(report.isProven && report.remarks.isEmpty, "\(report)")
        }
        let other = try ledger.rewritten(at: 3)
        let kinds = try verdict(file, .proof(try other.file(covered: 30, since: 20))).kinds
        #expect(kinds == [.rewritten, .replaced])
        #expect(try verdict(file, .proof(try other.file(covered: 30))).kinds == [.replaced])
        let fewer = try verdict(file, .proof(try ledger.without(7, covered: 30, since: 20)))
        #expect(fewer.isProven && fewer.remarks.count == 1)
        let lost = try verdict(file, .proof(try ledger.without(7, covered: 30, since: nil)))
        #expect(lost.kinds == [.removed] && lost.faults.first?.seq == 7)
        let added = try verdict(try ledger.without(7, covered: 20, since: nil), .proof(try ledger.file(covered: 30)))
        #expect(added.isSound && !added.isProven && added.remarks.count == 1)
        let broken = try verdict(file, .proof(Array("{}".utf8)))
        #expect(broken.kinds == [.witnessRefused])
    }

    @Test func `an export of the ledger shows the rows of entries that are not his alone as well`() throws {
        let file = try ledger.file(covered: 20, of: 20)
        #expect(try verdict(file, .export(folder: try export(ledger, "sound"))).isProven)
        let shared = try ledger.rewritten(at: 4)
        let kinds = try verdict(file, .export(folder: try export(shared, "changed"))).kinds
        #expect(kinds == [.replaced, .rewritten])
        let cut = try ProofChain(10)
        #expect(try verdict(file, .export(folder: try export(cut, "cut"))).kinds == [.removed, .truncated])
        let proof = try ledger.proof(covered: 20, of: 20)
        let claimed = PersonalProof(
            origin: proof.origin,
            key: proof.key,
            checkpoint: proof.checkpoint,
            entries: proof.entries.map {
                $0.seq == 4 ? $0.with(content: .part([["table": "reminders", "row": [:]]])) : $0
            },
            record: proof.record
        )
        let sound = try export(ledger, "again")
        #expect(try verdict(try claimed.file(signedBy: Chain.key), .export(folder: sound)).isProven)
        let invented = proof.entries.map {
            $0.seq == 4 ? $0.with(content: .part([["table": "reminders", "row": ["reason": "Bịa"]]])) : $0
        }
        let forged = PersonalProof(
            origin: proof.origin,
            key: proof.key,
            checkpoint: proof.checkpoint,
            entries: invented,
            record: proof.record
        )
        #expect(try verdict(try forged.file(signedBy: Chain.key), .export(folder: sound)).kinds == [.replaced])
    }

    private func export(_ ledger: ProofChain, _ name: String) throws -> String {
        let path = "\(folder.path)/\(name)"
        let size = ledger.chain.entries.count
        try LedgerExport.write(Chain.sealed([try ledger.note(at: size)]), to: path) { writer in
            for entry in ledger.chain.entries { try writer.append(entry) }
        }
        return path
    }
}

extension ProofChain {
    /// His proof without one of the entries.
    func without(_ seq: Int, covered: Int, since: Int?) throws -> [UInt8] {
        let proof = try proof(covered: covered, since: since, of: covered)
        return try PersonalProof(
            origin: proof.origin,
            key: proof.key,
            checkpoint: proof.checkpoint,
            consistency: proof.consistency,
            entries: proof.entries.filter { $0.seq != seq },
            record: proof.record
        ).file(signedBy: Chain.key)
    }
}

extension ProvenEntry {
    func with(
        seq: Int? = nil,
        at: String? = nil,
        previous: Digest? = nil,
        commit: Digest? = nil,
        content: Content? = nil,
        path: [Digest]?? = nil
    ) -> ProvenEntry {
        ProvenEntry(
            seq: seq ?? self.seq,
            title: title,
            kind: kind,
            at: at ?? self.at,
            previous: previous ?? self.previous,
            commit: commit ?? self.commit,
            content: content ?? self.content,
            path: path ?? self.path
        )
    }
}
