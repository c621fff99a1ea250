public import Accountability
public import FoundationEssentials
public import Ledger
import Postgres
import Store

/// Says that a request was received, which is not agreement.
public struct AcknowledgeRequest: ExplanationAct {
    /// Its name in the ledger.
    public static let kind = "explanation.acknowledged"
    /// What the author must be allowed.
    public static let permission = Permission.answerOwnCase

    /// Made by the caller.
    public let id: UUID
    /// Which duty.
    public let duty: ExplanationDuty.ID

    /// Acknowledges it.
    public init(_ duty: ExplanationDuty.ID, id: UUID = UUID()) {
        self.id = id
        self.duty = duty
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["duty": .id(duty)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ExplanationDuty> {
        .recorded(try scope.record(.acknowledged, on: try scope.ownDuty(duty), as: id))
    }
}

/// Says "không phải hồ sơ của tôi". A leader decides on it; until then no explanation is due.
public struct DisownRequest: ExplanationAct {
    /// Its name in the ledger.
    public static let kind = "explanation.disowned"
    /// What the author must be allowed.
    public static let permission = Permission.answerOwnCase

    /// Made by the caller.
    public let id: UUID
    /// Which duty.
    public let duty: ExplanationDuty.ID
    private let reason: String

    /// Says so, and why.
    public init(_ duty: ExplanationDuty.ID, reason: String, id: UUID = UUID()) throws(Refusal) {
        self.id = id
        self.duty = duty
        self.reason = try Text.required(reason)
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["duty": .id(duty), "reason": .string(reason)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ExplanationDuty> {
        let duty = try scope.record(.disowned(reason: reason), on: try scope.ownDuty(duty), as: id)
        try scope.tellDisowned(duty)
        return .recorded(duty)
    }
}

/// Explains (*giải trình*). What was attached by then is part of it; from here on nothing of it changes.
public struct SubmitExplanation: ExplanationAct {
    /// Its name in the ledger.
    public static let kind = "explanation.submitted"
    /// What the author must be allowed.
    public static let permission = Permission.answerOwnCase

    /// Made by the caller.
    public let id: UUID
    /// Which duty.
    public let duty: ExplanationDuty.ID
    private let cause: String
    private let text: String

    /// Explains with a category of cause.
    public init(_ duty: ExplanationDuty.ID, cause: String, text: String, id: UUID = UUID()) throws(Refusal) {
        self.id = id
        self.duty = duty
        self.cause = cause
        self.text = try Text.required(text, limit: 20_000)
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["duty": .id(duty), "cause": .string(cause), "text": .string(text)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ExplanationDuty> {
        let found = try scope.ownDuty(duty)
        try CauseCategory.check(cause, text: text, among: try CauseCategory.list(on: scope.db), on: scope.today)
        let said = ExplanationDuty.Submission(method: .written, cause: cause, text: text)
        let duty = try scope.record(.submitted(said), on: found, as: id)
        try scope.tell(.explanationSubmitted, to: try scope.explanationLeaders(), about: .init(duty))
        return .recorded(duty)
    }
}
