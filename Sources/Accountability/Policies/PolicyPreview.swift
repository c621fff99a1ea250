/// Who a draft of the rules would reach in the current review year, compared with the rules in force (*ai bị ảnh hưởng*): shown before
/// a draft is adopted, and nothing but shown. Nobody is ranked by it.
public struct PolicyPreview: Hashable, Sendable {
    /// How an official stands in a review year under some rules.
    public struct Standing: Hashable, Sendable {
        /// The review year.
        public let year: ReviewYear
        /// How many reminders count.
        public let inForce: Int
        /// How many are under reconsideration and count for nothing yet.
        public let provisional: Int
        /// How many the rules ask for.
        public let threshold: Int

        /// Whether the rules would suggest a review.
        public var isReached: Bool { inForce >= threshold }
    }

    /// An official under both.
    public struct Entry: Hashable, Sendable {
        /// Whom it concerns.
        public let official: Official.ID
        /// Under the rules in force.
        public let now: Standing
        /// Under the draft.
        public let then: Standing
    }

    /// What was asked about.
    public let draft: PolicyDraft
    /// Every official who has a reminder, in the order of the ids.
    public let entries: [Entry]

    /// Counts under the rules of each day as they are (`policy`) and as a draft changes them, on a day. A draft that changes nothing
    /// gives on both sides what the rule of three itself counts.
    ///
    /// The rules in force judge each reminder as it was judged: by the policy of its day of issue, in the review year it was issued
    /// in. The draft is asked what it would have said of the same reminders.
    public init(
        reminders: [Reminder],
        cases: [ReviewCase],
        on day: CalendarDay,
        policy: (CalendarDay) -> Policy,
        draft: PolicyDraft
    ) {
        self.draft = draft
        let reminders = Dictionary(grouping: reminders, by: \.official)
        let cases = Dictionary(grouping: cases, by: \.official)
        entries = reminders.keys.sorted { $0.text < $1.text }.map { official in
            let own = reminders[official] ?? []
            return Entry(
                official: official,
                now: Self.standing(own, cases[official] ?? [], on: day, policy: policy, draft: PolicyDraft()),
                then: Self.standing(own, cases[official] ?? [], on: day, policy: policy, draft: draft)
            )
        }
    }

    /// Those whom the draft reaches and the rules in force do not.
    public var reached: [Official.ID] { entries.filter { $0.then.isReached && !$0.now.isReached }.map(\.official) }

    /// Those whom the rules in force reach and the draft does not.
    public var released: [Official.ID] { entries.filter { $0.now.isReached && !$0.then.isReached }.map(\.official) }

    /// Those a preview names: whom the rules reach now or would reach.
    public var touched: [Entry] { entries.filter { $0.now.isReached || $0.then.isReached } }

    /// How many come to the threshold or leave it by the draft.
    public var affected: Int { reached.count + released.count }

    private static func standing(
        _ reminders: [Reminder],
        _ cases: [ReviewCase],
        on day: CalendarDay,
        policy: (CalendarDay) -> Policy,
        draft: PolicyDraft
    ) -> Standing {
        let rules = draft.applied(to: policy(day))
        let year = rules.reviewYear(of: day)
        let marks = reminders.compactMap { reminder -> ReminderRule.Mark? in
            guard let mark = ReminderRule.Mark(reminder, policy: { draft.applied(to: policy($0)) }) else { return nil }
            guard let rule = draft.reviewYearRule, let issuedOn = reminder.issuedOn else { return mark }
            return ReminderRule.Mark(
                id: mark.id,
                year: ReviewYear(containing: issuedOn, rule: rule),
                isCounted: mark.isCounted,
                force: mark.force
            )
        }
        let count = ReminderRule.count(marks, cases: cases, year: year)
        return Standing(
            year: year,
            inForce: count.inForce,
            provisional: count.provisional,
            threshold: rules.threshold
        )
    }
}
