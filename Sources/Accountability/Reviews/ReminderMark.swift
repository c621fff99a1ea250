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
