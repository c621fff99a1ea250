import Accountability
import Actions
import Store

extension BusyCommune {
    /// Somebody looked at a record two days ago, and that day was sealed.
    static func looks(in installation: TestInstallation, _ commune: Commune) async throws {
        let official = try await installation.addOfficial("Mai Thị Yến", to: commune)
        try await installation.asSuperuser(
            """
            insert into kc.looks (commune_id, recorded_on, look_id, official_id, account_id, role, kind, thing, reason, looked_at)
            select '\(commune.id.text)', kc.day_of(now()) - 2, gen_random_uuid(), '\(official.text)', '\(Account.ID.zero.text)',
                   'inspector', 'dossier', 'H23.45.12-1', 'Kiểm tra', now() - interval '2 days'
              from generate_series(1, 2)
            """
        )
        _ = try await installation.door.perform(SealLooks(), by: .console(of: commune))
    }
}
