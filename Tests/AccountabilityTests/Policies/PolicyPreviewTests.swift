import Accountability
import Testing

struct PolicyPreviewTests {
    private let today = day(2026, 6, 1)
    private let rules = Policy(startOn: day(2026, 1, 1))

    private func preview(_ reminders: [Reminder], _ change: (inout PolicyDraft) -> Void) -> PolicyPreview {
        var draft = PolicyDraft()
        change(&draft)
        return PolicyPreview(reminders: reminders, cases: [], on: today, policy: { _ in rules }, draft: draft)
    }

    /// So many reminders of one official.
    private func reminders(_ count: Int, _ story: ReminderStory = ReminderStory().acknowledged) -> [Reminder] {
        (0..<count).map { _ in story.reminder }
    }

    @Test func `a draft that changes nothing counts what the rule of three counts`() {
        let pleaded = ReminderStory().pleaded
        for own in [reminders(3), reminders(2), reminders(1, pleaded), reminders(2, ReminderStory().issued)] {
            let seen = preview(own) { _ in }
            let marks = own.compactMap { ReminderRule.Mark($0) { _ in rules } }
            let count = ReminderRule.count(marks, cases: [], year: rules.reviewYear(of: today))
            #expect(seen.entries.map(\.now) == seen.entries.map(\.then))
            #expect(seen.entries.map(\.now.inForce) == [count.inForce])
            #expect(seen.entries.map(\.now.provisional) == [count.provisional])
            #expect(seen.entries.map(\.now.isReached) == [count.inForce >= 3])
            #expect(seen.reached.isEmpty && seen.released.isEmpty)
        }
    }

    @Test func `a lower threshold reaches more, a higher one fewer`() {
        let two = reminders(2)
        let three = reminders(3)
        #expect(preview(two + three) { $0.threshold = 2 }.reached == [two[0].official])
        #expect(preview(two + three) { $0.threshold = 4 }.released == [three[0].official])
    }

    @Test func `kinds that do not count are left out`() {
        var criticism = ReminderStory()
        criticism.kind = .criticism
        let own = reminders(3, criticism.acknowledged)
        #expect(preview(own) { $0.countsCriticisms = false }.released == [own[0].official])
        #expect(preview(own) { $0.countsReminders = false }.released.isEmpty)
    }

    @Test func `another review year asks what it would have said of the same reminders`() {
        let story = ReminderStory()
        let late = story.then(story.issue, on: day(2025, 12, 20)).then(.acknowledged, on: day(2025, 12, 22))
        let own = reminders(3, late)
        let seen = preview(own) { $0.reviewYearRule = .calendar }
        #expect(seen.entries.map(\.now.inForce) == [3])
        #expect(seen.entries.map(\.then.inForce) == [0])
        #expect(seen.entries.map(\.then.year.from) == [day(2026, 1, 1)])
        #expect(seen.released == [own[0].official])
    }
}
