import Testing

@testable import Ledger

struct CheckpointStoreTests {
    private let folder: Folder
    private let store: CheckpointStore
    private let file = "kycuong%2FH23.45.12.checkpoints"

    init() throws {
        folder = try Folder()
        store = try CheckpointStore(folder: folder.path, origin: Chain.origin)
    }

    private func checkpoint(_ size: Int, root: UInt8 = 0) throws -> Checkpoint {
        try Checkpoint(origin: Chain.origin, size: size, root: SHA256.hash([root]))
    }

    @Test func `notes are kept in order and read back by a second store`() throws {
        #expect(try store.notes().isEmpty)
        #expect(try store.last(verifiedBy: Chain.key.publicKey) == nil)

        let notes = try [0, 3, 5].map { try store.append(checkpoint($0), signedBy: Chain.key) }

        let second = try CheckpointStore(folder: folder.path, origin: Chain.origin)
        #expect(try second.notes() == notes)
        #expect(try second.last(verifiedBy: Chain.key.publicKey)?.size == 5)
        #expect(try folder.names() == [file])
        #expect(try folder.mode(of: file) == 0o600)
        #expect(String(decoding: try folder.read(file), as: UTF8.self) == notes.joined(separator: "\n\n"))
    }

    @Test func `the same checkpoint again changes nothing`() throws {
        let note = try store.append(checkpoint(3), signedBy: Chain.key)
        #expect(try store.append(checkpoint(3), signedBy: Chain.key) == note)
        #expect(try store.notes() == [note])
    }

    @Test func `a ledger cut short or rewritten is refused and the file stays`() throws {
        try store.append(checkpoint(7), signedBy: Chain.key)
        let before = try folder.read(file)

        #expect(throws: CheckpointStoreError.smaller(last: 7, new: 6)) {
            try store.append(checkpoint(6), signedBy: Chain.key)
        }
        #expect(throws: CheckpointStoreError.otherRoot(size: 7)) {
            try store.append(checkpoint(7, root: 1), signedBy: Chain.key)
        }
        #expect(throws: CheckpointStoreError.unusableOrigin("kycuong/-")) {
            try store.append(Checkpoint(origin: "kycuong/-", size: 8, root: .zero), signedBy: Chain.key)
        }
        #expect(try folder.read(file) == before)
    }

    @Test func `a file signed by another key is not continued`() throws {
        try store.append(checkpoint(1), signedBy: testKey(2))

        #expect(throws: CheckpointStoreError.lastNoteInvalid(store.path, .unknownKey)) {
            try store.append(checkpoint(2), signedBy: Chain.key)
        }
    }

    @Test func `a power failure at any byte of an append loses that note only`() throws {
        let first = try store.append(checkpoint(1), signedBy: Chain.key)
        let second = try checkpoint(2).note(signedBy: Chain.key)
        let addition = CheckpointNotes.addition(of: second, isFirst: false)
        for length in 0..<addition.count {
            try folder.write(file, Array(first.utf8) + addition.prefix(length))
            #expect(try store.notes() == [first], "cut at byte \(length)")
            #expect(try store.append(checkpoint(2), signedBy: Chain.key) == second)
            #expect(try folder.read(file) == Array(first.utf8) + addition)
        }
        for length in 0..<first.utf8.count {
            try folder.write(file, Array(first.utf8.prefix(length)))
            #expect(try store.notes().isEmpty)
            try store.append(checkpoint(1), signedBy: Chain.key)
            #expect(try folder.read(file) == Array(first.utf8))
        }
    }

    @Test func `blocks of zeros that a power failure left are dropped`() throws {
        let first = try store.append(checkpoint(1), signedBy: Chain.key)
        try folder.write(file, Array(first.utf8) + [UInt8](repeating: 0, count: 300))

        #expect(try store.notes() == [first])
        let second = try store.append(checkpoint(2), signedBy: Chain.key)
        #expect(try store.notes() == [first, second])
    }

    @Test func `a long file of something else is never overwritten`() throws {
        try folder.write(file, [UInt8](repeating: 0x61, count: 3 * SignedNote.maximumBytes))

        #expect(throws: CheckpointStoreError.lastNoteInvalid(store.path, .malformed)) {
            try store.append(checkpoint(2), signedBy: Chain.key)
        }
        #expect(try folder.read(file).count == 3 * SignedNote.maximumBytes)
    }

    @Test func `a damaged note before the last is never dropped`() throws {
        let first = try store.append(checkpoint(1), signedBy: Chain.key)
        let damaged = first.replacingOccurrence(of: "— ", with: "- ")
        try folder.write(file, Array((damaged + "\n\n" + "torn").utf8))

        #expect(throws: CheckpointStoreError.lastNoteInvalid(store.path, .malformed)) {
            try store.append(checkpoint(2), signedBy: Chain.key)
        }
        #expect(try store.notes() == [damaged])
    }

    @Test func `long files are continued from their end`() throws {
        var notes: [String] = []
        for size in 0..<300 { notes.append(try store.append(checkpoint(size), signedBy: Chain.key)) }

        #expect(try store.notes() == notes)
        #expect(try folder.read(file).count > 2 * SignedNote.maximumBytes)
        #expect(try store.last(verifiedBy: Chain.key.publicKey)?.size == 299)
    }

    @Test func `many writers at once keep every size once and in order`() async throws {
        let (store, key) = (store, Chain.key)
        await withTaskGroup(of: Void.self) { group in
            for size in 1...40 {
                group.addTask {
                    do throws(CheckpointStoreError) {
                        try store.append(Self.sized(size), signedBy: key)
                    } catch {
                        guard case .smaller = error else {
                            Issue.record(error)
                            return
                        }
                    }
                }
            }
        }

        let sizes = try store.notes().map {
            try Checkpoint(note: $0, origin: Chain.origin, verifiedBy: key.publicKey).size
        }
        #expect(sizes == sizes.sorted())
        #expect(Set(sizes).count == sizes.count)
        #expect(sizes.last == 40)
    }

    private static func sized(_ size: Int) throws(CheckpointStoreError) -> Checkpoint {
        do {
            return try Checkpoint(origin: Chain.origin, size: size, root: SHA256.hash([UInt8(size)]))
        } catch {
            throw .unusableOrigin("\(error)")
        }
    }

    @Test func `names of ledgers become names of files without collision`() throws {
        let paths = try ["kycuong/-", "kycuong/a", "kycuong%2Fa", "kycuong_a", "..", "."].map {
            try CheckpointStore(folder: "/x", origin: $0).path
        }

        #expect(Set(paths).count == paths.count)
        #expect(paths[0] == "/x/kycuong%2F-.checkpoints")
        #expect(paths[4] == "/x/%2E..checkpoints")
        #expect(throws: CheckpointStoreError.unusableOrigin("a b")) { try CheckpointStore(folder: "/x", origin: "a b") }
    }
}
