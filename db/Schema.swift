public import Postgres

/// The schema's migrations in the order in which they are applied, listed by hand: what is not named here does not exist. A
/// test compares the list with the folder.
public enum Schema {
    /// All migrations.
    public static let migrations: [Migration] = [
        migration(1, "create_identity", PackageResources._001_create_identity_sql),
        migration(2, "create_communes", PackageResources._002_create_communes_sql),
        migration(3, "create_ledger", PackageResources._003_create_ledger_sql),
        migration(4, "create_reference", PackageResources._004_create_reference_sql),
        migration(5, "create_register", PackageResources._005_create_register_sql),
        migration(6, "create_register_merge", PackageResources._006_create_register_merge_sql),
        migration(7, "create_register_changes", PackageResources._007_create_register_changes_sql),
        migration(8, "create_findings", PackageResources._008_create_findings_sql),
        migration(9, "let_officials_act", PackageResources._009_let_officials_act_sql),
        migration(10, "create_duties", PackageResources._010_create_duties_sql),
        migration(11, "create_incidents", PackageResources._011_create_incidents_sql),
        migration(12, "create_explanations", PackageResources._012_create_explanations_sql),
        migration(13, "create_reminders", PackageResources._013_create_reminders_sql),
        migration(14, "create_reviews", PackageResources._014_create_reviews_sql),
        migration(15, "create_commendations", PackageResources._015_create_commendations_sql),
        migration(16, "create_record", PackageResources._016_create_record_sql),
        migration(17, "keep_papers", PackageResources._017_keep_papers_sql),
        migration(18, "know_who_serves", PackageResources._018_know_who_serves_sql),
        migration(19, "let_duties_repeat", PackageResources._019_let_duties_repeat_sql),
        migration(20, "mend_reminders", PackageResources._020_mend_reminders_sql),
        migration(21, "create_sign_in", PackageResources._021_create_sign_in_sql),
        migration(22, "narrow_officials", PackageResources._022_narrow_officials_sql),
        migration(23, "page_lists", PackageResources._023_page_lists_sql),
        migration(24, "tell_registers_as_they_stood", PackageResources._024_tell_registers_as_they_stood_sql),
        migration(25, "reconcile_by_official", PackageResources._025_reconcile_by_official_sql),
        migration(26, "know_who_chaired", PackageResources._026_know_who_chaired_sql),
        migration(27, "keep_looks", PackageResources._027_keep_looks_sql),
        migration(28, "let_administrators_keep_accounts", PackageResources._028_let_administrators_keep_accounts_sql),
        migration(29, "let_officials_see_files", PackageResources._029_let_officials_see_files_sql),
        migration(30, "let_drafts_go", PackageResources._030_let_drafts_go_sql),
        migration(
            31,
            "let_communes_keep_reminding_to_leaders",
            PackageResources._031_let_communes_keep_reminding_to_leaders_sql
        ),
        migration(32, "refuse_own_cases", PackageResources._032_refuse_own_cases_sql),
        migration(33, "read_pages_sooner", PackageResources._033_read_pages_sooner_sql),
        migration(34, "let_inspectors_open_files", PackageResources._034_let_inspectors_open_files_sql),
        migration(35, "prove_own_records", PackageResources._035_prove_own_records_sql),
        migration(36, "keep_paper_templates", PackageResources._036_keep_paper_templates_sql),
        migration(37, "reconcile_with_portal", PackageResources._037_reconcile_with_portal_sql),
        migration(38, "keep_year_packets", PackageResources._038_keep_year_packets_sql),
        migration(39, "open_sessions_sooner", PackageResources._039_open_sessions_sooner_sql),
    ]

    /// The working calendars shipped with the program, by year, as `db/calendar/*.csv`: recorded when an installation begins.
    public static let calendars: [(year: Int, csv: String)] = [
        (2023, text(PackageResources._023_csv)),
        (2024, text(PackageResources._024_csv)),
        (2025, text(PackageResources._025_csv)),
        (2026, text(PackageResources._026_csv)),
        (2027, text(PackageResources._027_csv)),
    ]

    private static func migration(_ number: Int, _ name: String, _ bytes: [UInt8]) -> Migration {
        Migration(number: number, name: name, sql: text(bytes))
    }

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
