import Foundation
import Testing

@testable import Ledger

/// Random ledgers, random damage: nothing damaged passes, and the verifier in Python, which shares no line with ours, says the same.
struct PersonalProofDifferentialTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        try folder.write("verify_proof.py", ProofVerifier.python)
    }

    private func python(_ names: [String]) throws -> (code: Int32, output: String) {
        try run("python3", ["\(folder.path)/verify_proof.py"] + names.map { "\(folder.path)/\($0)" })
    }

    @Test func `the verifier in Python is at most 60 lines`() {
        #expect(String(decoding: ProofVerifier.python, as: UTF8.self).split(separator: "\n").count <= 60)
    }

    @Test(arguments: 1...12)
    func `whatever the size of the ledgers, what is whole passes and no changed byte does`(seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let size = Int.random(in: 2...70, using: &random)
        let ledger = try ProofChain(size, seed: UInt64(seed))
        let early = Int.random(in: 1...size, using: &random)
        let file = try ledger.file(covered: early, of: early)
        let update = try ledger.update(at: size, since: early)
        let later = try ledger.file(covered: size, since: early)
        let key = Chain.key.publicKey
        for witness in [.checkpoint(update), .proof(later)] as [LaterLedger] {
            let report = try ProofReport(file, against: witness, key: key)
            #expect(report.isProven && report.later?.size == size, "\(seed): \(report.faults)")
        }
        for _ in 0..<150 {
            let (index, bit) = (
                Int.random(in: 0..<file.count - 1, using: &random), UInt8.random(in: 0..<8, using: &random)
            )
            var changed = file
            changed[index] ^= 1 << bit
            #expect(try !ProofReport(changed, key: key).isSound, "byte \(index)")
            changed = file
            changed.remove(at: index)
            #expect(try !ProofReport(changed, key: key).isSound, "without byte \(index)")
        }
        let text = Array(update.text.utf8)
        for _ in 0..<100 {
            var changed = text
            changed[Int.random(in: 0..<text.count - 1, using: &random)] ^= 1 << UInt8.random(in: 0..<7, using: &random)
            #expect(try !isProven(file, changed), "\(String(decoding: changed, as: UTF8.self))")
        }
    }

    private func isProven(_ file: [UInt8], _ later: [UInt8]) throws -> Bool {
        do {
            return try ProofReport(file, against: try LaterLedger(file: later), key: Chain.key.publicKey).isProven
        } catch is ProofFault {
            return false
        }
    }

    @Test func `ours and Python's agree on files, checkpoints and later files, sound or damaged`() throws {
        let ledger = try ProofChain(30)
        let other = try ledger.rewritten(at: 3)
        let proof = try ledger.proof(covered: 20, of: 20)
        let file = try proof.file(signedBy: Chain.key)
        func signed(_ entries: [ProvenEntry]) throws -> [UInt8] {
            try PersonalProof(
                origin: proof.origin,
                key: proof.key,
                checkpoint: proof.checkpoint,
                entries: entries,
                record: proof.record
            ).file(signedBy: Chain.key)
        }
        func changed(_ index: Int, _ change: (ProvenEntry) -> ProvenEntry) throws -> [UInt8] {
            var entries = proof.entries
            entries[index] = change(entries[index])
            return try signed(entries)
        }
        let body = "{\"at\":\"2026-10-31T08:00:03.53Z\",\"kind\":\"reminder.issued\",\"records\":[]}"
        var files: [(String, [UInt8])] = [
            ("sound", file), ("bare", try ledger.file(covered: 0)), ("uncovered", try ledger.file(covered: 20)),
            ("words", Array(String(decoding: file, as: UTF8.self).replacing("Hoa", with: "Hòa").utf8)),
            ("signer", try ledger.proof(covered: 20, key: testKey(2)).file(signedBy: testKey(2))),
            ("cut", Array(file.prefix(900))), ("spaces", [0x20] + file), ("text", Array("Kính gửi".utf8)),
            (
                "content",
                try changed(1) { $0.with(content: .whole(salt: [UInt8](repeating: 1, count: 32), body: body)) }
            ),
            ("quote", try changed(1) { $0.with(at: "2026-10-31T08:00:02.6Z") }),
            ("time", try changed(2) { $0.with(at: "2026-10-30T08:00:04.54Z") }),
            ("seq", try changed(1) { $0.with(seq: 6) }), ("commit", try changed(4) { $0.with(commit: .zero) }),
            ("previous", try changed(4) { $0.with(previous: .zero) }),
            ("path", try changed(3) { $0.with(path: .some([])) }),
            ("gap", try changed(3) { $0.with(path: .some(nil)) }),
            ("order", try signed(proof.entries.reversed())), ("less", try ledger.without(7, covered: 20, since: nil)),
        ]
        var random = Seeded(8)
        for number in 0..<10 {
            var damaged = file
            damaged[Int.random(in: 0..<file.count - 1, using: &random)] ^= 1
            files.append(("flip-\(number)", damaged))
        }
        let forged = CheckpointUpdate(
            note: try other.note(at: 30),
            consistency: try ledger.update(at: 30, since: 20).consistency
        )
        let later: [(String, [UInt8])] = [
            ("", []), ("same.txt", Array(try ledger.note(at: 20).utf8)),
            ("bare.txt", Array(try ledger.note(at: 30).utf8)),
            ("old.txt", Array(try ledger.note(at: 9).utf8)),
            ("joined.txt", Array(try ledger.update(at: 30, since: 20).text.utf8)),
            ("since9.txt", Array(try ledger.update(at: 30, since: 9).text.utf8)),
            ("other.txt", Array(try other.update(at: 30, since: 20).text.utf8)),
            ("forged.txt", Array(forged.text.utf8)),
            ("key.txt", Array(try ledger.note(at: 30, key: testKey(2)).utf8)),
            ("new.json", try ledger.file(covered: 30)), ("joined.json", try ledger.file(covered: 30, since: 20)),
            ("other.json", try other.file(covered: 30)), ("other-joined.json", try other.file(covered: 30, since: 20)),
            ("lost.json", try ledger.without(7, covered: 30, since: nil)),
            ("dropped.json", try ledger.without(7, covered: 30, since: 20)), ("cut.json", Array(file.prefix(700))),
        ]
        for (name, bytes) in files { try folder.write(name, bytes) }
        for (name, bytes) in later where !name.isEmpty { try folder.write(name, bytes) }
        try folder.write("key.pem", Array(Chain.key.publicKey.pem.utf8))
        var proven = 0
        let pairs =
            files.map { ($0, later[0]) } + [files[0], files[1], files[17]].flatMap { file in later.map { (file, $0) } }
        for (file, witness) in pairs {
            let ours =
                witness.0.isEmpty
                ? try ProofReport(file.1, key: Chain.key.publicKey).isProven : try isProven(file.1, witness.1)
            let theirs = try python([file.0] + (witness.0.isEmpty ? [] : [witness.0]) + ["key.pem"])
            #expect(ours == (theirs.code == 0), "\(file.0) \(witness.0): ours \(ours), theirs \(theirs)")
            #expect(!theirs.output.contains("Traceback") && !theirs.output.isEmpty)
            proven += ours ? 1 : 0
        }
        #expect((10..<30).contains(proven))
    }
}
