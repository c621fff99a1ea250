public import Accountability
public import Postgres
import Store

/// Something an official has yet to answer for, as the form of a meeting offers it.
public struct OpenGround: Sendable, Hashable {
    /// The matter.
    public let ground: Ground
    /// In a few words: the file's code and due day, or the kind of incident and its day.
    public let title: String
    /// Where the explanation stands, if anybody was asked.
    public let duty: ExplanationDuty?

    /// Whether an explanation may still be heard there, with a verdict.
    public var isToBeHeard: Bool { duty.map { !$0.supportsReminder } ?? true }

    /// What is offered about an official: each matter that stands, is his, and on which no reminder rests.
    public static func list(of official: Official.ID, in commune: Commune.ID, reach: Reach, on db: Connection) throws
        -> [OpenGround]
    {
        var late = FindingQuery()
        late.official = official
        late.state = .needsExplanation
        late.reach = reach
        var others = IncidentQuery()
        others.official = official
        others.state = .recorded
        others.reach = reach
        let duties = try ExplanationDuty.list(of: commune, official: official, on: db).filter { $0.state != .cancelled }
        let reminders = try Reminder.list(of: commune, official: official, on: db).filter(\.stands)
        let used = Set(reminders.flatMap { $0.grounds.map(\.matter) })
        func offered(_ ground: Ground, _ matter: String, _ title: String) -> OpenGround? {
            let duty = duties.last { $0.matter == matter }
            // What was accepted, waived or left undecided supports nothing any more.
            guard !used.contains(matter), duty.map({ $0.isOpen || $0.supportsReminder }) ?? true else { return nil }
            return OpenGround(ground: ground, title: title, duty: duty)
        }
        return try Finding.list(late, of: commune, on: db).compactMap {
            offered($0.ground, $0.matter, "Hồ sơ \($0.code), hẹn trả \($0.dueOn.vietnamese)")
        }
            + Incident.list(others, of: commune, on: db).compactMap {
                offered($0.ground, $0.matter, "\($0.kind.title), ngày \($0.happenedOn.vietnamese)")
            }
    }
}
