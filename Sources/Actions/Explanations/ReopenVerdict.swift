public import Accountability
public import FoundationEssentials
public import Ledger
import Postgres
import Store

/// Reopens a rejection, in part or on the whole, because new evidence speaks against it (*mở lại vì có tình tiết mới*): the official may add
/// to what he said, then a leader decides again. What rested on the verdict loses that ground.
///
/// Any leader who decides about explanations may, the one who decided included: it takes a burden from the official and decides
/// nothing, and a commune may have one leader. What keeps it from being a mere change of mind is the evidence, which must be named. An
/// acceptance is never reopened.
public struct ReopenVerdict: ExplanationAct {
    /// Its name in the ledger.
    public static let kind = "explanation.reopened"
    /// What the author must be allowed.
    public static let permission = Permission.decideExplanation

    /// Made by the caller.
    public let id: UUID
    /// Which duty.
    public let duty: ExplanationDuty.ID
    private let reason: String
    private let evidence: String
    private let version: Int?

    /// Reopens it with a reason and the evidence that is new.
    public init(
        _ duty: ExplanationDuty.ID,
        reason: String,
        evidence: String,
        version: Int? = nil,
        id: UUID = UUID()
    ) throws(Refusal) {
        self.id = id
        self.duty = duty
        self.reason = try Text.required(reason, else: .reasonNeeded)
        self.evidence = try Text.required(evidence, limit: 500, else: .evidenceNeeded)
        self.version = version
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        ["duty": .id(duty), "reason": .string(reason), "evidence": .string(evidence)]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ExplanationDuty> {
        let found = try scope.othersDuty(duty, version: version)
        let duty = try scope.record(.reopened(reason: reason, evidence: evidence), on: found, as: id)
        try scope.tell(.explanationReopened, to: [duty.official.person], about: .init(duty))
        return .recorded(duty)
    }
}
