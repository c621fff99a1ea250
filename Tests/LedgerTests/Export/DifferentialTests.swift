import Foundation
import Testing

@testable import Ledger

/// Two programs that share no line must agree: ours, and the verifier in Python that goes out with every packet.
struct DifferentialTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    @Test func `the independent verifier accepts what is clean and refuses what is damaged`() throws {
        let chain = try Chain(40, checkpoints: [0, 15, 40])
        try LedgerExport.write(Chain.sealed(chain.notes), to: "\(folder.path)/clean") { writer in
            for entry in chain.entries { try writer.append(entry) }
        }
        try folder.write("verify.py", LedgerVerifier.python)
        let script = "\(folder.path)/verify.py"
        let clean = try run("python3", [script, "\(folder.path)/clean"])
        #expect(clean.code == 0, "\(clean.output)")

        let names = try ["clean"] + Self.damage(100, folder)

        let theirs = try run("python3", [script] + names.map { "\(folder.path)/\($0)" })
        #expect(theirs.code == 1)
        let verdicts = theirs.output.split(separator: "\n")
        #expect(verdicts.count == names.count)
        var sound = 0
        for (name, verdict) in zip(names, verdicts) {
            let ours = try LedgerExport.verify(folder: "\(folder.path)/\(name)")
            #expect(ours.isSound == verdict.hasSuffix(": nguyên vẹn"), "\(verdict) against \(ours.faults)")
            sound += ours.isSound ? 1 : 0
        }
        #expect((1..<20).contains(sound))
    }

    /// Makes damaged copies of the clean export: by changed bytes, lines and fields, and by whole chains that are sealed
    /// and signed anew with something wrong in them.
    private static func damage(_ count: Int, _ folder: Folder) throws -> [String] {
        var random = Seeded(99)
        let files = ["checkpoints.txt", "entries.jsonl", "key.pem"]
        return try (0..<count).map { number in
            let name = "damaged-\(number)"
            try FileManager.default.createDirectory(atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
            let damaged = number.isMultiple(of: 4) ? nil : files[[1, 1, 0, 1, 0, 1, 2][number % 7]]
            for file in files {
                var bytes = try folder.read("clean/\(file)")
                if file == damaged { alter(&bytes, &random) }
                try folder.write("\(name)/\(file)", bytes)
            }
            if damaged == nil { try reseal(number / 4, folder, name, &random) }
            return name
        }
    }

    private static func alter(_ bytes: inout [UInt8], _ random: inout Seeded) {
        let index = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0...6, using: &random) {
        case 0: bytes[index] ^= 1 << UInt8.random(in: 0...7, using: &random)
        case 1: bytes[index] = bytes[index] == 0x30 ? 0x31 : 0x30
        case 2: bytes.remove(at: index)
        case 3: bytes.insert([0x20, 0x0A, 0x30, 0x22, 0xFF].randomElement(using: &random) ?? 0, at: index)
        case 4: bytes.removeLast(bytes.count - index)
        case 5: bytes.append(contentsOf: bytes.prefix(index + 1))
        default: alterLines(&bytes, &random)
        }
    }

    private static func alterLines(_ bytes: inout [UInt8], _ random: inout Seeded) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let line = Int.random(in: 0..<max(1, lines.count - 2), using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[line], at: line)
        default: lines.swapAt(line, line + 1)
        }
        bytes = Array(lines.joined(separator: [0x0A]))
    }

    /// A chain that its owner sealed and signed himself, with a body, a salt or an order that is not allowed, or none.
    private static func reseal(_ number: Int, _ folder: Folder, _ name: String, _ random: inout Seeded) throws {
        let bodies = HostileBodyTests.bodies.map(\.0).filter { $0.count < 1000 }
        let body = bodies[number % bodies.count]
        let hasher = EntryHasher(origin: Chain.origin)
        var chain = try Chain(5)
        for (text, length) in [(body, number % 5 == 4 ? 31 : 32), (#"{"at":"2026-04-24T09:00:00Z"}"#, 32)] {
            let salt = random.bytes(length)
            let commit = SHA256.hash(salt, Array(text.utf8))
            let (seq, previous) = (chain.entries.count + 1, chain.entries.last?.hash ?? .zero)
            let hash = hasher.hash(seq: seq, previous: previous, commit: commit)
            chain.entries.append(
                LedgerEntry(seq: seq, previous: previous, salt: salt, body: text, commit: commit, hash: hash)
            )
        }
        var lines: [UInt8] = []
        for entry in chain.entries { ExportLine.append(entry, to: &lines) }
        let sizes = [[7], [5, 7], [7, 7], [5], [7, 5], [0, 7]][number % 6]
        try folder.write("\(name)/entries.jsonl", lines)
        try folder.write("\(name)/checkpoints.txt", CheckpointNotes.join(sizes.map { try chain.note(at: $0) }))
    }
}
