public import Accountability
public import FoundationEssentials
public import Ledger
import Postgres
import Store

/// A leader decides about an explanation, with a reason, and says separately whether an objective cause is confirmed. Never about
/// his own, and rejection is always one by one.
public struct GiveVerdict: ExplanationAct {
    /// Its name in the ledger.
    public static let kind = "explanation.decided"
    /// What the author must be allowed.
    public static let permission = Permission.decideExplanation

    /// Made by the caller.
    public let id: UUID
    /// Which duty.
    public let duty: ExplanationDuty.ID
    private let outcome: ExplanationDuty.Verdict.Outcome
    private let reason: String
    private let confirmsObjectiveCause: Bool
    private let version: Int?

    /// Decides.
    public init(
        _ duty: ExplanationDuty.ID,
        _ outcome: ExplanationDuty.Verdict.Outcome,
        reason: String,
        confirmsObjectiveCause: Bool,
        version: Int? = nil,
        id: UUID = UUID()
    ) throws(Refusal) {
        self.id = id
        self.duty = duty
        self.outcome = outcome
        self.reason = try Text.required(reason, else: .reasonNeeded)
        self.confirmsObjectiveCause = confirmsObjectiveCause
        self.version = version
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "duty": .id(duty), "outcome": .string(outcome.rawValue), "reason": .string(reason),
            "objective_cause": .bool(confirmsObjectiveCause),
        ]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ExplanationDuty> {
        let found = try scope.othersDuty(duty, version: version)
        let verdict = ExplanationDuty.Verdict(
            outcome: outcome,
            reason: reason,
            confirmsObjectiveCause: confirmsObjectiveCause,
            decidedBy: scope.author.account.id
        )
        let duty = try scope.record(.decided(verdict), on: found, as: id)
        try scope.tell(.explanationDecided, to: [duty.official.person], about: .init(duty))
        return .recorded(duty)
    }
}
