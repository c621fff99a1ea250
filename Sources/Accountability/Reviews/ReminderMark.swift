extension ReminderRule.Mark {
    /// A reminder as the rule sees it, by the policy in force on its day of issue; nil for a draft.
    ///
    /// That its review year is over takes nothing from it here: what stood at the year's end stands for that year.
    public init?(_ reminder: Reminder, policy: (CalendarDay) throws -> Policy) rethrows {
        guard let issue = reminder.issue, let issuedOn = reminder.issuedOn else { return nil }
        let policy = try policy(issuedOn)
        let force: Force =
            switch reminder.force(asOf: issue.countsThrough) {
            case .drafted, .issued: .pending
            case .inForce, .expired: .inForce
            case .provisional: .provisional
            case .withdrawn, .cancelled, .annulled, .overturned: .ended
            }
        self.init(
            id: reminder.id,
            year: ReviewYear(year: issue.reviewYear, rule: policy.reviewYearRule),
            isCounted: reminder.kind == .reminder ? policy.countsReminders : policy.countsCriticisms,
            force: force
        )
    }
}

extension ReminderRule {
    /// The count of an official's review year, each reminder judged by the policy of its own day; by `policy` where none was in
    /// force yet.
    public static func count(
        _ reminders: [Reminder],
        cases: [ReviewCase],
        year: ReviewYear,
        under versions: [PolicyVersion],
        or policy: Policy
    ) -> Count {
        let marks = reminders.compactMap { reminder in
            Mark(reminder) { PolicyVersion.inForce(on: $0, among: versions)?.policy ?? policy }
        }
        return count(marks, cases: cases, year: year)
    }
}
