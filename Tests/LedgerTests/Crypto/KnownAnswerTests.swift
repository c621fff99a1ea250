import Testing

@testable import Ledger

struct KnownAnswerTests {
    @Test func `SHA-256 gives the values of FIPS 180-4`() {
        #expect(SHA256.hash().hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(
            SHA256.hash(Array("abc".utf8)).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
        #expect(
            SHA256.hash([UInt8](repeating: 0x61, count: 1_000_000)).hex
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        )
    }

    @Test func `the same bytes give the same hash however they are cut`() {
        var random = Seeded(3)
        for _ in 0..<200 {
            let bytes = random.bytes(Int.random(in: 0...300, using: &random))
            let cut = Int.random(in: 0...bytes.count, using: &random)
            #expect(SHA256.hash(bytes) == SHA256.hash(Array(bytes[..<cut]), [], Array(bytes[cut...])))
        }
    }

    @Test func `HMAC gives the values of RFC 4231`() {
        #expect(
            Hex.encode(HMAC.sha256(Array("Hi There".utf8), key: [UInt8](repeating: 0x0B, count: 20)))
                == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        )
        #expect(
            Hex.encode(HMAC.sha256(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8)))
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        )
        #expect(
            Hex.encode(
                HMAC.sha256(
                    Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
                    key: [UInt8](repeating: 0xAA, count: 131)
                )
            )
                == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        )
    }

    @Test func `Ed25519 gives the values of RFC 8032`() throws {
        let seed = try #require(Hex.decode("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb".utf8))
        let key = try #require(SigningKey(seed: seed))

        #expect(Hex.encode(key.publicKey.bytes) == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
        #expect(
            Hex.encode(key.signature(of: [0x72]))
                == "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        )
    }

    @Test func `a signature holds for its message and its key only`() {
        let key = testKey(1)
        let message = Array("điểm chốt".utf8)
        var signature = key.signature(of: message)

        #expect(key.publicKey.verifies(signature, of: message))
        #expect(!key.publicKey.verifies(signature, of: message + [0]))
        #expect(!testKey(2).publicKey.verifies(signature, of: message))
        #expect(!key.publicKey.verifies(Array(signature.dropLast()), of: message))
        signature[40] ^= 1
        #expect(!key.publicKey.verifies(signature, of: message))
    }

    @Test func `an entry's hash is the one anybody computes from the description`() throws {
        let entry = try LedgerEntry.make(
            origin: "kycuong/-",
            seq: 258,
            previous: SHA256.hash([1]),
            salt: [UInt8](repeating: 7, count: 32),
            body: ["at": "2026-01-01T00:00:00Z", "v": 1]
        )

        let commit = SHA256.hash([UInt8](repeating: 7, count: 32), Array(#"{"at":"2026-01-01T00:00:00Z","v":1}"#.utf8))
        #expect(entry.commit == commit)
        #expect(
            entry.hash
                == SHA256.hash(
                    Array("kc-entry-v1".utf8),
                    [0],
                    Array("kycuong/-".utf8),
                    [0],
                    [0, 0, 0, 0, 0, 0, 1, 2],
                    SHA256.hash([1]).bytes,
                    commit.bytes
                )
        )
    }

    @Test func `hexadecimal has one spelling`() {
        let digest = SHA256.hash([1])

        #expect(Digest(hex: digest.hex) == digest)
        #expect(Digest(hex: digest.hex.uppercased()) == nil)
        #expect(Digest(hex: digest.hex.dropLast()) == nil)
        #expect(Digest(hex: digest.hex + "00") == nil)
        #expect(Digest(bytes: digest.bytes + [0]) == nil)
        #expect(Digest(bytes: [UInt8](repeating: 0, count: 32)) == .zero)
    }

    @Test func `random bytes differ, and secrets compare by content`() {
        #expect(RandomBytes.make(32) != RandomBytes.make(32))
        #expect(RandomBytes.make(0).isEmpty)
        #expect(HMAC.equal([1, 2], [1, 2]))
        #expect(!HMAC.equal([1, 2], [1, 3]))
        #expect(!HMAC.equal([1, 2], [1]))
    }
}
