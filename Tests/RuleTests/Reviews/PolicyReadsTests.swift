import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// How much an act reads while the commune waits for it.
struct PolicyReadsTests {
    @Test func `however many reminders there are, the rules are read as often`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let official = try await office.addOfficial()
            var reads: [Int] = []
            for _ in 0..<5 {
                let reminder = try await office.issue(to: official.id)
                let act = Counted(act: AcknowledgeReminder(reminder.id))
                reads.append(try await office.door.perform(act, by: official.himself))
            }
            // The third opened a case; the rest only look at more reminders each time.
            let isSteady = reads[0] > 0 && reads[1] == reads[0] && reads[4] == reads[0]
            #expect(isSteady, "\(reads)")
        }
    }
}

/// An act that answers how often it read the rules.
private struct Counted<Done: Act>: Act {
    static var kind: String { Done.kind }
    static var permission: Permission { Done.permission }

    let act: Done

    var id: UUID { act.id }
    var content: JSON { act.content }

    func prepare(in commune: Commune, on db: Connection) throws -> Done.Preparation {
        try act.prepare(in: commune, on: db)
    }

    func perform(_ prepared: Done.Preparation, in scope: ActScope) throws -> ActResult<Int> {
        let before = try reads(on: scope.db)
        switch try act.perform(prepared, in: scope) {
        case .recorded: return .recorded(try reads(on: scope.db) - before)
        case .nothingNew: return .nothingNew(try reads(on: scope.db) - before)
        }
    }

    func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Int { 0 }

    private func reads(on db: Connection) throws(PostgresError) -> Int {
        try db.one(
            """
            select (seq_scan + coalesce(idx_scan, 0))::integer as reads
              from pg_stat_xact_user_tables
             where schemaname = 'kc' and relname = 'policies'
            """
        ).value("reads")
    }
}
