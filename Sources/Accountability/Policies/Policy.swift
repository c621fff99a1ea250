/// The rules a commune works by (*quy chế*), as one version of them says. An act is judged by the version in force when it happened.
public struct Policy: Sendable, Hashable {
    /// The first day of the practice: files due before it are history.
    public var startOn: CalendarDay
    /// How many reminders in one review year lead to a suggestion. The practice this follows says three.
    public var threshold = 3
    /// Which days a review year has.
    public var reviewYearRule = ReviewYear.Rule.reporting
    /// Whether a reminder (*nhắc nhở*) counts towards the threshold.
    public var countsReminders = true
    /// Whether a criticism (*phê bình*) counts towards the threshold.
    public var countsCriticisms = true
    /// Whether the head of a unit gives reminders in his own unit; otherwise he prepares them and the leaders of the commune give them.
    public var unitHeadsRemind = true
    /// Working days from service in which an explanation is due; no statute sets one, so it is the commune's own.
    public var explanationDays = 3
    /// Working days from submission after which a leader's silence bars a reminder.
    public var verdictDays = 5
    /// Working days from service in which reconsideration may be asked for.
    public var reconsiderationDays = 10
    /// Working days after the second attempt at service, at whose end a reminder is deemed served.
    public var deemedDays = 3

    /// The standard rules, from this day on.
    public init(startOn: CalendarDay) {
        self.startOn = startOn
    }

    /// Whether a leader of this role gives reminders, where his role may give any.
    public func letsRemind(_ role: Role) -> Bool { role != .unitHead || unitHeadsRemind }

    /// The review year a day belongs to; every day belongs to exactly one.
    public func reviewYear(of day: CalendarDay) -> ReviewYear {
        ReviewYear(containing: day, rule: reviewYearRule)
    }
}
