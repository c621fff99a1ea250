import Accountability
import Testing

/// What a reminder is follows from what happened to it.
struct ReminderStateTests {
    private let may = day(2026, 5, 4)

    @Test func `a reminder counts from service and not from issue`() {
        let story = ReminderStory()
        #expect(story.reminder.force(asOf: may) == .drafted)
        #expect(story.issued.reminder.force(asOf: may) == .issued)
        #expect(story.issued.reminder.servedOn == nil)
        let acknowledged = story.acknowledged.reminder
        #expect(acknowledged.isInForce(asOf: may))
        #expect(acknowledged.issuedOn == day(2026, 3, 2))
        #expect(acknowledged.servedOn == day(2026, 3, 4))
        #expect(acknowledged.isAcknowledged)
    }

    @Test func `each way of service counts and the first of them dates it`() throws {
        let issued = ReminderStory().issued
        let witnesses = try Reminder.Witnesses(Person.ID(), Person.ID())
        let ways: [(Reminder.EventKind, Reminder.Service)] = [
            (.served(.inPerson), .served(day(2026, 3, 3), .inPerson)),
            (.served(.meeting), .served(day(2026, 3, 3), .meeting)),
            (.refused(witnesses), .refused(day(2026, 3, 3))),
            (.deemed, .deemed(day(2026, 3, 3))),
            (.acknowledged, .acknowledged(day(2026, 3, 3))),
        ]
        for (kind, service) in ways {
            let reminder = issued.then(kind, on: day(2026, 3, 3)).reminder
            #expect(reminder.service == service)
            #expect(reminder.isInForce(asOf: may))
        }
        let handedOver = issued.then(.served(.inPerson), on: day(2026, 3, 3)).then(.acknowledged, on: day(2026, 3, 9))
        #expect(handedOver.reminder.servedOn == day(2026, 3, 3))
        #expect(!issued.then(.serviceAttempted("Đi vắng"), on: day(2026, 3, 3)).reminder.isInForce(asOf: may))
    }

    @Test func `it expires at the end of its review year and not before`() {
        let reminder = ReminderStory().acknowledged.reminder
        #expect(reminder.isInForce(asOf: day(2026, 12, 14)))
        #expect(reminder.force(asOf: day(2026, 12, 15)) == .expired)
        #expect(reminder.stands)
    }

    @Test
    func `what a decided case rests on stands and counts for no other`() {
        var story = ReminderStory().acknowledged
        #expect(story.reminder.countsThrough == day(2026, 12, 14) && story.reminder.counts(asOf: may))
        story.usedIn = ReviewCase.ID()
        #expect(story.reminder.isInForce(asOf: may) && story.reminder.stands)
        for asOf in [may, day(2026, 12, 14), day(2026, 12, 15)] { #expect(!story.reminder.counts(asOf: asOf)) }
        #expect(story.reminder.countsThrough == nil)
        #expect(story.reminder.told(by: []).usedIn == story.usedIn)
    }

    @Test func `under reconsideration it is provisional, and upheld it counts again`() {
        let pleaded = ReminderStory().pleaded
        #expect(pleaded.reminder.isProvisional(asOf: may))
        #expect(!pleaded.reminder.isInForce(asOf: may))
        let decided = { (outcome: Reminder.Decision.Outcome) in
            pleaded.then(
                .decided(.init(outcome: outcome, reason: "Đã xem xét", way: .anotherLeader)),
                on: day(2026, 3, 10)
            ).reminder
        }
        #expect(decided(.upheld).isInForce(asOf: may))
        #expect(decided(.declined).isInForce(asOf: may))
        #expect(decided(.overturned).force(asOf: may) == .overturned)
        let varied = decided(.varied(.init(text: "Nhắc nhẹ")))
        #expect(varied.isInForce(asOf: may))
        #expect(varied.text == "Nhắc nhẹ" && varied.writtenText == "Trả kết quả chậm")
    }

    @Test func `a criticism varied to a reminder is a reminder from then on`() {
        var story = ReminderStory()
        story.kind = .criticism
        let varied = story.pleaded.then(
            .decided(.init(outcome: .varied(.init(kind: .reminder)), reason: "Mức nhẹ hơn", way: .anotherLeader)),
            on: day(2026, 3, 10)
        ).reminder
        #expect(varied.kind == .reminder && varied.writtenKind == .criticism)
    }

    @Test func `withdrawn, cancelled and annulled are four words with four states`() {
        let story = ReminderStory()
        #expect(story.acknowledged.then(.withdrawn(reason: "Nhầm"), on: may).reminder.force(asOf: may) == .withdrawn)
        #expect(story.issued.then(.cancelled(reason: "Nhầm"), on: may).reminder.force(asOf: may) == .cancelled)
        #expect(story.then(.cancelled(reason: "Nhầm"), on: may).reminder.force(asOf: may) == .cancelled)
        let annulled = story.acknowledged.then(.groundAnnulled([1], reason: "Sổ sai"), on: may).reminder
        #expect(annulled.force(asOf: may) == .annulled)
        #expect(!annulled.stands)
    }

    @Test func `it stands while one of its grounds does`() {
        var story = ReminderStory()
        story.grounds = 2
        let one = story.acknowledged.then(.groundAnnulled([2], reason: "Sổ sai"), on: may)
        #expect(one.reminder.isInForce(asOf: may))
        #expect(one.reminder.grounds.map(\.number) == [1])
        let none = one.then(.groundAnnulled([1], reason: "Sổ sai"), on: may)
        #expect(none.reminder.force(asOf: may) == .annulled)
    }

    @Test func `recorded for a leader it does not count until he confirms or his paper is there`() throws {
        let story = ReminderStory()
        let recorded = story.then(story.issue, on: day(2026, 3, 2), by: story.clerk)
            .then(.served(.meeting), on: day(2026, 3, 2), by: story.clerk)
        #expect(recorded.reminder.awaitsConfirmation)
        #expect(recorded.reminder.force(asOf: may) == .issued)
        #expect(recorded.then(.confirmed(nil), on: day(2026, 3, 3)).reminder.isInForce(asOf: may))
        let paper = try SignedDocument(title: "Biên bản 03/BB", sha256: String(repeating: "0", count: 64), bytes: 9)
        #expect(recorded.then(.confirmed(paper), on: may, by: story.clerk).reminder.isInForce(asOf: may))
    }

    @Test func `one from paper needs its leader's word beside its document`() throws {
        var story = ReminderStory()
        story.origin = .paper
        story.document = try SignedDocument(title: "TB 5", sha256: String(repeating: "a", count: 64), bytes: 9)
        let recorded = story.then(story.issue, on: day(2026, 3, 2)).then(.served(.inPerson), on: day(2026, 3, 2))
        #expect(recorded.reminder.force(asOf: may) == .issued)
        #expect(recorded.then(.confirmed(nil), on: may).reminder.isInForce(asOf: may))
    }

    @Test func `a document needs a title and the hash of a scan`() {
        for (title, sha256, bytes) in [
            ("", String(repeating: "0", count: 64), 1), ("TB 1", "0", 1),
            ("TB 1", String(repeating: "G", count: 64), 1),
            ("TB 1", String(repeating: "0", count: 64), 0),
        ] {
            #expect(throws: Refusal(.documentNeeded)) {
                try SignedDocument(title: title, sha256: sha256, bytes: bytes)
            }
        }
    }
}
