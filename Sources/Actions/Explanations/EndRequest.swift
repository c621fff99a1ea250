public import Accountability
public import FoundationEssentials
public import Ledger
import Postgres
import Store

/// No longer asks: the matter is settled without an explanation.
public struct WaiveRequest: ExplanationAct {
    /// Its name in the ledger.
    public static let kind = "explanation.waived"
    /// What the author must be allowed.
    public static let permission = Permission.decideExplanation

    /// Made by the caller.
    public let id: UUID
    /// Which duty.
    public let duty: ExplanationDuty.ID
    private let reason: String
    private let version: Int?

    /// Waives it with a reason.
    public init(_ duty: ExplanationDuty.ID, reason: String, version: Int? = nil, id: UUID = UUID()) throws(Refusal) {
        self.id = id
        self.duty = duty
        self.reason = try Text.required(reason, else: .reasonNeeded)
        self.version = version
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["duty": .id(duty), "reason": .string(reason)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ExplanationDuty> {
        let found = try scope.othersDuty(duty, version: version)
        let duty = try scope.record(.waived(reason: reason), on: found, as: id)
        try scope.tell(.explanationEnded, to: [duty.official.person], about: .init(duty))
        return .recorded(duty)
    }
}

/// Takes back a request made by mistake: the matter may be asked about again.
public struct CancelRequest: ExplanationAct {
    /// Its name in the ledger.
    public static let kind = "explanation.cancelled"
    /// What the author must be allowed.
    public static let permission = Permission.decideExplanation

    /// Made by the caller.
    public let id: UUID
    /// Which duty.
    public let duty: ExplanationDuty.ID
    private let reason: String
    private let version: Int?

    /// Cancels it with a reason.
    public init(_ duty: ExplanationDuty.ID, reason: String, version: Int? = nil, id: UUID = UUID()) throws(Refusal) {
        self.id = id
        self.duty = duty
        self.reason = try Text.required(reason, else: .reasonNeeded)
        self.version = version
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["duty": .id(duty), "reason": .string(reason)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ExplanationDuty> {
        let found = try scope.othersDuty(duty, version: version)
        let duty = try scope.record(.cancelled(reason: reason), on: found, as: id)
        try scope.tell(.explanationEnded, to: [duty.official.person], about: .init(duty))
        return .recorded(duty)
    }
}
