import Accountability
import StoreSupport
import Testing

/// The rule of three, case by case.
struct ReminderRuleTests {
    private let year = ReviewYear(year: 2026, rule: .reporting)

    private func mark(
        _ force: ReminderRule.Mark.Force = .inForce,
        year: Int = 2026,
        isCounted: Bool = true
    ) -> ReminderRule.Mark {
        .init(id: Reminder.ID(), year: ReviewYear(year: year, rule: .reporting), isCounted: isCounted, force: force)
    }

    private func consequences(
        before: [ReminderRule.Mark] = [],
        _ after: [ReminderRule.Mark],
        cases: [ReviewCase] = [],
        threshold: Int = 3,
        thresholdBefore: Int? = nil
    ) -> [ReminderRule.Consequence] {
        ReminderRule.consequences(
            before: before,
            after: after,
            cases: cases,
            threshold: { _ in threshold },
            thresholdBefore: { _ in thresholdBefore ?? threshold }
        )
    }

    /// A case decided on these reminders: the review confirmed, the transfer declined.
    private func decided(_ marks: [ReminderRule.Mark]) throws -> ReviewCase {
        var review = ReviewCase.test(events: [
            .confirmed(.yearEndReview, reason: "-", document: try .test()),
            .declined(.transfer, reason: "-", document: try .test()),
        ])
        review.decidedGrounds = marks.map(\.id)
        return review
    }

    @Test(arguments: [ReminderRule.Mark.Force.pending, .provisional, .ended])
    func `two that stand and one that does not open nothing`(force: ReminderRule.Mark.Force) {
        #expect(consequences([mark(), mark(), mark(force)]) == [.tellOneBelow(year: year)])
    }

    @Test func `the third that stands opens a case on the three`() {
        let marks = [mark(), mark(), mark()]
        #expect(
            consequences(before: Array(marks.prefix(2)), marks)
                == [.open(year: year, threshold: 3, grounds: marks.map(\.id))]
        )
    }

    @Test func `reminders of different review years do not add up`() {
        let marks = [mark(), mark(), mark(year: 2025)]
        #expect(consequences(before: marks, marks).isEmpty)
        #expect(ReminderRule.count(marks, cases: [], year: year).inForce == 2)
    }

    @Test func `a kind the policy does not count is left out`() {
        let marks = [mark(), mark(), mark(isCounted: false)]
        #expect(consequences(before: marks, marks).isEmpty)
    }

    @Test func `only a rise to one below is told, not a fall`() {
        let marks = [mark(), mark()]
        #expect(consequences(before: [marks[0]], marks) == [.tellOneBelow(year: year)])
        #expect(consequences(before: marks + [mark()], marks).isEmpty)
        #expect(consequences(before: marks, marks).isEmpty)
    }

    @Test func `an undecided case stays with a fourth, and with one under reconsideration`() {
        let review = ReviewCase.test()
        #expect(consequences([mark(), mark(), mark(), mark()], cases: [review]).isEmpty)
        #expect(consequences([mark(), mark(), mark(.provisional)], cases: [review]).isEmpty)
    }

    @Test func `an undecided case lapses when one of three is taken back, also while it rests`() {
        let suspended = ReviewCase.test(events: [.suspended(.illness, reason: "-", document: nil)])
        for review in [ReviewCase.test(), suspended] {
            #expect(consequences([mark(), mark(), mark(.ended)], cases: [review]) == [.lapse(review.id, left: 2)])
        }
    }

    @Test func `a decided case is flagged once for each loss, and never lapses`() throws {
        let marks = [mark(), mark(), mark(.ended)]
        var review = try decided(marks)
        #expect(consequences(marks, cases: [review]) == [.flag(review.id, left: 2)])
        review = review.with(.flagged(left: 2))
        #expect(consequences(marks, cases: [review]).isEmpty)
        review = review.with(.kept(reason: "-", document: nil))
        #expect(consequences(marks, cases: [review]).isEmpty)
        let fewer = [marks[0], .init(id: marks[1].id, year: year, isCounted: true, force: .ended), marks[2]]
        #expect(consequences(fewer, cases: [review]) == [.flag(review.id, left: 1)])
    }

    @Test func `the grounds of a decided case count for no other`() throws {
        let old = [mark(), mark(), mark()]
        let review = try decided(old)
        let new = [mark(), mark()]
        #expect(ReminderRule.count(old + new, cases: [review], year: year).inForce == 2)
        #expect(ReminderRule.used(in: [review]) == Dictionary(old.map { ($0.id, review.id) }) { $1 })
        let third = mark()
        #expect(
            consequences(before: old + new, old + new + [third], cases: [review])
                == [.open(year: year, threshold: 3, grounds: (new + [third]).map(\.id))]
        )
    }

    @Test func `the grounds of a case set aside count again`() throws {
        let marks = [mark(), mark(), mark()]
        let review = try decided(marks).with(.flagged(left: 2)).with(.setAside(reason: "-", document: nil))
        #expect(ReminderRule.count(marks, cases: [review], year: year).inForce == 3)
        #expect(ReminderRule.used(in: [review]).isEmpty)
    }

    @Test func `a lower threshold tells whoever comes to be one below by it, and a higher one nobody`() {
        let marks = [mark(), mark()]
        let told = [ReminderRule.Consequence.tellOneBelow(year: year)]
        #expect(consequences(before: marks, marks, threshold: 3, thresholdBefore: 4) == told)
        #expect(consequences(before: marks, marks, threshold: 3, thresholdBefore: 2).isEmpty)
        #expect(consequences(before: marks, marks, threshold: 4, thresholdBefore: 5).isEmpty)
        let withdrawn = [mark(.ended)]
        #expect(consequences(before: withdrawn, withdrawn, threshold: 1, thresholdBefore: 3).isEmpty)
    }

    @Test func `a lower threshold adopted since keeps a case that would have lapsed`() {
        let review = ReviewCase.test(threshold: 3)
        #expect(consequences([mark(), mark(), mark(.ended)], cases: [review], threshold: 2).isEmpty)
        #expect(consequences([mark(), mark(.ended)], cases: [review], threshold: 2) == [.lapse(review.id, left: 1)])
    }

    @Test func `a suggestion is not confirmed while a reminder it needs is under reconsideration, or gone`() {
        let review = ReviewCase.test()
        #expect(throws: Refusal(.reconsiderationPending)) {
            try ReminderRule.checkConfirmation(
                of: review,
                [mark(), mark(), mark(.provisional)],
                cases: [review],
                threshold: 3
            )
        }
        #expect(throws: Refusal(.reviewGroundsTooFew)) {
            try ReminderRule.checkConfirmation(of: review, [mark(), mark()], cases: [review], threshold: 3)
        }
        #expect(throws: Never.self) {
            try ReminderRule.checkConfirmation(of: review, [mark(), mark(), mark()], cases: [review], threshold: 3)
        }
    }

    @Test func `the end of the review year takes nothing from its reminders and lapses no case`() throws {
        let policy = Policy(startOn: .earliest)
        let account = Account.ID()
        let reminders = try (1...3).map { number in
            let issue = Reminder.Issue(
                issuer: account,
                person: Person.ID(),
                role: .chairman,
                reviewYear: 2025,
                number: number,
                countsThrough: .test(2025, 12, 14)
            )
            return try Reminder.test().following(.issued(issue), on: .test(2025, 12, 10), by: account)
                .following(.served(.inPerson), on: .test(2025, 12, 12), by: account)
        }
        #expect(reminders.allSatisfy { $0.force(asOf: .test(2026, 1, 5)) == .expired })
        let year = ReviewYear(year: 2025, rule: .reporting)
        let marks = reminders.compactMap { ReminderRule.Mark($0) { _ in policy } }
        let review = ReviewCase.test(year: year, grounds: marks.map(\.id))
        #expect(consequences(before: marks, marks, cases: [review]).isEmpty)
        #expect(ReminderRule.count(marks, cases: [review], year: year).inForce == 3)
        #expect(review.isCarriedOver(on: .test(2025, 12, 15)) && !review.isCarriedOver(on: .test(2025, 12, 14)))
    }

    @Test func `a reminder of 20 December belongs to the next review year`() {
        let policy = Policy(startOn: .earliest)
        #expect(policy.reviewYear(of: .test(2026, 12, 20)).year == 2027)
        #expect(policy.reviewYear(of: .test(2026, 12, 14)).year == 2026)
    }
}
