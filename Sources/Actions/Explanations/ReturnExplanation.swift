public import Accountability
public import FoundationEssentials
public import Ledger
import Postgres
import Store

/// Asks for more, once: the official's clock begins anew.
public struct ReturnExplanation: ExplanationAct {
    /// Its name in the ledger.
    public static let kind = "explanation.returned"
    /// What the author must be allowed.
    public static let permission = Permission.decideExplanation

    /// Made by the caller.
    public let id: UUID
    /// Which duty.
    public let duty: ExplanationDuty.ID
    private let question: String
    private let version: Int?

    /// Returns it with a question.
    public init(_ duty: ExplanationDuty.ID, question: String, version: Int? = nil, id: UUID = UUID()) throws(Refusal) {
        self.id = id
        self.duty = duty
        self.question = try Text.required(question)
        self.version = version
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["duty": .id(duty), "question": .string(question)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ExplanationDuty> {
        let found = try scope.othersDuty(duty, version: version)
        let duty = try scope.record(.returned(question: question), on: found, as: id)
        try scope.tell(.explanationReturned, to: [duty.official.person], about: .init(duty))
        return .recorded(duty)
    }
}
