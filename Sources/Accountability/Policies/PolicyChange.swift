/// A change of the rules, as the day finds it on which everybody is judged by them: its adoption draws this at once, the clock on a day
/// to come, and the preview shows it before. Whoever asks, the consequences are the same.
public struct PolicyChange: Sendable {
    private let version: PolicyVersion
    /// The versions with the new one.
    private let after: [PolicyVersion]
    /// The versions that made the rules until then.
    private let before: [PolicyVersion]
    private let day: CalendarDay

    /// What a version changes on a day, `versions` being all there are, it among them or not yet. It takes the place of what else was
    /// adopted for its day; one adopted for a day to come changes what held the day before.
    public init(_ version: PolicyVersion, among versions: [PolicyVersion], on day: CalendarDay) {
        self.version = version
        self.day = day
        after = versions.filter { $0.effectiveOn != version.effectiveOn } + [version]
        before =
            version.wasAdoptedAhead
            ? versions.filter { $0.effectiveOn < version.effectiveOn } : versions.filter { $0.id != version.id }
    }

    /// What the rule of three says of an official with these reminders and cases.
    public func consequences(of reminders: [Reminder], cases: [ReviewCase]) -> [ReminderRule.Consequence] {
        let marks = reminders.compactMap { ReminderRule.Mark($0) { policy(on: $0) } }
        return ReminderRule.consequences(
            before: marks,
            after: marks,
            cases: cases,
            threshold: threshold,
            thresholdBefore: thresholdBefore
        )
    }

    /// How many reminders the new rules ask for in a review year.
    func threshold(of year: ReviewYear) -> Int { policy(on: year.judged(on: day)).threshold }

    /// How many were asked for until then.
    func thresholdBefore(of year: ReviewYear) -> Int {
        PolicyVersion.inForce(on: year.judged(on: day), among: before)?.policy.threshold ?? threshold(of: year)
    }

    private func policy(on day: CalendarDay) -> Policy {
        (PolicyVersion.inForce(on: day, among: after) ?? version).policy
    }
}

extension PolicyVersion {
    /// Whether it was adopted for a day to come: the clock judges everybody by it then.
    public var wasAdoptedAhead: Bool { effectiveOn > recordedAt.day }
}

extension ReviewYear {
    /// By whose day's policy its count is judged on a day: by that of its last day once it is over.
    public func judged(on day: CalendarDay) -> CalendarDay { min(day, to) }
}
