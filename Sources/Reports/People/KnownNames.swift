public import Accountability
public import Postgres
import Store

/// What records know by id, in words: who somebody is, which unit, which paper, which incident. Read once for all records shown together;
/// what is not known to the reader is said by its id alone.
public struct KnownNames: Sendable {
    private var people: [Person.ID: String] = [:]
    private var units: [OrgUnit.ID: String] = [:]
    private var papers: [Paper.ID: Paper] = [:]
    private var incidents: [Incident.ID: Incident] = [:]
    private var findings: [Finding.ID: Finding] = [:]
    private var calendar: WorkingCalendar?

    /// Nobody's: figures are listed without names.
    public static let none = KnownNames()

    private init() {}

    /// The names in these records.
    public init(
        in reminders: [Reminder] = [],
        _ cases: [ReviewCase] = [],
        _ duties: [ExplanationDuty] = [],
        of commune: Commune.ID,
        on db: Connection
    ) throws {
        let persons = reminders.flatMap(\.persons) + cases.flatMap(\.persons) + duties.flatMap(\.persons)
        let documents = reminders.flatMap(\.documents) + cases.flatMap(\.documents)
        let grounds = reminders.flatMap { $0.cited.map(\.ground) } + duties.map(\.ground)
        people = try Person.names(of: Set(persons), on: db)
        units = try OrgUnit.names(of: commune, on: db)
        papers = Dictionary(
            try Paper.list(Array(Set(documents.compactMap(\.paper))), of: commune, on: db).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        incidents = Dictionary(
            try Incident.list(Array(Set(grounds.compactMap(\.incident))), of: commune, on: db).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        findings = Dictionary(
            try Finding.list(Array(Set(duties.compactMap(\.ground.finding))), of: commune, on: db).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        calendar = findings.isEmpty ? nil : try WorkingCalendar.read(on: db)
    }

    subscript(person: Person.ID) -> String? { people[person] }
    subscript(official: Official.ID) -> String? { people[official.person] }
    subscript(account: Account.ID) -> String? { people[Person.ID(account.uuid)] }
    subscript(unit: OrgUnit.ID) -> String? { units[unit] }
    subscript(paper: Paper.ID) -> Paper? { papers[paper] }

    /// The file that was late, of a duty to explain about one.
    func finding(of ground: Ground) -> Finding? { ground.finding.flatMap { findings[$0] } }

    /// By how many working days a file was late.
    func daysLate(of finding: Finding) -> Int? { calendar.flatMap { finding.daysLate(by: $0) } }

    /// What happened, of a duty to explain about an incident.
    func incident(of ground: Ground) -> Incident? { ground.incident.flatMap { incidents[$0] } }

    /// What a ground is, in a few words: the file's code, or the kind of incident and its day.
    func title(of ground: Ground, matter: String) -> String? {
        guard let id = ground.incident else { return "Hồ sơ \(matter)" }
        return incidents[id].map { "\($0.kind.title), ngày \($0.happenedOn.vietnamese)" }
    }

    /// Persons beside their ids, where all of them are known.
    func list(_ persons: [Person.ID]) -> Report.Value {
        let names = persons.compactMap { people[$0] }
        return names.count == persons.count ? .list(names.map { .text($0) }) : .notRecorded
    }
}

extension Ground {
    fileprivate var incident: Incident.ID? {
        if case .incident(let id) = self { id } else { nil }
    }

    fileprivate var finding: Finding.ID? {
        if case .finding(let id) = self { id } else { nil }
    }
}

extension Account.ID {
    /// As names are asked for: an account is called by its holder's name.
    public var holder: Person.ID { Person.ID(uuid) }
}

extension Reminder {
    fileprivate var persons: [Person.ID] {
        [official.person, recordedBy.holder]
            + events.flatMap { event in
                [event.recordedBy.holder] + event.kind.persons
            }
    }
}

extension Reminder.EventKind {
    fileprivate var persons: [Person.ID] {
        switch self {
        case .issued(let issue): [issue.person] + issue.present
        case .refused(let witnesses): [witnesses.first, witnesses.second]
        case .decided(let decision): decision.way.members
        default: []
        }
    }
}

extension Reminder.Decision.Way {
    /// Who decided together; nobody where one did, or the authority above.
    var members: [Person.ID] {
        if case .collective(let members, _) = self { members } else { [] }
    }
}

extension ReviewCase {
    fileprivate var persons: [Person.ID] {
        [official.person]
            + events.flatMap { event in
                if case .reconsidered(_, let way, _) = event.kind {
                    [event.recordedBy.holder] + way.members
                } else {
                    [event.recordedBy.holder]
                }
            }
    }
}

extension ExplanationDuty {
    fileprivate var persons: [Person.ID] {
        let deciders = [verdict?.decidedBy, objectiveCause?.by].compactMap { $0 }
        return [official.person] + (deciders + events.map(\.recordedBy)).map(\.holder)
    }
}
