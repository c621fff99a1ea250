import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// Changes to the chain itself, by somebody who knows how it is made.
struct ChainTamperingTests {
    @Test func `an edited body or salt is named to the entry`() async throws {
        try await withInstallation { installation in
            let busy = try await BusyCommune(in: installation)
            let whole = #"body = replace(body, '"v":1', '"v":2')"#
            for (seq, edit) in [
                (2, whole), (3, "salt = sha256(salt)"), (4, "body = 'không phải JSON'"), (5, "body = '{}'"),
            ] {
                try await installation.tamper(
                    "update kc.ledger_bodies set \(edit) where commune_id = '\(busy.commune.id.text)' and seq = \(seq)"
                )
            }
            let found = try await installation.keeper.verify(busy.commune)
            let changed = found.chain.faults.filter { $0.kind == .contentChanged }.compactMap(\.entries)
            #expect(changed == [2...5])
        }
    }

    @Test func `an erased body is named`() async throws {
        try await withInstallation { installation in
            let busy = try await BusyCommune(in: installation)
            try await installation.tamper(
                "delete from kc.ledger_bodies where commune_id = '\(busy.commune.id.text)' and seq = 3"
            )
            let found = try await installation.keeper.verify(busy.commune)
            #expect(found.chain.faults.contains { $0.kind == .contentMissing && $0.entries == 3...3 })
        }
    }

    @Test func `an entry given a new hash no longer fits the next one`() async throws {
        try await withInstallation { installation in
            let busy = try await BusyCommune(in: installation)
            var chain = try await ForgedChain(of: busy.commune, in: installation)
            try chain.rewrite(4)
            try await chain.write(to: installation, movingHead: false)
            let found = try await installation.keeper.verify(busy.commune)
            #expect(found.chain.faults.contains { $0.kind == .linkBroken && $0.entries == 5...5 })
        }
    }

    @Test func `a chain rewritten from an entry on lies between two checkpoints`() async throws {
        try await withInstallation { installation in
            let busy = try await BusyCommune(in: installation)
            var chain = try await ForgedChain(of: busy.commune, in: installation)
            let altered = busy.firstCheckpoint + 2
            try chain.rewrite(altered)
            try chain.relink(after: altered)
            try await chain.write(to: installation, movingHead: true)
            let found = try await installation.keeper.verify(busy.commune)
            let interval = try #require(found.chain.faults.first { $0.kind == .rewritten }?.entries)
            #expect(interval == busy.firstCheckpoint + 1...busy.size)
            #expect(found.chain.lastCheckpoint?.size == busy.firstCheckpoint)
        }
    }

    @Test func `a removed entry leaves a gap that is named`() async throws {
        try await withInstallation { installation in
            let busy = try await BusyCommune(in: installation)
            try await installation.tamper(
                """
                delete from kc.ledger_bodies where commune_id = '\(busy.commune.id.text)' and seq = 4;
                delete from kc.ledger_entries where commune_id = '\(busy.commune.id.text)' and seq = 4;
                """
            )
            let found = try await installation.keeper.verify(busy.commune)
            #expect(found.chain.faults.contains { $0.kind == .entryMissing && $0.entries == 4...4 })
            #expect(found.records.contains { $0.kind == .rowUnrecorded })
        }
    }

    @Test func `two entries that changed places are named`() async throws {
        try await withInstallation { installation in
            let busy = try await BusyCommune(in: installation)
            var chain = try await ForgedChain(of: busy.commune, in: installation)
            chain.swap(3, 4)
            try await chain.write(to: installation, movingHead: false)
            let found = try await installation.keeper.verify(busy.commune)
            let exact = found.chain.faults.filter { $0.kind != .rewritten }
            let named = Set(exact.compactMap(\.entries).flatMap(Array.init))
            #expect(named.isSuperset(of: [3, 4]))
            #expect(named.isSubset(of: [3, 4, 5]))
        }
    }

    @Test func `an entry slipped in between contradicts the checkpoint after it`() async throws {
        try await withInstallation { installation in
            let busy = try await BusyCommune(in: installation)
            var chain = try await ForgedChain(of: busy.commune, in: installation)
            try chain.insert(after: busy.firstCheckpoint + 1)
            try await chain.write(to: installation, movingHead: true)
            let found = try await installation.keeper.verify(busy.commune)
            let interval = try #require(found.chain.faults.first { $0.kind == .rewritten }?.entries)
            #expect(interval.contains(busy.firstCheckpoint + 2))
        }
    }

    @Test func `a chain cut short with its head and records is found by the checkpoint outside`() async throws {
        try await withInstallation { installation in
            let busy = try await BusyCommune(in: installation)
            var chain = try await ForgedChain(of: busy.commune, in: installation)
            // The scan is the last entry: without its findings nothing inside the database misses it.
            chain.removeLast()
            try await installation.tamper(
                """
                delete from kc.findings where code = '\(RegisterFile(6).code)';
                delete from kc.finding_guards where code = '\(RegisterFile(6).code)';
                delete from kc.scans where seq = \(busy.size);
                """
            )
            try await chain.write(to: installation, movingHead: true)
            let found = try await installation.keeper.verify(busy.commune)
            #expect(found.records.isEmpty)
            let cut = try #require(found.chain.faults.first { $0.kind == .truncated }?.entries)
            #expect(cut == busy.size...busy.size)
        }
    }

    @Test func `an altered or foreign checkpoint outside is not believed`() async throws {
        try await withInstallation { installation in
            let busy = try await BusyCommune(in: installation)
            let store = try CheckpointStore(
                folder: installation.folder,
                origin: LedgerOrigin.commune(busy.commune.code)
            )
            let text = try String(contentsOfFile: store.path, encoding: .utf8)
            let size = "\n\(busy.size)\n"
            let other = text.split(separator: size, omittingEmptySubsequences: false).joined(
                separator: "\n\(busy.size - 1)\n"
            )
            try other.write(toFile: store.path, atomically: true, encoding: .utf8)
            let altered = try await installation.keeper.verify(busy.commune)
            #expect(altered.chain.faults.contains { $0.kind == .checkpointBadSignature })

            let foreign = try Checkpoint(origin: store.origin, size: busy.size, root: .zero).note(signedBy: .generate())
            try foreign.write(toFile: store.path, atomically: true, encoding: .utf8)
            let unknown = try await installation.keeper.verify(busy.commune)
            #expect(unknown.chain.faults.contains { $0.kind == .checkpointUnknownKey })
        }
    }
}
