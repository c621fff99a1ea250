extension WallRule {
    /// One line for each table of the schema. Written by hand: it says what was meant, and the policies are held to it.
    static let table: [String: WallRule] = people.merging(register) { line, _ in line }
        .merging(cases) { line, _ in line }.merging(ledger) { line, _ in line }.merging(signingIn) { line, _ in line }

    private static let people: [String: WallRule] = [
        "communes": .init(official: .reads, staff: .reads, console: .keeps, inspector: .reads, signIn: .reads),
        "org_units": .init(official: .reads, staff: .keeps, inspector: .reads, signIn: .reads, administrator: .keeps),
        "people": .init(
            by: "person_id",
            official: .readsOwn,
            staff: .keeps,
            inspector: .reads,
            administrator: .adds
        ),
        "person_names": .init(
            by: "person_id",
            official: .readsOwn,
            staff: .keeps,
            inspector: .reads,
            administrator: .adds
        ),
        "officials": .init(by: "official_id", official: .readsOwn, staff: .keeps, inspector: .reads),
        "accounts": .init(
            by: "person_id",
            staff: .reads,
            console: .keeps,
            signIn: .reads,
            administrator: .init(select: .commune, insert: .others)
        ),
        "account_closures": .init(staff: .keeps, signIn: .reads, administrator: .keeps),
        "delegations": .init(staff: .keeps, inspector: .reads, signIn: .reads),
        "delegation_ends": .init(staff: .keeps, inspector: .reads, signIn: .reads, administrator: .keeps),
        "assignments": .init(by: "official_id", official: .readsOwn, staff: .keeps, inspector: .reads),
        "assignment_ends": .init(
            by: "official_id",
            official: .readsOwn,
            staff: .judges,
            console: .keeps,
            inspector: .reads
        ),
        "leaves": .init(by: "official_id", official: .readsOwn, staff: .judges, console: .keeps, inspector: .reads),
        "leave_cancellations": .init(
            by: "official_id",
            official: .readsOwn,
            staff: .judges,
            console: .keeps,
            inspector: .reads
        ),
        "departures": .init(by: "official_id", official: .readsOwn, staff: .judges, console: .keeps, inspector: .reads),
        "departure_annulments": .init(
            by: "official_id",
            official: .readsOwn,
            staff: .judges,
            console: .keeps,
            inspector: .reads
        ),
        "official_managements": .init(
            by: "official_id",
            official: .readsOwn,
            staff: .judges,
            console: .keeps,
            inspector: .reads
        ),
        "policies": .init(official: .reads, staff: .keeps, inspector: .reads),
        "paper_templates": .init(official: .reads, staff: .keeps, inspector: .reads),
        "papers": .init(by: "official_id", official: .readsOwn, staff: .judges, console: .keeps),
        "notices": .init(
            by: "person_id",
            official: .init(select: .own, insert: .commune),
            staff: .init(select: .own, insert: .commune),
            inspector: .init(select: .own, insert: .commune),
            administrator: .adds
        ),
        "looks": .init(by: "official_id", official: .readsOwn, staff: .readsOwn),
        "look_days": .init(staff: .reads, console: .keeps),
        "year_packets": .init(staff: .keeps), "year_packet_parts": .init(staff: .keeps),
    ]

    private static let register: [String: WallRule] = [
        "calendar_imports": .law, "calendar_days": .law, "cause_categories": .law, "procedure_imports": .law,
        "procedure_limits": .law,
        "import_batches": .init(staff: .keeps, inspector: .reads),
        "import_files": .init(staff: .keeps), "import_problems": .init(staff: .keeps),
        "portal_lists": .init(staff: .keeps), "portal_lines": .init(staff: .keeps),
        "portal_problems": .init(staff: .keeps),
        "import_annulment_proposals": .init(staff: .keeps),
        "import_annulments": .init(staff: .keeps, inspector: .reads),
        "dossiers": .init(staff: .reads, inspector: .reads),
        "dossier_snapshots": .init(staff: .reads, inspector: .reads),
        "dossier_changes": .init(staff: .reads, inspector: .reads),
        "register_officers": .init(staff: .keeps, inspector: .reads),
        "scans": .init(staff: .keeps, inspector: .reads),
    ]

    private static let cases: [String: WallRule] = [
        "findings": .init(by: "official_id", official: .readsOwn, staff: .keeps, inspector: .reads),
        "finding_events": .init(by: "official_id", official: .readsOwn, staff: .keeps, inspector: .reads),
        "finding_guards": .init(official: .reads, staff: .minds, inspector: .reads),
        "incidents": .init(by: "official_id", official: .keepsOwn, staff: .keeps, inspector: .reads),
        "incident_events": .init(
            by: "official_id",
            official: .readsOwn,
            staff: .judges,
            console: .keeps,
            inspector: .reads
        ),
        "incident_guards": .init(by: "official_id", official: .keepsOwn, staff: .minds, inspector: .reads),
        "explanation_requests": .init(by: "official_id", official: .keepsOwn, staff: .keeps, inspector: .reads),
        "explanation_guards": .init(by: "official_id", official: .keepsOwn, staff: .minds),
        "explanation_events": .init(by: "official_id", official: .keepsOwn, staff: .keeps, inspector: .reads),
        "explanation_drafts": .init(
            by: "official_id",
            official: .init(select: .own, insert: .own, delete: .own),
            staff: .init(select: .own, insert: .own, delete: .own)
        ),
        "attachments": .init(by: "official_id", official: .keepsOwn, staff: .keeps),
        "attachment_contents": .init(by: "official_id", official: .keepsOwn, staff: .keeps),
        "reminders": .init(by: "official_id", official: .readsOwn, staff: .judges, console: .keeps, inspector: .reads),
        "reminder_grounds": .init(
            by: "official_id",
            official: .readsOwn,
            staff: .judges,
            console: .keeps,
            inspector: .reads
        ),
        "reminder_participants": .init(
            by: "official_id",
            official: .readsOwn,
            staff: .judges,
            console: .keeps,
            inspector: .reads
        ),
        "reminder_events": .init(by: "official_id", official: .keepsOwn, staff: .keeps, inspector: .reads),
        "reminder_guards": .init(by: "official_id", official: .readsOwn, staff: .reads, inspector: .reads),
        "review_cases": .init(by: "official_id", official: .keepsOwn, staff: .keeps, inspector: .reads),
        "review_case_grounds": .init(by: "official_id", official: .keepsOwn, staff: .keeps, inspector: .reads),
        "review_events": .init(by: "official_id", official: .keepsOwn, staff: .keeps, inspector: .reads),
        "review_guards": .init(by: "official_id", official: .readsOwn, staff: .reads, inspector: .reads),
        "commendations": .init(
            by: "nominator_id",
            official: .keepsOwn,
            staff: .keeps,
            inspector: .init(select: .commune, insert: .own)
        ),
        "commendation_shares": .init(
            by: "nominator_id",
            official: .keepsOwn,
            staff: .keeps,
            inspector: .init(select: .commune, insert: .own)
        ),
        "commendation_events": .init(by: "nominator_id", official: .readsOwn, staff: .keeps, inspector: .reads),
        "commendation_consents": .init(by: "nominator_id", official: .readsOwn, staff: .keeps, inspector: .reads),
        "award_guards": .init(staff: .minds, inspector: .reads),
    ]

    private static let ledger: [String: WallRule] = [
        "ledger_heads": .init(
            official: .moves,
            staff: .moves,
            inspector: .moves,
            signIn: .reads,
            administrator: .moves
        ),
        "ledger_entries": .init(
            official: .adds,
            staff: .keeps,
            inspector: .keeps,
            administrator: .adds
        ),
        "ledger_bodies": .init(official: .adds, staff: .keeps, inspector: .adds, administrator: .adds),
        "checkpoints": .init(staff: .reads, console: .keeps, inspector: .reads),
        "context_keys": .init(),
        "schema_migrations": .init(
            official: .readsLaw,
            staff: .readsLaw,
            inspector: .readsLaw,
            signIn: .readsLaw
        ),
    ]

    private static let signingIn: [String: WallRule] = [
        "account_tokens": .init(console: .adds, signIn: .reads),
        "token_revocations": .init(console: .adds, signIn: .reads),
        "sign_ins": .init(
            by: "person_id",
            signIn: .init(select: .commune, insert: .commune, update: .commune)
        ),
        "sign_in_links": .init(
            by: "person_id",
            staff: .reads,
            console: .keeps,
            signIn: .reads,
            administrator: .init(select: .commune, insert: .others)
        ),
        "sign_in_link_uses": .init(signIn: .keeps),
        "second_factor_resets": .init(by: "person_id", staff: .reads, signIn: .reads, administrator: .keeps),
        "recovery_codes": .init(by: "person_id", signIn: .handles),
        "known_browsers": .init(by: "person_id", signIn: .handles),
        "failed_sign_ins": .init(signIn: .handles),
        "sessions": .init(by: "person_id", signIn: .handles),
    ]

    /// What stands in decrees: the same for every commune, recorded by the console in the installation's name.
    private static let law = WallRule(official: .readsLaw, staff: .readsLaw, inspector: .readsLaw)
}
