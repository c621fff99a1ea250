import Accountability
import Testing

struct PolicyPreviewTests {
    private let today = day(2026, 6, 1)

    private func version(_ on: CalendarDay, _ change: (inout Policy) -> Void = { _ in }) -> PolicyVersion {
        var policy = Policy(startOn: day(2025, 1, 1))
        change(&policy)
        return PolicyVersion(
            id: PolicyVersion.ID(),
            effectiveOn: on,
            policy: policy,
            document: nil,
            reason: nil,
            recordedAt: Instant(day: on) ?? .earliest
        )
    }

    private func preview(
        _ reminders: [Reminder],
        cases: [ReviewCase] = [],
        among versions: [PolicyVersion]? = nil,
        on asked: CalendarDay? = nil,
        effectiveOn: CalendarDay? = nil,
        _ change: (inout PolicyDraft) -> Void
    ) throws -> PolicyPreview {
        var draft = PolicyDraft()
        change(&draft)
        return try PolicyPreview(
            of: draft,
            effectiveOn: effectiveOn ?? asked ?? today,
            askedOn: asked ?? today,
            among: versions ?? [version(day(2025, 1, 1))],
            reminders: reminders,
            cases: cases
        )
    }

    /// So many reminders of one official.
    private func reminders(_ count: Int, _ story: ReminderStory = ReminderStory().acknowledged) -> [Reminder] {
        (0..<count).map { _ in story.reminder }
    }

    private func undecided(of reminders: [Reminder], openedUnder threshold: Int) -> ReviewCase {
        ReviewCase(
            id: ReviewCase.ID(),
            official: reminders[0].official,
            unit: nil,
            year: ReviewYear(year: 2026, rule: .reporting),
            threshold: threshold,
            openedOn: today,
            recordedAt: Instant(day: today) ?? .earliest,
            recordedBy: Account.ID(),
            openedGrounds: reminders.map(\.id)
        )
    }

    @Test func `a draft that changes nothing does nothing to anybody`() throws {
        for own in [reminders(2), reminders(1, ReminderStory().pleaded), reminders(2, ReminderStory().issued)] {
            #expect(try preview(own) { _ in }.entries.isEmpty)
        }
    }

    @Test func `a lower threshold opens a case for whom it reaches, and tells whom it leaves one below`() throws {
        let (two, one) = (reminders(2), reminders(1))
        let seen = try preview(two + one) { $0.threshold = 2 }
        #expect(seen.officials(.opens) == [two[0].official] && seen.officials(.oneBelow) == [one[0].official])
        #expect(seen.affected == 2)
        let opens = try #require(seen.entries.first { $0.effect == .opens })
        #expect(opens.year.year == 2026 && opens.count == 2)
        #expect(opens.thresholdBefore == 3 && opens.threshold == 2)
    }

    @Test func `a higher threshold leaves an open case as it was opened`() throws {
        let own = reminders(3)
        let review = undecided(of: own, openedUnder: 3)
        #expect(try preview(own, cases: [review]) { $0.threshold = 4 }.affected == 0)
    }

    @Test
    func `a kind that counts no longer takes nothing from what was given before, only from what is given on its day`()
        throws
    {
        let given = reminders(3)
        let review = undecided(of: given, openedUnder: 3)
        #expect(try preview(given, cases: [review]) { $0.countsReminders = false }.affected == 0)
        let issued = day(2026, 3, 2)
        let seen = try preview(given, cases: [review], on: issued) { $0.countsReminders = false }
        #expect(seen.officials(.lapses) == [given[0].official] && seen.affected == 1)
        #expect(seen.entries.map(\.count) == [0])
    }

    @Test func `a case of an earlier review year is opened and shown too`() throws {
        // By the calendar year 2026 lasts until its end; since 16 December the days belong to the next.
        let versions = [
            version(day(2025, 1, 1)) { $0.reviewYearRule = .calendar }, version(day(2026, 12, 16)),
        ]
        let own = reminders(2)
        let asked = day(2026, 12, 20)
        #expect(versions[1].policy.reviewYear(of: asked).year == 2027)
        let seen = try preview(own, among: versions, on: asked) { $0.threshold = 2 }
        #expect(seen.officials(.opens) == [own[0].official])
        #expect(seen.entries.map(\.year.year) == [2026])
    }

    @Test func `from a day after the review year on nothing is opened in it`() throws {
        let own = reminders(2)
        #expect(try preview(own, effectiveOn: day(2026, 12, 14)) { $0.threshold = 2 }.affected == 1)
        #expect(try preview(own, effectiveOn: day(2026, 12, 15)) { $0.threshold = 2 }.affected == 0)
    }

    @Test func `what could not be adopted is not previewed`() {
        #expect(throws: Refusal(.policyInvalid, "threshold")) { try preview([]) { $0.threshold = 0 } }
        #expect(throws: Refusal(.policyInvalid, "effective_on")) {
            try preview([], effectiveOn: today.adding(days: -1)) { $0.threshold = 2 }
        }
    }
}
