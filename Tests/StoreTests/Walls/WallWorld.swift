import Accountability
import Actions
import Postgres
import Store
import StoreSupport
import TestSupport

/// Two communes of one installation with rows in every table, and somebody in every role of the first. All of them work in one unit.
struct WallWorld {
    let installation: TestInstallation
    let home: Commune
    let elsewhere: Commune
    let identities: [WallCaller: Identity]
    /// A colleague of everybody's unit, and somebody of another one.
    let peer: Official.ID
    let stranger: Official.ID
    /// Somebody of the other commune.
    let foreigner: Official.ID

    private static let unit = "Phòng Kinh tế"

    init(_ installation: TestInstallation) async throws {
        self.installation = installation
        home = try await BusyCommune(in: installation).commune
        elsewhere = try await installation.addCommune(code: "H23.45.99", name: "Xã Bên Cạnh")
        peer = try await installation.addOfficial("Vũ Thị Hiền", unit: Self.unit, to: home)
        stranger = try await installation.addOfficial("Tạ Văn Quý", unit: "Văn phòng", to: home)
        foreigner = try await installation.addOfficial("Người Nơi Khác", unit: "Phòng Nơi Khác", to: elsewhere)
        var identities: [WallCaller: Identity] = [
            .console: .console(of: home.id), .signIn: .signIn(of: home.id),
        ]
        for role in Role.allCases {
            let official = try await installation.addOfficial("Người \(role.title)", unit: Self.unit, to: home)
            let unit = role == .unitHead ? Self.unit : nil
            let account = try await installation.addAccount(role, official: official, unit: unit, to: home).account
            identities[.role(role)] = Identity(account, of: home.id)
        }
        self.identities = identities
        try await addWhatIsMissing()
        try await installation.asSuperuser(WallScript.functions)
        for (name, rule) in WallRule.table {
            let subject = rule.subject.map { "'\($0)'" } ?? "null"
            try await installation.asSuperuser("insert into kct.lines values ('\(name)', \(subject))")
        }
        let people = identities.values.map(\.person.text) + [peer.text, stranger.text]
        try await installation.asSuperuser(
            WallScript.plant(
                people.filter { $0 != Person.ID.zero.text },
                home: home.id.text,
                elsewhere: elsewhere.id.text
            )
        )
    }

    /// What PostgreSQL answers to a caller's every statement.
    func cells(_ caller: WallCaller) async throws -> [WallCell] {
        guard let identity = identities[caller] else { return [] }
        let (home, peer, stranger) = (home.id, peer, stranger)
        return try await installation.database.transaction(as: identity) { db in
            try db.query(
                """
                select c.name, c.verb, c.place, c.answer
                  from kct.cells(\(identity.person), \(home), \(peer), \(stranger)) as c
                """
            ).map {
                WallCell(
                    table: try $0.value("name"),
                    verb: try $0.value("verb"),
                    place: try $0.value("place"),
                    answer: try $0.value("answer")
                )
            }
        }
    }

    /// How many rows of each table each reach has for a caller.
    func counts(_ caller: WallCaller) async throws -> [String: [WallReach: Int]] {
        guard let person = identities[caller]?.person else { return [:] }
        let home = home.id
        return try await installation.clone.withPool(connections: 1) { pool in
            try await pool.transaction(.read) { db in
                try db.query(
                    """
                    select r.name,
                           count(*) filter (where r.commune = \(home) and r.person = \(person)) as own,
                           count(*) filter (where r.commune = \(home) and r.person <> \(person)) as others,
                           count(*) filter (where r.commune = \(home)) as commune,
                           count(*) as everybody
                      from kct.rows as r
                     group by r.name
                    """
                ).reduce(into: [:]) { counts, row in
                    counts[try row.value("name", as: String.self)] = [
                        .nobody: 0, .own: try row.value("own"), .others: try row.value("others"),
                        .commune: try row.value("commune"), .everybody: try row.value("everybody"),
                    ]
                }
            }
        }
    }

    /// What nobody did in a busy commune: how somebody signs in, a draft, and a statement he waived himself.
    private func addWhatIsMissing() async throws {
        try await installation.asSuperuser(
            """
            set session_replication_role = replica;
            insert into kc.explanation_drafts (commune_id, request_id, official_id, text, saved_at)
            values ('\(home.id.text)', gen_random_uuid(), '\(peer.text)', 'Nháp', now());
            insert into kc.review_events (commune_id, event_id, review_id, ordinal, official_id, kind, reason, happened_on, recorded_at,
                                          recorded_by)
            values ('\(home.id.text)', gen_random_uuid(), gen_random_uuid(), 1, '\(peer.text)', 'statement_waived', 'Không có ý kiến',
                    '2026-02-01', now(), gen_random_uuid());
            insert into kc.sign_ins (commune_id, person_id, sign_in_name, password_hash, password_set_at, added_at)
            values ('\(home.id.text)', '\(peer.text)', 'hien', '$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA', now(), now());
            insert into kc.sign_in_links (commune_id, link_hash, person_id, sign_in_name, resets_second_factor, expires_at, issued_at, issued_by)
            values ('\(home.id.text)', sha256('link'), '\(peer.text)', 'hien', false, now() + interval '1 day', now(), gen_random_uuid());
            insert into kc.sign_in_link_uses (commune_id, link_hash, used_at) values ('\(home.id.text)', sha256('link'), now());
            insert into kc.second_factor_resets (commune_id, reset_id, person_id, recorded_at, recorded_by)
            values ('\(home.id.text)', gen_random_uuid(), '\(peer.text)', now(), gen_random_uuid());
            insert into kc.recovery_codes (commune_id, person_id, code_hash) values ('\(home.id.text)', '\(peer.text)', sha256('code'));
            insert into kc.known_browsers (commune_id, browser_hash, person_id, passes_until, seen_at)
            values ('\(home.id.text)', sha256('browser'), '\(peer.text)', now() + interval '1 day', now());
            insert into kc.failed_sign_ins (commune_id, subject_hash, failures, failed_at)
            values ('\(home.id.text)', sha256('subject'), 1, now());
            insert into kc.sessions (commune_id, session_hash, session_id, person_id, account_id, opened_at, seen_at, browser)
            values ('\(home.id.text)', sha256('session'), gen_random_uuid(), '\(peer.text)', gen_random_uuid(), now(), now(), 'Firefox')
            """
        )
    }
}

/// One answer of PostgreSQL.
struct WallCell: Sendable {
    let table: String
    let verb: String
    let place: String
    /// How many rows, or the SQLSTATE of the refusal.
    let answer: String

    /// Whether the wall let it through. Constraints are asked after it: a row that stands already got past.
    var isAdmitted: Bool { rows.map { $0 > 0 } ?? answer.hasPrefix("23") }

    /// Whether the answer is one the wall gives at all.
    var isOfTheWall: Bool { rows != nil || answer.hasPrefix("23") || answer == "42501" }

    /// How many rows; nil where it was refused. A SQLSTATE has five characters, and no test so many rows.
    var rows: Int? { answer.utf8.count < 5 ? Int(answer) : nil }
}
