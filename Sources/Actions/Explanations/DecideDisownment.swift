public import Accountability
public import FoundationEssentials
public import Ledger
import Postgres
import Store

/// Decides about "không phải hồ sơ của tôi". Accepted, the duty ends, the finding is again one whose responsible official nobody
/// confirmed, and an incident is annulled; rejected, the official's clock begins anew.
public struct DecideDisownment: ExplanationAct {
    /// Its name in the ledger.
    public static let kind = "explanation.disownment_decided"
    /// What the author must be allowed.
    public static let permission = Permission.decideExplanation

    /// Made by the caller.
    public let id: UUID
    /// Which duty.
    public let duty: ExplanationDuty.ID
    private let isAccepted: Bool
    private let reason: String
    private let version: Int?

    /// Decides with a reason.
    public init(
        _ duty: ExplanationDuty.ID,
        isAccepted: Bool,
        reason: String,
        version: Int? = nil,
        id: UUID = UUID()
    ) throws(Refusal) {
        self.id = id
        self.duty = duty
        self.isAccepted = isAccepted
        self.reason = try Text.required(reason, else: .reasonNeeded)
        self.version = version
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["duty": .id(duty), "is_accepted": .bool(isAccepted), "reason": .string(reason)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ExplanationDuty> {
        let found = try scope.othersDuty(duty, version: version)
        let kind: ExplanationDuty.EventKind =
            isAccepted ? .disownmentAccepted(reason: reason) : .disownmentRejected(reason: reason)
        let duty = try scope.record(kind, on: found, as: id)
        if isAccepted { try scope.takeBack(duty, reason: reason) }
        try scope.tell(
            isAccepted ? .explanationEnded : .responsibilityUpheld,
            to: [duty.official.person],
            about: .init(duty)
        )
        return .recorded(duty)
    }
}
