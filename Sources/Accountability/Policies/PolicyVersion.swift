/// One version of the rules a commune works by (*quy chế*), with the day from which it holds and the document that adopts it.
public struct PolicyVersion: Hashable, Sendable {
    /// Identifies a version within a commune.
    public typealias ID = Identifier<PolicyVersion>

    /// The id.
    public let id: ID
    /// The first day it holds.
    public let effectiveOn: CalendarDay
    /// What it says.
    public let policy: Policy
    /// The document; the version a commune begins with has none.
    public let document: String?
    /// Why it was adopted.
    public let reason: String?
    /// When it was recorded.
    public let recordedAt: Instant

    /// A version as recorded.
    public init(
        id: ID,
        effectiveOn: CalendarDay,
        policy: Policy,
        document: String?,
        reason: String?,
        recordedAt: Instant
    ) {
        self.id = id
        self.effectiveOn = effectiveOn
        self.policy = policy
        self.document = document
        self.reason = reason
        self.recordedAt = recordedAt
    }

    /// The version in force on a day: the last one effective by then, of two for one day the one recorded later; before the first,
    /// the first.
    public static func inForce(on day: CalendarDay, among versions: [PolicyVersion]) -> PolicyVersion? {
        let holding = versions.filter { $0.effectiveOn <= day }
        guard holding.isEmpty else {
            return holding.max { ($0.effectiveOn, $0.recordedAt) < ($1.effectiveOn, $1.recordedAt) }
        }
        guard let first = versions.map(\.effectiveOn).min() else { return nil }
        return versions.filter { $0.effectiveOn == first }.max { $0.recordedAt < $1.recordedAt }
    }
}

extension Policy {
    /// Refused unless the rules can be worked by: a threshold of 1 to 20, at least one kind that counts, and 1 to 60 working days
    /// for each period. The schema holds the same limits.
    public func check() throws(Refusal) {
        guard (1...20).contains(threshold) else { throw Refusal(.policyInvalid, "threshold") }
        guard countsReminders || countsCriticisms else { throw Refusal(.policyInvalid, "counts_reminders") }
        let periods = [
            ("explanation_days", explanationDays), ("verdict_days", verdictDays),
            ("reconsideration_days", reconsiderationDays), ("deemed_days", deemedDays),
        ]
        for (name, days) in periods where !(1...60).contains(days) { throw Refusal(.policyInvalid, name) }
    }
}
