import Accountability
import Actions
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// Whoever owns the server can switch off triggers and keys; what he then changes must show, table by table.
struct RecordTamperingTests {
    /// Tables in which `BusyCommune` leaves no row yet. To be empty: what is not tried is not known.
    static let awaited: Set<String> = []
    /// The same of tables no entry lists row by row.
    static let awaitedBeside: Set<String> = []

    /// How people sign in is no fact about anybody's work: these rows change and go, and no ledger holds them. What is one, who let
    /// whom in, stands in `sign_in_links`. Nor is what somebody is still writing.
    static let signingIn: Set = [
        "sign_ins", "sign_in_link_uses", "recovery_codes", "known_browsers", "failed_sign_ins", "sessions",
        "explanation_drafts",
    ]

    @Test func `what is awaited is empty, and nothing else is`() async throws {
        try await withInstallation { installation in
            _ = try await BusyCommune(in: installation)
            var empty: Set<String> = []
            for table in RecordTable.allCases.map(\.rawValue) + DigestedTable.allCases.map(\.rawValue) {
                let rows = try await installation.superuser(
                    "select (xpath('//n/text()', query_to_xml('select count(*) as n from kc.' || \(table), false, false, '')))[1]::text"
                )
                if rows == ["0"] { empty.insert(table) }
            }
            #expect(empty == Self.awaited)
        }
    }

    @Test func `a normal life leaves a sound ledger`() async throws {
        try await withInstallation { installation in
            let busy = try await BusyCommune(in: installation)
            for commune in [busy.commune, .installation] {
                let found = try await installation.keeper.verify(commune)
                #expect(found.isSound, "\(found.chain.faults) \(found.records)")
                #expect(found.chain.lastCheckpoint?.size == found.chain.size)
            }
        }
    }

    @Test func `every column of every record is missed when it changes, and its table is named`() async throws {
        try await withInstallation { installation in
            let busy = try await BusyCommune(in: installation)
            try await installation.tamper(dropChecks + dropKeys)
            let edits = try await Edit.all(in: installation)
            #expect(Set(edits.map(\.table)).union(Self.awaited).isSuperset(of: RecordTable.allCases.map(\.rawValue)))
            #expect(Set(edits.map(\.table)).isSuperset(of: DigestedTable.allCases.map(\.rawValue)))
            for edit in edits {
                try await installation.tamper(edit.statement)
                try await expectNamed(edit.table, "\(edit.table).\(edit.column)", busy, installation)
                try await installation.tamper(restore(edit.table))
            }
            #expect(try await installation.keeper.verify(busy.commune).isSound)
            #expect(try await installation.keeper.verify(.installation).isSound)
        }
    }

    @Test func `a row removed and a row slipped in are missed in every table`() async throws {
        try await withInstallation { installation in
            let busy = try await BusyCommune(in: installation)
            try await installation.tamper(dropChecks + dropKeys)
            let edits = try await Edit.all(in: installation)
            for table in Set(edits.map(\.table)).subtracting(["ledger_heads"]).sorted() {
                try await installation.tamper(
                    "delete from kc.\(table) where ctid = (select ctid from kc.\(table) limit 1)"
                )
                try await expectNamed(table, "\(table) deleted", busy, installation)
                try await installation.tamper(restore(table))
            }
            for edit in Edit.insertions(from: edits) {
                try await installation.tamper(edit.statement)
                try await expectNamed(edit.table, "\(edit.table) inserted", busy, installation)
                try await installation.tamper(restore(edit.table))
            }
        }
    }

    private func expectNamed(
        _ table: String,
        _ edit: String,
        _ busy: BusyCommune,
        _ installation: TestInstallation,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let keeper = installation.keeper
        var found = try await keeper.verify(busy.commune)
        if found.isSound { found = try await keeper.verify(.installation) }
        #expect(!found.isSound, "\(edit)", sourceLocation: sourceLocation)
        let isNamed =
            table == "ledger_bodies" || table == "ledger_entries"
            ? found.chain.faults.contains { $0.entries != nil } || found.records.contains { $0.seq != nil }
            : found.records.contains { $0.table == table && ($0.seq != nil || !$0.subject.isEmpty) }
        #expect(isNamed, "\(edit): \(found.records) \(found.chain.faults)", sourceLocation: sourceLocation)
    }

    private func restore(_ table: String) -> String {
        let columns =
            "(select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = 'kc.\(table)'::regclass"
            + " and attnum > 0 and not attisdropped and attgenerated = '')"
        return """
            delete from kc.\(table);
            do $$ begin execute format('insert into kc.\(table) (%1$s) select %1$s from kept.\(table)', \(columns)); end $$;
            """
    }
}
