import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// A commune with its leaders, its office, and an official somebody may have to remind.
struct ReminderOffice {
    let installation: TestInstallation
    let commune: Commune
    let official: Official.ID
    let himself: Author
    let chairman: Author
    let deputy: Author
    let head: Author
    let clerk: Author
    let inspector: Author

    init(in installation: TestInstallation) async throws {
        self.installation = installation
        commune = try await installation.addCommune(startOn: .test(2025, 12, 1))
        official = try await installation.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế", to: commune)
        himself = try await installation.addAccount(.official, official: official, to: commune)
        chairman = try await installation.addAccount(.chairman, name: "Vũ Văn Hùng", to: commune)
        deputy = try await installation.addAccount(.viceChairman, name: "Đặng Thị Mai", to: commune)
        head = try await installation.addAccount(
            .unitHead,
            name: "Bùi Văn Giang",
            unit: "Phòng Kinh tế",
            to: commune
        )
        clerk = try await installation.addAccount(.clerk, to: commune)
        inspector = try await installation.addAccount(.inspector, name: "Hồ Thị Lan", to: commune)
    }

    var door: Door { installation.door }

    /// An incident of the official, of which he was not asked.
    func incident(of official: Official.ID? = nil) async throws -> ReminderDraft.Cited {
        let act = try RecordIncident(
            official: official ?? self.official,
            kind: .workingHours,
            source: .check,
            happenedOn: .test(2025, 12, 1),
            text: "Vắng mặt trong giờ làm việc"
        )
        let incident = try await door.perform(act, by: clerk)
        return try ReminderDraft.Cited(incident.ground, reason: "Đã giải trình miệng với Trưởng phòng")
    }

    /// A text on these grounds, on one new incident without any.
    func draft(
        _ kind: Reminder.Kind = .reminder,
        _ form: Reminder.Form = .oral,
        on cited: [ReminderDraft.Cited]? = nil,
        of official: Official.ID? = nil,
        document: SignedDocument? = nil
    ) async throws -> ReminderDraft {
        var grounds = cited ?? []
        if cited == nil { grounds.append(try await incident(of: official)) }
        return try ReminderDraft(
            official: official ?? self.official,
            kind: kind,
            form: form,
            text: "Đến muộn, người dân phải chờ",
            cited: grounds,
            document: document
        )
    }

    /// A reminder given by the chairman, on a day if one matters.
    @discardableResult
    func issued(
        _ kind: Reminder.Kind = .reminder,
        on day: CalendarDay? = nil,
        by author: Author? = nil,
        citing cited: [ReminderDraft.Cited]? = nil
    ) async throws -> Reminder {
        let draft = try await draft(kind, on: cited)
        return try await door.perform(try IssueReminder(draft, issuedOn: day), by: author ?? chairman)
    }

    /// A reminder the official has acknowledged.
    func acknowledged(by author: Author? = nil) async throws -> Reminder {
        let issued = try await issued(by: author)
        return try await door.perform(AcknowledgeReminder(issued.id), by: himself)
    }

    /// The reminder as it is.
    func now(_ reminder: Reminder) async throws -> Reminder {
        let (id, commune) = (reminder.id, commune.id)
        return try #require(
            try await installation.reading(self.commune) { try Reminder.find(id, of: commune, on: $0) }
        )
    }

    /// Who is told what, as `kind role` in the order of recording.
    func notices() async throws -> [String] {
        try await installation.superuser(
            """
            select n.kind || ' ' || coalesce(a.role, '-')
              from kc.notices as n
              left join lateral (select min(c.role) as role from kc.accounts as c
                                  where c.commune_id = n.commune_id and c.person_id = n.person_id) as a on true
             where n.subject = 'reminders'
             order by n.recorded_at, n.kind, a.role
            """
        )
    }

    /// A signed paper about the official, whose scan the clerk sent.
    func paper(_ title: String = "12/TB-UBND") async throws -> SignedDocument {
        try await installation.paper(title, about: official, by: clerk)
    }

    /// The newest entry of the ledger.
    func lastEntry() async throws -> JSON {
        let bodies = try await installation.superuser(
            "select body from kc.ledger_bodies where commune_id = \(commune.id) order by seq desc limit 1"
        )
        return try JSON.parse(try #require(bodies.first))
    }

    /// Fails unless ledger and records agree.
    func expectSound(_ place: SourceLocation = #_sourceLocation) async throws {
        let found = try await installation.keeper.verify(commune)
        #expect(found.isSound, "\(found.chain.faults) \(found.records)", sourceLocation: place)
    }
}
