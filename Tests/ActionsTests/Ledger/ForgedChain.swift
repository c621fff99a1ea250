import Accountability
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport

/// A commune's chain in the hands of a forger who owns the server but not the signing key.
struct ForgedChain {
    private let commune: Commune
    private var entries: [LedgerEntry] = []

    init(of commune: Commune, in installation: TestInstallation) async throws {
        self.commune = commune
        entries = try await installation.reading(commune) { db in
            var entries: [LedgerEntry] = []
            try LedgerEntry.forEach(of: commune.id, on: db) { entries.append($0) }
            return entries
        }
    }

    /// Gives an entry other content, with a commitment and a hash that fit it.
    mutating func rewrite(_ seq: Int) throws {
        let entry = entries[seq - 1]
        var body = try JSON.parse(entry.body ?? "").object ?? [:]
        body["content"] = .string(Digest.zero.hex)
        entries[seq - 1] = try made(seq, after: entry.previous, body: .object(body), salt: entry.salt)
    }

    /// Chains everything after an entry to it again.
    mutating func relink(after seq: Int) throws {
        for index in seq..<entries.count {
            entries[index] = try made(
                index + 1,
                after: entries[index - 1].hash,
                body: try JSON.parse(entries[index].body ?? ""),
                salt: entries[index].salt
            )
        }
    }

    /// Slips in an entry that records nothing, and chains the rest to it.
    mutating func insert(after seq: Int) throws {
        var body = try JSON.parse(entries[seq - 1].body ?? "").object ?? [:]
        body["id"] = .string(UUID().uuidString.lowercased())
        body["records"] = .array([])
        body["digests"] = .array([])
        entries.insert(
            try made(seq + 1, after: entries[seq - 1].hash, body: .object(body), salt: RandomBytes.make(32)),
            at: seq
        )
        try relink(after: seq + 1)
    }

    /// Exchanges two entries, each keeping its hash.
    mutating func swap(_ first: Int, _ second: Int) {
        let (one, other) = (entries[first - 1], entries[second - 1])
        entries[first - 1] = other.at(first)
        entries[second - 1] = one.at(second)
    }

    mutating func removeLast() {
        entries.removeLast()
    }

    /// Puts the chain into the database past the door.
    func write(to installation: TestInstallation, movingHead: Bool) async throws {
        let id = "'\(commune.id.text)'"
        var script =
            "delete from kc.ledger_bodies where commune_id = \(id); delete from kc.ledger_entries where commune_id = \(id);"
        for entry in entries {
            let body = try JSON.parse(entry.body ?? "")
            let quoted = (entry.body ?? "").split(separator: "'", omittingEmptySubsequences: false).joined(
                separator: "''"
            )
            script += """
                insert into kc.ledger_entries (commune_id, seq, act_id, kind, recorded_at, recorded_by, previous, commitment, hash)
                values (\(id), \(entry.seq), '\(body["id"]?.string ?? "")', '\(body["kind"]?.string ?? "")',
                        '\(body["at"]?.string ?? "")', '\(body["author"]?.string ?? "")', '\\x\(entry.previous.hex)',
                        '\\x\(entry.commit.hex)', '\\x\(entry.hash.hex)');
                insert into kc.ledger_bodies (commune_id, seq, salt, body)
                values (\(id), \(entry.seq), '\(JSON.bytes(entry.salt ?? []).string ?? "")', '\(quoted)');
                """
        }
        if movingHead, let last = entries.last {
            script += """
                update kc.ledger_heads set seq = \(last.seq), hash = '\\x\(last.hash.hex)',
                       recorded_at = (select recorded_at from kc.ledger_entries where commune_id = \(id) and seq = \(last.seq))
                 where commune_id = \(id);
                """
        }
        try await installation.tamper(script)
    }

    private func made(_ seq: Int, after previous: Digest, body: JSON, salt: [UInt8]?) throws -> LedgerEntry {
        try LedgerEntry.make(
            origin: LedgerOrigin.commune(commune.code),
            seq: seq,
            previous: previous,
            salt: salt ?? [],
            body: body
        )
    }
}

extension LedgerEntry {
    fileprivate func at(_ seq: Int) -> LedgerEntry {
        LedgerEntry(seq: seq, previous: previous, salt: salt, body: body, commit: commit, hash: hash)
    }
}
