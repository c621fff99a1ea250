/// What a new version changes; what is nil stays as it is.
public struct PolicyDraft: Hashable, Sendable {
    /// How many reminders lead to a suggestion.
    public var threshold: Int?
    /// Which days a review year has.
    public var reviewYearRule: ReviewYear.Rule?
    /// Whether a reminder counts.
    public var countsReminders: Bool?
    /// Whether a criticism counts.
    public var countsCriticisms: Bool?
    /// Whether unit heads give reminders.
    public var unitHeadsRemind: Bool?
    /// Working days for an explanation.
    public var explanationDays: Int?
    /// Working days for a verdict.
    public var verdictDays: Int?
    /// Working days for a request for reconsideration.
    public var reconsiderationDays: Int?
    /// Working days until a reminder is deemed served.
    public var deemedDays: Int?

    /// Changes nothing.
    public init() {}

    /// The rules with these changes. The start day stays: files that were history do not become late by a new version.
    public func applied(to policy: Policy) -> Policy {
        var policy = policy
        policy.threshold = threshold ?? policy.threshold
        policy.reviewYearRule = reviewYearRule ?? policy.reviewYearRule
        policy.countsReminders = countsReminders ?? policy.countsReminders
        policy.countsCriticisms = countsCriticisms ?? policy.countsCriticisms
        policy.unitHeadsRemind = unitHeadsRemind ?? policy.unitHeadsRemind
        policy.explanationDays = explanationDays ?? policy.explanationDays
        policy.verdictDays = verdictDays ?? policy.verdictDays
        policy.reconsiderationDays = reconsiderationDays ?? policy.reconsiderationDays
        policy.deemedDays = deemedDays ?? policy.deemedDays
        return policy
    }
}
