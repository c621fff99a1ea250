/// A verdict on a ground as somebody noted it for the leader who gave it in a meeting (*ghi thay*). It is no verdict: it concludes
/// nothing and supports nothing until that leader confirms the record or his signed paper is attached, and goes with the record.
public struct NotedVerdict: Hashable, Sendable {
    /// What was decided: a reminder rests on nothing that was accepted.
    public let outcome: ExplanationDuty.Verdict.Outcome
    /// Why.
    public let reason: String
    /// Whether an objective cause of a part was confirmed.
    public let confirmsObjectiveCause: Bool

    /// As it was noted.
    public init(outcome: ExplanationDuty.Verdict.Outcome, reason: String, confirmsObjectiveCause: Bool) {
        self.outcome = outcome
        self.reason = reason
        self.confirmsObjectiveCause = confirmsObjectiveCause
    }

    /// The verdict it is once the leader of this account stands by it.
    public func verdict(of leader: Account.ID) -> ExplanationDuty.Verdict {
        ExplanationDuty.Verdict(
            outcome: outcome,
            reason: reason,
            confirmsObjectiveCause: confirmsObjectiveCause,
            decidedBy: leader
        )
    }
}
