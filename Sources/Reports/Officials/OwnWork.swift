public import Accountability
public import Postgres
public import Store

/// What an official sees first (*Của tôi*): what he must do and until when, his files that are due, what counts and until when, and
/// what he was praised for.
public struct OwnWork: Sendable {
    /// Something that waits for him, or that he may do until a day.
    public struct Task: Sendable, Hashable {
        /// What it is about.
        public enum Subject: Sendable, Hashable {
            case explanation(ExplanationDuty.ID)
            case reminder(Reminder.ID)
            case review(ReviewCase.ID)
            case finding(Finding.ID)
        }

        /// What it is about.
        public let subject: Subject
        /// What is to be done.
        public let title: String
        /// About what, in a few words.
        public let about: String
        /// The last day; nil where no clock runs.
        public let lastDay: CalendarDay?
        /// Working days left until then.
        public let workingDaysLeft: Int?
    }

    /// An open file whose due day is near, or has passed since the register was exported.
    public struct NearFile: Sendable, Hashable {
        /// The file.
        public let file: PeriodDossiers.Item
        /// The due day.
        public let dueOn: CalendarDay
        /// Working days left; nil once the day has passed.
        public let workingDaysLeft: Int?
    }

    /// A reminder that counts or will, and until when.
    public struct Counted: Sendable, Hashable {
        /// Which.
        public let id: Reminder.ID
        /// What it is called.
        public let title: String
        /// Where it stands, in a sentence.
        public let state: String
    }

    /// A week, Monday to Sunday.
    public struct Week: Sendable, Hashable {
        /// Its Monday.
        public let from: CalendarDay
        /// Its Sunday.
        public let to: CalendarDay
        /// His files of the week by class.
        public let classes: PeriodCounts.Classes
        /// Whether it is the week that is going on.
        public let isCurrent: Bool

        /// Finished in time, of all that were finished.
        public var inTime: Ratio { LeaderSummary.inTime(classes) }
    }

    /// Whose desk it is.
    public let official: Official.ID
    /// His name.
    public let name: String
    /// The day it is.
    public let today: CalendarDay
    /// What he must do, the nearest deadline first.
    public let tasks: [Task]
    /// What he may do.
    public let rights: [Task]
    /// What he handed in and a leader has yet to decide.
    public let awaited: [Task]
    /// The newest export of the register; nil where none says whose its files are.
    public let exportedOn: CalendarDay?
    /// His open files by class, as that export shows them.
    public let open: PeriodCounts.Classes
    /// Those due soon.
    public let nearFiles: [NearFile]
    /// The week of the newest export.
    public let week: Week?
    /// How many reminders of the review year count.
    public let inForce: Int
    /// How many are under reconsideration.
    public let provisional: Int
    /// How many lead to a suggestion.
    public let threshold: Int
    /// The review year.
    public let year: ReviewYear
    /// The reminders behind the numbers.
    public let counted: [Counted]
    /// His commendations in force, newest last.
    public let commendations: [Commendation]
    /// His files of the review year by class.
    public let workload: PeriodCounts.Classes

    /// Reads all of it in one snapshot; nil for somebody who is no official of the commune.
    public init?(
        of official: Official.ID,
        today: CalendarDay,
        in commune: Commune,
        for account: Account,
        on db: Connection
    ) throws {
        let query = OfficialRecord.Query(of: official, asOf: today)
        guard let record = try OfficialRecord.find(query, of: commune, for: account, today: today, on: db) else {
            return nil
        }
        let deadlines = try OwnDeadlines(of: official, today: today, in: commune.id, on: db)
        self.official = official
        self.today = today
        name = record.official.name
        tasks = record.tasks(deadlines).sorted { ($0.lastDay ?? .latest) < ($1.lastDay ?? .latest) }
        rights = record.rights(deadlines)
        awaited = record.awaited
        let desk = try RegisterPeriod(from: today, to: today, asOf: today, of: commune.id, official: official, on: db)
        let isRecorded = desk.registerAsOf != nil && desk.has("officer")
        exportedOn = isRecorded ? desk.exportedOn : nil
        open = isRecorded ? try Workload(desk, on: db).classes : [:]
        nearFiles = isRecorded ? try Self.near(desk, deadlines, on: db) : []
        week = try exportedOn.map { try Self.week(of: $0, official, today: today, in: commune.id, on: db) }
        let count = record.count
        (inForce, provisional, threshold) = (count.inForce, count.provisional, record.policy.threshold)
        year = record.year
        counted = record.shownReminders.filter { (count.reminders + count.underReconsideration).contains($0.id) }.map {
            Counted(id: $0.id, title: $0.heading, state: $0.stateSentence(asOf: today))
        }
        commendations = record.commendations.filter(\.isInForce)
        workload = record.workload.classes
    }

    /// How many working days ahead files are called near.
    public static let nearDays = 3

    private static func near(_ desk: RegisterPeriod, _ deadlines: OwnDeadlines, on db: Connection) throws -> [NearFile]
    {
        guard let last = deadlines.day(afterWorkingDays: nearDays) else { return [] }
        var filter = PeriodDossiers.Filter()
        filter.dossierClass = .some(.openInTime)
        let found = try PeriodDossiers(desk, filter: filter, after: nil, limit: 200, on: db)
        return found.items.compactMap { file in
            guard let dueOn = file.dueAt?.day, dueOn <= last else { return nil }
            let left = dueOn < deadlines.today ? nil : deadlines.workingDaysLeft(until: dueOn)
            return NearFile(file: file, dueOn: dueOn, workingDaysLeft: left)
        }.sorted { ($0.dueOn, $0.file.code) < ($1.dueOn, $1.file.code) }
    }

    private static func week(
        of exportedOn: CalendarDay,
        _ official: Official.ID,
        today: CalendarDay,
        in commune: Commune.ID,
        on db: Connection
    ) throws -> Week {
        let day = min(exportedOn, today)
        let monday = day.adding(days: 1 - day.weekday.rawValue)
        let sunday = monday.adding(days: 6)
        let period = try RegisterPeriod(from: monday, to: sunday, asOf: today, of: commune, official: official, on: db)
        return Week(
            from: monday,
            to: sunday,
            classes: try Workload(period, on: db).classes,
            isCurrent: today <= sunday
        )
    }
}
