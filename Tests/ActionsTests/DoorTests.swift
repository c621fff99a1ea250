import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport
import Synchronization
import TestSupport
import Testing

/// What every act has in common.
struct DoorTests {
    @Test func `a role that may not do it is refused before anything is read`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let source = try RegisterExport([RegisterFile(1)]).source
            for role in Role.allCases where !role.may(.importRegister) {
                let official =
                    role == .official ? try await installation.addOfficial("Đinh Văn Khoa", to: commune) : nil
                let author = try await installation.addAccount(role, official: official, to: commune)
                await #expect(throws: Refusal(.notAllowed), "\(role)") {
                    try await installation.importing(source, exportedOn: .test(2026, 2, 1), to: commune, by: author)
                }
            }
            let clerk = try await installation.addAccount(.clerk, to: commune)
            await #expect(throws: Refusal(.notAllowed)) {
                try await installation.door.perform(
                    try RecordCalendar(
                        csv: "day,kind,title,source_document,provisional\n2031-01-01,off,Tết,QĐ,false\n"
                    ),
                    by: clerk
                )
            }
            #expect(
                try await installation.importing(source, exportedOn: .test(2026, 2, 1), to: commune, by: clerk).rows
                    == 1
            )
        }
    }

    @Test func `an act asked for twice happens once, and its id serves no other content`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let id = Official.ID()
            let act = try AddOfficial(id: id, name: "Đinh Văn Khoa")
            let author = Author.console(of: commune)
            #expect(try await installation.door.perform(act, by: author) == id)
            #expect(try await installation.door.perform(act, by: author) == id)
            #expect(try await installation.superuser("select count(*)::text from kc.officials") == ["1"])
            let others = [
                try AddOfficial(id: id, name: "Đinh Văn Khoa", aliases: ["Khoa"]),
                try AddOfficial(id: id, name: "Người Khác"),
                try AddOfficial(id: id, name: "Đinh Văn Khoa", staffCode: "CB-09"),
                try AddOfficial(id: id, name: "Đinh Văn Khoa", unitName: "Văn phòng"),
            ]
            for other in others {
                await #expect(throws: Refusal(.actIDReused)) { try await installation.door.perform(other, by: author) }
            }
            await #expect(throws: Refusal(.actIDReused)) {
                try await installation.door.perform(
                    try AddAccount(id: Account.ID(id.uuid), role: .clerk, name: "Lê Thị Cúc"),
                    by: author
                )
            }
        }
    }

    @Test func `acts at the same moment get consecutive places in the chain`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...30 {
                    group.addTask { try await installation.addOfficial("Người \(number)", to: commune) }
                }
                try await group.waitForAll()
            }
            let seqs = try await installation.superuser(
                "select seq::text from kc.ledger_entries where kind = 'official.added' order by ledger_entries.seq"
            )
            #expect(seqs == (2...31).map(String.init))
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `recorded times never run backwards, even when the clock does`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            // A head from tomorrow is what a clock that was set back leaves.
            try await installation.tamper("update kc.ledger_heads set recorded_at = now() + interval '1 day'")
            for number in 1...3 { try await installation.addOfficial("Người \(number)", to: commune) }
            let times = try await installation.superuser(
                "select (recorded_at > now() + interval '23 hours')::text from kc.ledger_entries where seq > 1 and kind = 'official.added'"
            )
            #expect(times == ["true", "true", "true"])
            let isOrdered = try await installation.superuser(
                """
                select bool_and(earlier <= recorded_at)::text
                  from (select recorded_at, lag(recorded_at) over (order by seq) as earlier from kc.ledger_entries
                         where kind <> 'calendar.recorded' and commune_id <> '00000000-0000-0000-0000-000000000000') as e
                """
            )
            #expect(isOrdered == ["true"])
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `an act in a commune that was never added is refused`() async throws {
        try await withInstallation { installation in
            let nowhere = Commune(id: Commune.ID(), code: "H1", name: "Xã Không Có")
            await #expect(throws: Refusal(.communeNotFound, "H1")) {
                try await installation.addOfficial("Đinh Văn Khoa", to: nowhere)
            }
        }
    }

    @Test func `two communes cannot have one code`() async throws {
        try await withInstallation { installation in
            _ = try await installation.addCommune()
            await #expect(throws: Refusal(.communeCodeTaken)) { try await installation.addCommune() }
        }
    }
}
