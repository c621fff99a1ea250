import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// The same act at the same moment.
struct ActTurnTests {
    @Test func `an act asked for many times at once happens once, and all are answered alike`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let act = try AddOfficial(name: "Đinh Văn Khoa")
            let answers = try await withThrowingTaskGroup(of: Official.ID.self) { group in
                for _ in 0..<12 {
                    group.addTask { try await installation.door.perform(act, by: .console(of: commune)) }
                }
                return try await group.reduce(into: Set<Official.ID>()) { $0.insert($1) }
            }
            #expect(answers == [Official.ID(act.id)])
            #expect(try await installation.superuser("select count(*)::text from kc.officials") == ["1"])
        }
    }

    @Test func `while the first is not over, the same act is told so after some seconds`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let act = SlowAct()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await installation.door.perform(act, by: .console(of: commune)) }
                try await Task.sleep(for: .seconds(2))
                await #expect(throws: Refusal(.actInProgress)) {
                    try await installation.door.perform(act, by: .console(of: commune))
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func `an id belongs to whoever made it`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let first = try await installation.addAccount(.clerk, to: commune)
            let second = try await installation.addAccount(.clerk, name: "Bùi Văn Giang", to: commune)
            let act = try AddOfficial(name: "Đinh Văn Khoa")
            #expect(try await installation.door.perform(act, by: first) == Official.ID(act.id))
            await #expect(throws: Refusal(.actIDReused)) {
                try await installation.door.perform(act, by: second)
            }
        }
    }
}

/// An act that takes longer than anybody waits.
private struct SlowAct: Act {
    static let kind = "test.slow"
    static let permission = Permission.scan
    let id = UUID()
    var content: JSON { [:] }

    func prepare(in commune: Commune, on db: Connection) throws {
        try db.execute("select pg_sleep(10)")
    }

    func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Void> { .nothingNew(()) }
    func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws {}
}
