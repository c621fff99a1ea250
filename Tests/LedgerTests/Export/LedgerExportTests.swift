import Testing

@testable import Ledger

struct LedgerExportTests {
    private let folder: Folder
    private let target: String

    init() throws {
        folder = try Folder()
        target = "\(folder.path)/export"
    }

    private func write(_ chain: Chain, to target: String? = nil) throws {
        try LedgerExport.write(Chain.sealed(chain.notes), to: target ?? self.target) { writer in
            for entry in chain.entries { try writer.append(entry) }
        }
    }

    @Test func `an export holds three files and verifies with and without pinned names`() throws {
        let chain = try Chain(60, checkpoints: [20, 60])
        try write(chain)

        #expect(try folder.names("export") == ["checkpoints.txt", "entries.jsonl", "key.pem"])
        #expect(try folder.names() == ["export"])
        #expect(try folder.mode(of: "export") == 0o700)
        #expect(String(decoding: try folder.read("export/key.pem"), as: UTF8.self) == Chain.key.publicKey.pem)
        #expect(
            String(decoding: try folder.read("export/checkpoints.txt"), as: UTF8.self)
                == chain.notes.joined(separator: "\n\n")
        )

        let report = try LedgerExport.verify(folder: target)
        #expect(report == chain.verify())
        #expect(report.isSound)
        #expect(try LedgerExport.verify(folder: target, origin: Chain.origin, key: Chain.key.publicKey) == report)
    }

    @Test func `a line has one spelling`() throws {
        let chain = try Chain(1)
        let entry = chain.entries[0].with(salt: .some(nil), body: .some(nil))
        var line: [UInt8] = []
        ExportLine.append(entry, to: &line)
        let zeros = String(repeating: "0", count: 64)

        #expect(
            String(decoding: line, as: UTF8.self)
                == #"{"seq":1,"prev":"\#(zeros)","commit":"\#(entry.commit)","hash":"\#(entry.hash)","salt":null,"body":null}"#
                + "\n"
        )
        #expect(try ExportLine.decode(Array(line.dropLast())) == entry)
        line = []
        ExportLine.append(chain.entries[0], to: &line)
        #expect(try ExportLine.decode(Array(line.dropLast())) == chain.entries[0])
        for length in 0..<line.count - 1 {
            #expect(throws: JSONError.self) { try ExportLine.decode(Array(line[..<length])) }
        }
        #expect(throws: JSONError.self) { try ExportLine.decode(line) }
    }

    @Test func `an empty ledger can be exported`() throws {
        try write(Chain(0, checkpoints: [0]))

        let report = try LedgerExport.verify(folder: target)
        #expect(report.isSound)
        #expect(report.size == 0)
    }

    @Test func `a folder that holds something is refused and left alone`() throws {
        try folder.write("kept", [1])
        let chain = try Chain(2, checkpoints: [2])

        #expect(throws: LedgerExportError.folderNotEmpty(folder.path)) { try write(chain, to: folder.path + "/") }
        #expect(try folder.names() == ["kept"])
        try write(chain)
        #expect(throws: LedgerExportError.folderNotEmpty(target)) { try write(chain) }
        #expect(throws: LedgerFileError.self) { try write(chain, to: folder.path + "/kept") }
    }

    @Test func `an export that fails leaves nothing behind`() throws {
        struct Lost: Error {}
        let chain = try Chain(2, checkpoints: [2])

        #expect(throws: Lost.self) {
            try LedgerExport.write(Chain.sealed(chain.notes), to: target) { writer in
                try writer.append(chain.entries[0])
                throw Lost()
            }
        }
        #expect(try folder.names().isEmpty)
    }

    @Test func `an export whose last checkpoint does not cover it is refused`() throws {
        for chain in [try Chain(3), try Chain(3, checkpoints: [2])] {
            #expect(throws: LedgerExportError.notCovered(size: 3)) { try write(chain) }
        }
        var chain = try Chain(3, checkpoints: [3])
        chain.entries[1] = chain.entries[1].with(hash: .zero)
        #expect(throws: LedgerExportError.notCovered(size: 3)) { try write(chain) }
        chain.notes = [try Checkpoint(origin: Chain.origin, size: 3, root: .zero).note(signedBy: testKey(2))]
        #expect(throws: LedgerExportError.noteInvalid(.unknownKey)) { try write(chain) }
        #expect(try folder.names().isEmpty)
    }

    @Test func `another key or another ledger than the pinned one is named`() throws {
        try write(Chain(3, checkpoints: [3]))

        let otherKey = try LedgerExport.verify(folder: target, origin: Chain.origin, key: testKey(2).publicKey)
        #expect(otherKey.faults.map(\.kind) == [.keyReplaced, .checkpointUnknownKey, .uncovered])

        let otherLedger = try LedgerExport.verify(folder: target, origin: "kycuong/-")
        #expect(otherLedger.faults.map(\.kind).contains(.checkpointWrongOrigin))
    }

    @Test func `missing files, torn lines and foreign lines are named`() throws {
        try write(Chain(9, checkpoints: [9]))
        let lines = try folder.read("export/entries.jsonl").split(separator: 0x0A).map { Array($0) }

        var altered = lines
        altered[4] = Array("xin chào".utf8)
        try folder.write("export/entries.jsonl", Array(altered.joined(separator: [0x0A])) + [0x0A])
        #expect(try LedgerExport.verify(folder: target).faults.first?.place == .line(5))

        try folder.write("export/entries.jsonl", Array(lines.joined(separator: [0x0A])))
        let torn = try LedgerExport.verify(folder: target)
        #expect(torn.faults.map(\.place) == [.line(9), .entries(9...9)])
        #expect(torn.faults.map(\.message).first == "Dòng 9 của entries.jsonl không đúng khuôn dạng.")

        let empty = try Folder()
        #expect(
            try LedgerExport.verify(folder: empty.path).faults.map(\.place)
                == [.file("key.pem"), .file("checkpoints.txt"), .file("entries.jsonl")]
        )
    }

    @Test func `a line longer than any entry stops the reading`() throws {
        try write(Chain(2, checkpoints: [2]))
        let long = [UInt8](repeating: 0x20, count: ExportLine.maximumBytes + 1)
        try folder.write("export/entries.jsonl", long + [0x0A])

        #expect(try LedgerExport.verify(folder: target).faults.map(\.place) == [.line(1), .entries(1...2)])
    }
}
