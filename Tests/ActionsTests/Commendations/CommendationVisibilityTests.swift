import Accountability
import Actions
import Store
import StoreSupport
import Testing

/// Who sees of a commendation what, and who is told.
struct CommendationVisibilityTests {
    @Test func `an official sees what he shares in and what he nominated, whole, and nothing else`() async throws {
        try await withTeam { team in
            let hoa = try await team.installation.addOfficial("Phùng Thị Hoa", to: team.commune)
            let asHoa = try await team.installation.addAccount(.official, official: hoa, to: team.commune)
            let shared = try await team.approved(.certificate, sharing: [(team.lan, 60), (team.minh, 40)])
            _ = try await team.register(shared, by: team.clerk)
            let announced = try await team.announce(shared, [team.lan], by: team.deputy)
            let nominated = try await team.nominate(.letter, sharing: [(hoa, 100)], by: team.asLan)
            let commune = team.commune.id
            let all = try await team.read { try Commendation.list(of: commune, on: $0) }
            #expect(all == [announced, nominated])
            for (author, seen) in [(team.asLan, all), (team.asMinh, [announced]), (asHoa, [nominated])] {
                #expect(try await team.read(as: author) { try Commendation.list(of: commune, on: $0) } == seen)
                #expect(seen.allSatisfy { $0.isKnown(to: author) })
            }
            let ofLan = try await team.read { try Commendation.list(of: commune, official: team.lan, on: $0) }
            #expect(ofLan == [announced])
            #expect(try await team.read(as: asHoa) { try Commendation.find(shared, of: commune, on: $0) } == nil)
            #expect(!announced.isKnown(to: asHoa))
        }
    }

    @Test func `what was known on a day is what had been recorded by its end`() async throws {
        try await withTeam { team in
            let id = try await team.approved(.letter, sharing: [(team.lan, 100)])
            let commune = team.commune.id
            let today = try await team.read { try Commendation.find(id, of: commune, on: $0)?.recordedAt.day }
            let day = try #require(today)
            let known = try await team.read { try Commendation.list(of: commune, asOf: day, on: $0) }
            #expect(known.map(\.state) == [.approved])
            #expect(
                try await team.read { try Commendation.list(of: commune, asOf: day.adding(days: -1), on: $0) }.isEmpty
            )
        }
    }

    @Test func `leaders, the office, the officials and the nominator are told, each what concerns them`() async throws {
        try await withTeam { team in
            let id = try await team.nominate(.certificate, sharing: [(team.lan, 100)], by: team.asMinh).id
            _ = try await team.verify(id, by: team.clerk)
            _ = try await team.approve(id, by: team.chairman)
            _ = try await team.revoke(id)
            let expected: [(Author, Set<Notice.Kind>)] = [
                (
                    team.asLan,
                    [.commendationApproved, .commendationRevocationProposed, .commendationRevoked]
                ),
                (team.asMinh, [.commendationApproved, .commendationRevoked]),
                (team.clerk, [.commendationNominated, .commendationToRegister]),
                (
                    team.chairman,
                    [.commendationNominated, .commendationVerified, .commendationRevocationProposed]
                ), (team.deputy, []),
            ]
            let commune = team.commune.id
            for (author, kinds) in expected {
                let told = try await team.read(as: author) {
                    try Notice.list(to: author.account.person, dueBy: .latest, of: commune, on: $0)
                }
                #expect(Set(told.map(\.kind)) == kinds, "\(author.account.role)")
                #expect(told.count == kinds.count && told.allSatisfy { $0.subject.id == id.text })
            }
        }
    }

    @Test func `a notice waits ten minutes and is told to nobody else`() async throws {
        try await withTeam { team in
            _ = try await team.approved(.letter, sharing: [(team.lan, 100)])
            let commune = team.commune.id
            let lan = team.asLan.account.person
            let told = try await team.read(as: team.asLan) {
                try Notice.list(to: lan, dueBy: .latest, of: commune, on: $0)
            }
            let notice = try #require(told.first)
            #expect(notice.recordedAt.seconds(until: notice.dueAt) == Notice.delay)
            let early = try await team.read(as: team.asLan) {
                try Notice.list(to: lan, dueBy: notice.dueAt.adding(seconds: -1), of: commune, on: $0)
            }
            #expect(early.isEmpty)
            for stranger in [team.asMinh, team.clerk, team.chairman] {
                let seen = try await team.read(as: stranger) {
                    try Notice.list(to: lan, dueBy: .latest, of: commune, on: $0)
                }
                #expect(seen.isEmpty)
            }
        }
    }

    @Test func `a notice about a reminder that was cancelled as entered by mistake is never told`() async throws {
        try await withTeam { team in
            let (kept, cancelled) = (Notice.ID(), Notice.ID())
            // What the acts of reminders leave: two notices, and an event that takes one reminder back.
            for reminder in [kept, cancelled] {
                try await team.installation.tamper(
                    """
                    insert into kc.notices (commune_id, notice_id, person_id, kind, subject, subject_id, due_at, recorded_at,
                                            recorded_by)
                    values ('\(team.commune.id.text)', gen_random_uuid(), '\(team.lan.text)', 'reminder.issued', 'reminders',
                            '\(reminder.text)', '2026-03-02', '2026-03-02', '\(Account.console.id.text)');
                    """
                )
            }
            try await team.installation.tamper(
                """
                insert into kc.reminder_events (commune_id, event_id, reminder_id, ordinal, official_id, kind, happened_on, reason,
                                                recorded_at, recorded_by)
                values ('\(team.commune.id.text)', gen_random_uuid(), '\(cancelled.text)', 1, '\(team.lan.text)', 'cancelled',
                        '2026-03-02', 'Nhập nhầm', '2026-03-02', '\(Account.console.id.text)');
                """
            )
            let commune = team.commune.id
            let told = try await team.read(as: team.asLan) { db in
                try Notice.list(to: team.lan.person, dueBy: .latest, of: commune, on: db).map(\.subject.id)
            }
            #expect(told == [kept.text])
        }
    }

    @Test func `every class reads its notices`() async throws {
        try await withTeam { team in
            let front = try await team.installation.addAccount(.inspector, name: "Võ Thị Yến", to: team.commune)
            let nominated = try await team.nominate(.letter, sharing: [(team.lan, 100)], by: front)
            _ = try await team.door.perform(
                try DeclineCommendation(Step(nominated.id, on: team.day), reason: "Chưa đủ minh chứng"),
                by: team.deputy
            )
            let commune = team.commune.id
            let told = try await team.read(as: front) {
                try Notice.list(to: front.account.person, dueBy: .latest, of: commune, on: $0)
            }
            #expect(told.map(\.kind) == [.commendationDeclined])
        }
    }
}
