import Accountability
import FoundationEssentials

/// A reminder on invented grounds and what happened to it, day by day.
struct ReminderStory {
    let official = Official.ID()
    let chairman = Account(id: Account.ID(), person: Person.ID(), role: .chairman)
    let clerk = Account(id: Account.ID(), person: Person.ID(), role: .clerk)
    var grounds = 1
    /// The first ground's matter.
    var matter = "HS1"
    var kind = Reminder.Kind.reminder
    var origin = Reminder.Origin.here
    var document: SignedDocument?
    /// The decided case that rests on it.
    var usedIn: ReviewCase.ID?
    private(set) var events: [Reminder.Event] = []

    /// The reminder as it is.
    var reminder: Reminder {
        Reminder(
            id: Reminder.ID(),
            official: official,
            unit: nil,
            writtenKind: kind,
            form: .oral,
            writtenText: "Trả kết quả chậm",
            origin: origin,
            meetingOn: nil,
            document: document,
            cited: (1...grounds).map {
                CitedGround(
                    number: $0,
                    ground: .finding(Finding.ID()),
                    matter: $0 == 1 ? matter : "HS\($0)",
                    request: ExplanationDuty.ID(),
                    reason: nil
                )
            },
            recordedAt: Instant(microseconds: 0),
            recordedBy: clerk.id,
            events: events,
            usedIn: usedIn
        )
    }

    /// The chairman's issue: the first of the review year 2026.
    var issue: Reminder.EventKind {
        .issued(
            Reminder.Issue(
                issuer: chairman.id,
                person: chairman.person,
                role: .chairman,
                reviewYear: 2026,
                number: 1,
                countsThrough: day(2026, 12, 14)
            )
        )
    }

    /// The same story with one event more.
    func then(_ kind: Reminder.EventKind, on day: CalendarDay, by account: Account? = nil) -> ReminderStory {
        var story = self
        story.events.append(
            Reminder.Event(
                id: Reminder.Event.ID(),
                kind: kind,
                happenedOn: day,
                recordedAt: Instant(microseconds: Int64(story.events.count)),
                recordedBy: (account ?? chairman).id
            )
        )
        return story
    }

    /// Issued on 2 March 2026.
    var issued: ReminderStory { then(issue, on: day(2026, 3, 2)) }

    /// Issued, and acknowledged on 4 March.
    var acknowledged: ReminderStory { issued.then(.acknowledged, on: day(2026, 3, 4)) }

    /// Acknowledged, and reconsideration asked for on 6 March.
    var pleaded: ReminderStory {
        acknowledged.then(.reconsiderationRequested(.init(text: "Sổ ghi sai", lateCause: nil)), on: day(2026, 3, 6))
    }
}

/// A day the tests name.
func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: day) ?? .earliest
}
