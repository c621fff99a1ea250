import Accountability
import Testing

/// What may follow what.
struct ReminderRulesTests {
    private let may = day(2026, 5, 4)
    private let story = ReminderStory()

    private func refusal(_ kind: Reminder.EventKind, of story: ReminderStory, on day: CalendarDay) -> Refusal.Code? {
        do {
            try story.reminder.check(kind, on: day)
            return nil
        } catch {
            return error.code
        }
    }

    private func decided(_ outcome: Reminder.Decision.Outcome) -> Reminder.EventKind {
        .decided(.init(outcome: outcome, reason: "Đã xem xét", way: .anotherLeader))
    }

    private let plea = Reminder.EventKind.reconsiderationRequested(.init(text: "Sổ ghi sai", lateCause: nil))

    @Test func `nothing happens to a draft but issue and cancellation`() {
        #expect(refusal(story.issue, of: story, on: may) == nil)
        #expect(refusal(.cancelled(reason: "Nhầm"), of: story, on: may) == nil)
        for kind in [.served(.inPerson), .acknowledged, .deemed, .withdrawn(reason: "Nhầm"), plea, .confirmed(nil)]
            as [Reminder.EventKind]
        {
            #expect(refusal(kind, of: story, on: may) == .reminderNotIssued)
        }
        #expect(refusal(decided(.upheld), of: story, on: may) == .reconsiderationNotFound)
    }

    @Test func `it is issued once, served once, acknowledged once and confirmed when that is awaited`() {
        #expect(refusal(story.issue, of: story.issued, on: may) == .reminderAlreadyIssued)
        #expect(refusal(.served(.inPerson), of: story.acknowledged, on: may) == .reminderServed)
        #expect(refusal(.acknowledged, of: story.acknowledged, on: may) == .reminderServed)
        let handedOver = story.issued.then(.served(.inPerson), on: day(2026, 3, 3))
        #expect(refusal(.acknowledged, of: handedOver, on: may) == nil)
        #expect(refusal(.serviceAttempted("Đi vắng"), of: handedOver, on: may) == .reminderServed)
        #expect(refusal(.confirmed(nil), of: story.issued, on: may) == .reminderConfirmed)
    }

    @Test func `nothing happens before its day`() {
        #expect(refusal(.served(.inPerson), of: story.issued, on: day(2026, 3, 1)) == .periodReversed)
        #expect(refusal(.served(.inPerson), of: story.issued, on: day(2026, 3, 2)) == nil)
        #expect(refusal(plea, of: story.acknowledged, on: day(2026, 3, 3)) == .reminderNotServed)
    }

    @Test func `a mistake is cancelled before service and withdrawn after it`() {
        #expect(refusal(.cancelled(reason: "Nhầm"), of: story.issued, on: may) == nil)
        #expect(refusal(.cancelled(reason: "Nhầm"), of: story.acknowledged, on: may) == .reminderServed)
        #expect(refusal(.withdrawn(reason: "Nhầm"), of: story.acknowledged, on: may) == nil)
    }

    @Test func `what has ended stays ended`() {
        let ended = story.acknowledged.then(.withdrawn(reason: "Nhầm"), on: may)
        for kind in [
            .withdrawn(reason: "Nhầm"), .acknowledged, plea, decided(.upheld), .groundAnnulled([1], reason: "Sai"),
        ]
            as [Reminder.EventKind]
        {
            #expect(refusal(kind, of: ended, on: may) == .reminderEnded)
        }
    }

    @Test func `reconsideration is asked for once, after service, and decided once`() {
        #expect(refusal(plea, of: story.issued, on: may) == .reminderNotServed)
        #expect(refusal(plea, of: story.acknowledged, on: may) == nil)
        #expect(refusal(plea, of: story.pleaded, on: may) == .reconsiderationExists)
        let upheld = story.pleaded.then(decided(.upheld), on: may)
        #expect(refusal(plea, of: upheld, on: may) == .reconsiderationExists)
        #expect(refusal(decided(.overturned), of: upheld, on: may) == .reconsiderationNotFound)
    }

    @Test func `a decision fits what was asked and makes nothing worse`() {
        var two = story
        two.grounds = 2
        let pleaded = two.pleaded
        #expect(refusal(decided(.varied(.init())), of: pleaded, on: may) == .variationInvalid)
        #expect(refusal(decided(.varied(.init(kind: .criticism))), of: pleaded, on: may) == .variationInvalid)
        #expect(refusal(decided(.varied(.init(dropped: [1, 2]))), of: pleaded, on: may) == .variationInvalid)
        #expect(refusal(decided(.varied(.init(dropped: [3]))), of: pleaded, on: may) == .variationInvalid)
        #expect(refusal(decided(.varied(.init(dropped: [2]))), of: pleaded, on: may) == nil)
        #expect(refusal(decided(.declined), of: pleaded, on: may) == .variationInvalid)
        let late = two.acknowledged.then(
            .reconsiderationRequested(.init(text: "Sổ ghi sai", lateCause: "Nằm viện")),
            on: may
        )
        #expect(refusal(decided(.declined), of: late, on: may) == nil)
    }

    @Test func `two attempts on different days and three working days deem it served`() throws {
        let calendar = try ShippedCalendar.calendar()
        let policy = Policy(startOn: day(2026, 1, 1))
        let once = story.issued.then(.serviceAttempted("Đi vắng"), on: day(2026, 4, 22))
        #expect(try once.reminder.deemableAfter(policy: policy, calendar: calendar, leave: []) == nil)
        let sameDay = once.then(.serviceAttempted("Đi vắng"), on: day(2026, 4, 22))
        #expect(try sameDay.reminder.deemableAfter(policy: policy, calendar: calendar, leave: []) == nil)
        let twice = once.then(.serviceAttempted("Đi vắng"), on: day(2026, 4, 23))
        let last = try twice.reminder.deemableAfter(policy: policy, calendar: calendar, leave: [])
        #expect(try last == calendar.deadline(after: day(2026, 4, 23), workingDays: 3))
    }

    @Test func `the window runs from service, its last day counts, and leave stops it`() throws {
        let calendar = try ShippedCalendar.calendar()
        let policy = Policy(startOn: day(2026, 1, 1))
        let served = story.acknowledged.reminder
        let plain = try served.reconsiderationDeadline(policy: policy, calendar: calendar, leave: [])
        #expect(plain == day(2026, 3, 18))
        let week = day(2026, 3, 9)...day(2026, 3, 13)
        let withLeave = try served.reconsiderationDeadline(policy: policy, calendar: calendar, leave: [week])
        #expect(withLeave == day(2026, 3, 25))
        #expect(try story.issued.reminder.reconsiderationDeadline(policy: policy, calendar: calendar, leave: []) == nil)
    }

    @Test func `a draft needs words and grounds, each once`() throws {
        let ground = try ReminderDraft.Cited(.finding(Finding.ID()))
        let draft = { (text: String, cited: [ReminderDraft.Cited]) throws(Refusal) in
            try ReminderDraft(official: Official.ID(), kind: .reminder, form: .oral, text: text, cited: cited)
        }
        #expect(throws: Refusal(.textInvalid)) { try draft(" \n ", [ground]) }
        #expect(throws: Refusal(.groundNeeded)) { try draft("Chậm", []) }
        #expect(throws: Refusal(.groundNeeded)) { try draft("Chậm", [ground, ground]) }
        #expect(try draft(" Chậm \r\n\n  lần nữa \n", [ground]).text == "Chậm\n\nlần nữa")
        #expect(throws: Refusal(.textInvalid)) { try draft(String(repeating: "a", count: 20_001), [ground]) }
    }
}
