import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// A commune with its leaders, in which officials are reminded through the one door.
struct RuleOffice {
    var installation: TestInstallation
    let commune: Commune
    let chairman: Author
    let deputy: Author
    let head: Author
    let clerk: Author

    static let unit = "Phòng Kinh tế"

    init(in installation: TestInstallation) async throws {
        self.installation = installation
        commune = try await installation.addCommune(startOn: .test(2024, 12, 1))
        chairman = try await installation.addAccount(.chairman, name: "Vũ Văn Hùng", to: commune)
        deputy = try await installation.addAccount(.viceChairman, name: "Đặng Thị Mai", to: commune)
        head = try await installation.addAccount(.unitHead, name: "Bùi Văn Giang", unit: Self.unit, to: commune)
        clerk = try await installation.addAccount(.clerk, to: commune)
    }

    var door: Door { installation.door }

    /// An official with an account of his own.
    func addOfficial(_ name: String = "Nguyễn Văn An") async throws -> (id: Official.ID, himself: Author) {
        let official = try await installation.addOfficial(name, unit: Self.unit, to: commune)
        return (official, try await installation.addAccount(.official, name: name, official: official, to: commune))
    }

    /// A reminder the deputy gives on one or more incidents nobody was asked about, on a day of a review year.
    func issue(
        _ kind: Reminder.Kind = .reminder,
        to official: Official.ID,
        on day: CalendarDay = RuleStep.day(in: 2026),
        grounds: Int = 1
    ) async throws -> Reminder {
        let draft = try await draft(kind, to: official, grounds: grounds)
        return try await door.perform(try IssueReminder(draft, issuedOn: day), by: deputy)
    }

    /// The text of one on so many incidents nobody was asked about.
    func draft(_ kind: Reminder.Kind, to official: Official.ID, grounds: Int) async throws -> ReminderDraft {
        var cited: [ReminderDraft.Cited] = []
        for _ in 0..<grounds {
            let incident = try await door.perform(PlantIncident(official: official), by: clerk)
            cited.append(try .init(.incident(incident), reason: "Đã trao đổi trực tiếp"))
        }
        return try draft(kind, to: official, on: cited)
    }

    /// The text of one on these grounds.
    func draft(_ kind: Reminder.Kind, to official: Official.ID, on cited: [ReminderDraft.Cited]) throws(Refusal)
        -> ReminderDraft
    {
        try ReminderDraft(
            official: official,
            kind: kind,
            form: .writing,
            text: "Vắng mặt trong giờ làm việc",
            cited: cited
        )
    }

    /// A reminder the official acknowledged.
    @discardableResult
    func acknowledged(by official: (id: Official.ID, himself: Author)) async throws -> Reminder {
        let reminder = try await issue(to: official.id)
        return try await door.perform(AcknowledgeReminder(reminder.id), by: official.himself)
    }

    /// A signed paper about an official, whose scan the clerk sent.
    func paper(_ title: String = "12/TB-UBND ngày 05/03/2026", about official: Official.ID) async throws
        -> SignedDocument
    {
        try await installation.paper(title, about: official, by: clerk)
    }

    /// The cases of an official.
    func cases(of official: Official.ID) async throws -> [ReviewCase] {
        let commune = commune.id
        return try await installation.reading(self.commune) {
            try ReviewCase.list(of: commune, official: official, on: $0)
        }
    }

    /// What can be seen of an official.
    func picture(of official: Official.ID, numbers: [Reminder.ID: Int]) async throws -> RulePicture {
        let commune = commune.id
        let told = try await notices(.reminderOneBelow, to: official.person)
        return try await installation.reading(self.commune) { db in
            let policy = try #require(try Policy.inForce(on: .test(2026, 3, 3), of: commune, on: db))
            let marks = try Reminder.list(of: commune, official: official, on: db)
                .compactMap { ReminderRule.Mark($0) { _ in policy } }
            return RulePicture(
                marks,
                try ReviewCase.list(of: commune, official: official, on: db),
                told: told,
                numbers: numbers
            )
        }
    }

    /// How many of a kind of notice were recorded for somebody.
    func notices(_ kind: Notice.Kind, to person: Person.ID) async throws -> Int {
        let found = try await installation.superuser(
            "select count(*)::text from kc.notices where kind = \(kind.rawValue) and person_id = \(person)"
        )
        return found.first.flatMap { Int($0) } ?? -1
    }

    /// Fails unless ledger and records agree.
    func expectSound(_ place: SourceLocation = #_sourceLocation) async throws {
        let found = try await installation.keeper.verify(commune)
        #expect(found.isSound, "\(found.chain.faults) \(found.records)", sourceLocation: place)
    }
}

/// Puts an incident into the records as its own act would.
struct PlantIncident: Act {
    static let kind = "incident.planted"
    static let permission = Permission.recordIncident

    let id = UUID()
    let official: Official.ID

    var content: JSON { ["official_id": .id(official)] }

    func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Incident.ID> {
        let row: [String: JSON] = [
            "incident_id": .string(id.uuidString.lowercased()), "official_id": .id(official),
            "unit_id": .id(try scope.unit(of: official)), "kind": "working_hours", "source": "check",
            "standing": "current", "happened_on": .day(.test(2025, 3, 1)), "description": "Vắng mặt trong giờ làm việc",
        ]
        try scope.insert(row.merging(scope.authorship) { own, _ in own }, into: .incidents)
        return .recorded(Incident.ID(id))
    }

    func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Incident.ID {
        Incident.ID(id)
    }
}
