import Testing

@testable import Ledger

struct CheckpointTests {
    private static let origin = "kycuong/H23.45.12"

    private static func checkpoint(_ size: Int = 3) throws -> Checkpoint {
        try Checkpoint(origin: origin, size: size, root: SHA256.hash([UInt8(size)]))
    }

    @Test func `a note is the text of C2SP and reads back`() throws {
        let checkpoint = try Self.checkpoint()
        let note = checkpoint.note(signedBy: testKey(1))

        let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 6)
        #expect(lines.prefix(4) == ["kycuong/H23.45.12", "3", "CE/tCLl4r019GWp0RqhrWACeY2thHbFiEbZamq3/KcU=", ""])
        #expect(lines[4].hasPrefix("— kycuong/H23.45.12 "))
        #expect(lines[5].isEmpty)
        #expect(try Checkpoint(note: note, origin: Self.origin, verifiedBy: testKey(1).publicKey) == checkpoint)
    }

    /// The key, text and signature of the reference implementation, golang.org/x/mod/sumdb/note.
    @Test func `key id and signature are those of the reference note`() throws {
        let encoded = try #require(Base64.decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
        let key = try #require(VerificationKey(bytes: Array(encoded.dropFirst())))
        let note = try SignedNote(
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

            """
        )

        #expect(Hex.encode(key.keyID(name: "PeterNeumann")) == "c74f20a3")
        #expect(note.signatures.first?.keyID == key.keyID(name: "PeterNeumann"))
        #expect(key.verifies(note.signatures.first?.signature ?? [], of: Array(note.text.utf8)))
    }

    @Test func `another ledger's note, another key and an altered note are told apart`() throws {
        let note = try Self.checkpoint().note(signedBy: testKey(1))
        let key = testKey(1).publicKey

        #expect(throws: CheckpointError.wrongOrigin(Self.origin)) {
            try Checkpoint(note: note, origin: "kycuong/-", verifiedBy: key)
        }
        #expect(throws: CheckpointError.unknownKey) {
            try Checkpoint(note: note, origin: Self.origin, verifiedBy: testKey(2).publicKey)
        }
        #expect(throws: CheckpointError.badSignature) {
            let altered = note.replacingOccurrence(of: "\n3\n", with: "\n4\n")
            return try Checkpoint(note: altered, origin: Self.origin, verifiedBy: key)
        }
        #expect(throws: CheckpointError.malformed) {
            let altered = note.replacingOccurrence(of: "\n3\n", with: "\n03\n")
            return try Checkpoint(note: altered, origin: Self.origin, verifiedBy: key)
        }
        #expect(throws: CheckpointError.malformed) { try Checkpoint(origin: "a b", size: 0, root: .zero) }
        #expect(throws: CheckpointError.malformed) { try Checkpoint(origin: "a", size: -1, root: .zero) }
    }

    @Test func `every single changed, missing or added byte is noticed`() throws {
        let note = Array(try Self.checkpoint().note(signedBy: testKey(1)).utf8)
        for index in note.indices {
            var changed = note
            changed[index] ^= 1
            var shorter = note
            shorter.remove(at: index)
            var longer = note
            longer.insert(0x0A, at: index)
            for bytes in [changed, shorter, longer] {
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(throws: CheckpointError.self, "byte \(index)") {
                    try Checkpoint(note: text, origin: Self.origin, verifiedBy: testKey(1).publicKey)
                }
            }
        }
    }

    @Test func `a witness may sign the same note`() throws {
        let checkpoint = try Self.checkpoint()
        let note = checkpoint.note(signedBy: testKey(1))
        let witness = "— tinh.gov.vn/witness \(Base64.encode([1, 2, 3, 4] + testKey(2).signature(of: [1])))\n"

        #expect(
            try Checkpoint(note: note + witness, origin: Self.origin, verifiedBy: testKey(1).publicKey) == checkpoint
        )
        #expect(throws: CheckpointError.malformed) {
            let twice = note + (note.split(separator: "\n").last ?? "") + "\n"
            return try Checkpoint(note: twice, origin: Self.origin, verifiedBy: testKey(1).publicKey)
        }
        #expect(throws: CheckpointError.malformed) {
            let crowd = String(repeating: witness, count: 16)
            return try Checkpoint(note: note + crowd, origin: Self.origin, verifiedBy: testKey(1).publicKey)
        }
    }
}

extension String {
    /// The text with the first occurrence replaced.
    func replacingOccurrence(of part: String, with replacement: String) -> String {
        var text = self
        if let range = text.firstRange(of: part) { text.replaceSubrange(range, with: replacement) }
        return text
    }
}
