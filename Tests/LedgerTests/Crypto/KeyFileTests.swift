import Foundation
import Testing

@testable import Ledger

struct KeyFileTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    @Test func `a key is made once, for its owner only, and nothing else is left behind`() throws {
        let path = "\(folder.path)/new/deeper/signing.key"

        let made = try SigningKey.loadOrCreate(path)
        let again = try SigningKey.loadOrCreate(path)

        #expect(made.publicKey == again.publicKey)
        #expect(try folder.mode(of: "new/deeper/signing.key") == 0o600)
        #expect(try folder.mode(of: "new/deeper") == 0o700)
        #expect(try folder.names("new/deeper") == ["signing.key"])
        #expect(try SigningKey.load("\(folder.path)/absent.key") == nil)
    }

    @Test func `many who start at once end with the same key`() async throws {
        for round in 0..<20 {
            let path = "\(folder.path)/race-\(round).key"
            let keys = try await withThrowingTaskGroup(of: VerificationKey.self) { group in
                for _ in 0..<8 { group.addTask { try SigningKey.loadOrCreate(path).publicKey } }
                return try await group.reduce(into: Set<VerificationKey>()) { $0.insert($1) }
            }
            #expect(keys.count == 1)
        }
        #expect(try folder.names().count == 20)
    }

    @Test(arguments: [0o640, 0o604, 0o620, 0o602, 0o601, 0o666])
    func `a key that others may read or change is refused`(mode: Int) throws {
        let path = "\(folder.path)/signing.key"
        _ = try SigningKey.loadOrCreate(path)
        try folder.setMode(mode, of: "signing.key")

        let error = #expect(throws: SigningKeyError.openToOthers(path, mode: mode)) {
            try SigningKey.loadOrCreate(path)
        }
        #expect(error?.description.contains("chmod 600 \(path)") == true)
    }

    @Test func `what is not a key is refused and left as it is`() throws {
        let path = "\(folder.path)/signing.key"
        for contents in ["", "xin chào", testKey(1).publicKey.pem, String(testKey(1).pem.dropLast(30))] {
            try folder.write("signing.key", Array(contents.utf8))
            try folder.setMode(0o600, of: "signing.key")
            #expect(throws: SigningKeyError.notAKey(path)) { try SigningKey.loadOrCreate(path) }
            #expect(try folder.read("signing.key") == Array(contents.utf8))
        }
        #expect(throws: SigningKeyError.notAFile(folder.path)) { try SigningKey.loadOrCreate(folder.path) }
    }

    @Test func `openssl reads our keys and we read openssl's`() throws {
        let ours = "\(folder.path)/ours.key"
        let key = try SigningKey.loadOrCreate(ours)
        let printed = try run("openssl", ["pkey", "-in", ours, "-pubout"])
        #expect(printed.code == 0)
        #expect(printed.output == key.publicKey.pem)

        let theirs = "\(folder.path)/theirs.key"
        let made = try run("openssl", ["genpkey", "-algorithm", "ed25519", "-out", theirs])
        #expect(made.code == 0)
        try folder.setMode(0o600, of: "theirs.key")
        let loaded = try #require(try SigningKey.load(theirs))
        #expect(try run("openssl", ["pkey", "-in", theirs, "-pubout"]).output == loaded.publicKey.pem)
        #expect(VerificationKey(pem: loaded.publicKey.pem) == loaded.publicKey)
    }

    @Test func `other public keys are not taken for ours`() throws {
        let other = try run("openssl", ["genpkey", "-algorithm", "x25519"])
        let text = try run("openssl", ["pkey", "-pubout"], input: Array(other.output.utf8)).output

        #expect(text.hasPrefix("-----BEGIN PUBLIC KEY-----"))
        #expect(VerificationKey(pem: text) == nil)
        #expect(VerificationKey(pem: "") == nil)
        #expect(VerificationKey(pem: testKey(1).pem) == nil)
        #expect(VerificationKey(bytes: [1, 2, 3]) == nil)
    }

    @Test func `a key never shows itself`() {
        let key = testKey(1)
        var dumped = ""
        dump(key, to: &dumped)

        #expect("\(key)" == "SigningKey(•••)")
        #expect(String(reflecting: key) == "SigningKey(•••)")
        #expect(!dumped.contains("publicKey"))
        #expect(!dumped.contains("seed"))
    }
}
