import Accountability
import Actions
import Postgres
import Store
import StoreSupport
import TestSupport
import Testing

/// The network may break at any byte, the answer to COMMIT included.
struct LostCommitTests {
    @Test func `an act whose connection breaks at any byte is recorded exactly once`() async throws {
        let proxy = try TCPProxy(to: try TestServer.port)
        defer { proxy.close() }
        try await withInstallation(port: proxy.port) { installation in
            let commune = try await installation.addCommune()
            // How much the server answers during one act: the cuts go over all of it, its end being the answer to COMMIT.
            try await installation.addOfficial("Người 0", to: commune)
            let before = proxy.passed(.toClient)
            try await installation.addOfficial("Người 1", to: commune)
            let answered = proxy.passed(.toClient) - before
            var recorded = 2
            for (number, left) in [1, 2, 6, 12, 24, 48, 100, 200, 400, 700].filter({ $0 < answered }).enumerated() {
                let act = try AddOfficial(name: "Người \(number + 2)")
                let isDone = try await survives(act, cutting: answered - left, proxy, commune, installation)
                // What did not get as far as COMMIT left nothing, and can be asked for again.
                if !isDone { _ = try await installation.door.perform(act, by: .console(of: commune)) }
                recorded += 1
                #expect(try await installation.superuser("select count(*)::text from kc.officials") == ["\(recorded)"])
            }
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `an import whose COMMIT was never answered is asked for again and is one batch`() async throws {
        let proxy = try TCPProxy(to: try TestServer.port)
        defer { proxy.close() }
        try await withInstallation(port: proxy.port) { installation in
            let commune = try await installation.addCommune()
            let files = (1...5).map { RegisterFile($0) }
            let before = proxy.passed(.toClient)
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 2, 1), to: commune) {
                $0.isRehearsal = true
            }
            #expect(proxy.passed(.toClient) > before)
            let first = proxy.passed(.toClient)
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 2, 1), to: commune)
            let answered = proxy.passed(.toClient) - first
            let next = RegisterExport(files + [RegisterFile(6)])
            proxy.cut(.toClient, after: answered - 3)
            let outcome: ImportOutcome?
            do {
                outcome = try await installation.importing(next, exportedOn: .test(2026, 2, 2), to: commune)
            } catch is PostgresError {
                outcome = nil
            }
            proxy.heal()
            let again = try await installation.importing(next, exportedOn: .test(2026, 2, 2), to: commune)
            #expect(outcome == nil || outcome?.batch == again.batch)
            #expect(try await installation.superuser("select count(*)::text from kc.import_batches") == ["2"])
            #expect(try await installation.codes().count == 6)
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    /// Whether the door answered in spite of the cut.
    private func survives(
        _ act: AddOfficial,
        cutting count: Int,
        _ proxy: TCPProxy,
        _ commune: Commune,
        _ installation: TestInstallation
    ) async throws -> Bool {
        proxy.cut(.toClient, after: count)
        // The door's own second try needs the way open again.
        let healing = Task {
            try await Task.sleep(for: .milliseconds(40))
            proxy.heal()
        }
        let isDone: Bool
        do {
            _ = try await installation.door.perform(act, by: .console(of: commune))
            isDone = true
        } catch is PostgresError {
            isDone = false
        }
        try await healing.value
        proxy.heal()
        return isDone
    }
}
