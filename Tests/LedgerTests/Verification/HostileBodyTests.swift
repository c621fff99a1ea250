import Testing

@testable import Ledger

/// Bodies that are sealed correctly but must not stand in a ledger.
struct HostileBodyTests {
    static let bodies: [(String, LedgerFault.Kind?)] = [
        (#"{"at":"2026-04-24T08:00:00Z"}"#, nil),
        (#"{"a":{"at":"x"},"at":"2026-04-24T08:00:00Z"}"#, nil),
        (#"{"at": "2026-04-24T08:00:00Z"}"#, .bodyNotCanonical),
        (#"{"b":1,"at":"2026-04-24T08:00:00Z"}"#, .bodyNotCanonical),
        (#"{"at":"2026-04-24T08:00:00Z","at":"2026-04-24T08:00:00Z"}"#, .bodyNotCanonical),
        (#"{"at":"2026-04-24T08:00:00Z","n":1.5}"#, .bodyNotCanonical),
        ("{\"at\":\"2026-04-24T08:00:00Z\",\"n\":\"e\u{301}\"}", .bodyNotCanonical),
        ("", .bodyNotCanonical), ("{", .bodyNotCanonical),
        (String(repeating: "[", count: 100_000), .bodyNotCanonical),
        ("{}", .timeMissing), ("[]", .timeMissing), (#"{"at":5}"#, .timeMissing), (#"{"at":"hôm nay"}"#, .timeMissing),
        (#"{"a":{"at":"2026-04-24T08:00:00Z"}}"#, .timeMissing),
        (#"[{"at":"2026-04-24T08:00:00Z"}]"#, .timeMissing),
        (#"{"at":"2026-04-24T08:00:00+07:00"}"#, .timeMissing),
    ]

    @Test(arguments: bodies)
    func `a sealed body must be canonical and say when`(body: String, kind: LedgerFault.Kind?) {
        let salt = [UInt8](repeating: 1, count: 32)
        let commit = SHA256.hash(salt, Array(body.utf8))
        let hash = EntryHasher(origin: Chain.origin).hash(seq: 1, previous: .zero, commit: commit)
        var verifier = ChainVerifier(origin: Chain.origin, notes: [], key: Chain.key.publicKey)

        verifier.feed(LedgerEntry(seq: 1, previous: .zero, salt: salt, body: body, commit: commit, hash: hash))

        #expect(verifier.finish().faults.map(\.kind) == (kind.map { [$0] } ?? []))
    }

    @Test func `a salt of another length is refused though the commitment fits`() {
        let body = #"{"at":"2026-04-24T08:00:00Z"}"#
        let commit = SHA256.hash([1], Array(body.utf8))
        let hash = EntryHasher(origin: Chain.origin).hash(seq: 1, previous: .zero, commit: commit)
        var verifier = ChainVerifier(origin: Chain.origin, notes: [], key: Chain.key.publicKey)

        verifier.feed(LedgerEntry(seq: 1, previous: .zero, salt: [1], body: body, commit: commit, hash: hash))

        #expect(verifier.finish().faults == [LedgerFault(.contentChanged, 1...1)])
    }

    @Test func `absurd positions stop nothing`() {
        var verifier = ChainVerifier(origin: Chain.origin, notes: [], key: Chain.key.publicKey)
        for seq in [Int.min, -1, 0, Int.max, Int.max, Int.min, 1] {
            verifier.feed(LedgerEntry(seq: seq, previous: .zero, salt: nil, body: nil, commit: .zero, hash: .zero))
        }

        let report = verifier.finish()
        #expect(report.size == .max)
        #expect(report.root == nil)
        #expect(report.faults.contains(LedgerFault(.entryMissing, 1...Int.max - 1)))
    }

    @Test func `no chain gives more faults than a person can open`() {
        var verifier = ChainVerifier(origin: Chain.origin, notes: [], key: Chain.key.publicKey)
        for seq in stride(from: 2, through: 10_000, by: 2) {
            verifier.feed(LedgerEntry(seq: seq, previous: .zero, salt: nil, body: nil, commit: .zero, hash: .zero))
        }

        let report = verifier.finish()
        #expect(report.faults.count == LedgerReport.maximumFaults)
        #expect(report.faultsLeftOut > 9_000)
    }
}
