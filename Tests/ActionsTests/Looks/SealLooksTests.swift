import Accountability
import Actions
import Postgres
import Store
import StoreSupport
import Testing

/// The seal of each day's looks in the ledger.
struct SealLooksTests {
    /// Looks written some days ago at an official of a commune.
    private static func looks(daysAgo days: Int, count: Int = 2, in installation: TestInstallation, _ commune: Commune)
        async throws
    {
        try await installation.asSuperuser(
            """
            insert into kc.looks (commune_id, recorded_on, look_id, official_id, account_id, role, kind, looked_at)
            select o.commune_id, kc.day_of(now()) - \(days), gen_random_uuid(), o.official_id, '\(Account.ID.zero.text)', 'clerk',
                   'record', now() - interval '\(days) days'
              from kc.officials as o
             cross join generate_series(1, \(count))
             where o.commune_id = '\(commune.id.text)'
            """
        )
    }

    private static func withLooks(_ body: (TestInstallation, Commune) async throws -> Void) async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await installation.addOfficial("Đỗ Thị Lan", to: commune)
            for days in [0, 2, 4] { try await looks(daysAgo: days, in: installation, commune) }
            try await body(installation, commune)
        }
    }

    private static func faults(in installation: TestInstallation, _ commune: Commune) async throws -> [RecordFault] {
        try await installation.keeper.verify(commune).records
    }

    @Test func `days that are over are sealed once, those that were slept through too, and today is not over`()
        async throws
    {
        try await Self.withLooks { installation, commune in
            #expect(try await installation.door.perform(SealLooks(), by: .console(of: commune)) == 2)
            #expect(try await installation.door.perform(SealLooks(), by: .console(of: commune)) == 0)
            let sealed = try await installation.superuser(
                "select kc.day_of(now()) - day || ' ' || looks from kc.look_days order by day"
            )
            #expect(sealed == ["4 2", "2 2"])
            #expect(try await Self.faults(in: installation, commune).isEmpty)
        }
    }

    @Test(arguments: [
        "delete from kc.looks where ctid = (select min(ctid) from kc.looks where recorded_on < kc.day_of(now()))",
        "delete from kc.looks where recorded_on = kc.day_of(now()) - 4",
        "update kc.looks set kind = 'paper' where recorded_on = kc.day_of(now()) - 2",
        "update kc.looks set recorded_on = recorded_on - 1 where recorded_on = kc.day_of(now()) - 2",
        """
        insert into kc.looks (commune_id, recorded_on, look_id, official_id, account_id, role, kind, looked_at)
        select commune_id, recorded_on - 1, gen_random_uuid(), official_id, account_id, role, kind, looked_at from kc.looks
         where recorded_on = kc.day_of(now()) - 2
        """,
    ])
    func `a look taken away, changed, moved or slipped in shows`(_ tampering: String) async throws {
        try await Self.withLooks { installation, commune in
            #expect(try await installation.door.perform(SealLooks(), by: .console(of: commune)) == 2)
            try await installation.tamper(tampering)
            let faults = try await Self.faults(in: installation, commune)
            #expect(!faults.isEmpty && faults.allSatisfy { $0.table == "looks" && $0.kind == .digestDiffers })
        }
    }

    @Test func `looks of another commune are none of its days`() async throws {
        try await Self.withLooks { installation, _ in
            let other = try await installation.addCommune(code: "H23.45.13", name: "Xã Thử Nghiệm Khác")
            #expect(try await installation.door.perform(SealLooks(), by: .console(of: other)) == 0)
        }
    }
}
