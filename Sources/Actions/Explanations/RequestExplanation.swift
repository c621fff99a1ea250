public import Accountability
public import FoundationEssentials
public import Ledger
import Postgres
import Store

/// Asks an official to explain (*yêu cầu giải trình*). Nobody is asked about a file before a person confirmed whose it was.
public struct RequestExplanation: ExplanationAct {
    /// Its name in the ledger.
    public static let kind = "explanation.requested"
    /// What the author must be allowed.
    public static let permission = Permission.requestExplanation

    /// Made by the caller; the id of the duty.
    public let id: UUID
    private let ground: Ground
    private let question: String?

    /// Asks about a ground; nil asks nothing particular.
    public init(_ ground: Ground, question: String? = nil, id: UUID = UUID()) throws(Refusal) {
        self.id = id
        self.ground = ground
        self.question = try question.map { (text) throws(Refusal) in try Text.required(text) }
    }

    /// The duty it opens.
    public var duty: ExplanationDuty.ID { ExplanationDuty.ID(id) }

    /// What makes two acts of this id the same.
    public var content: JSON { ["ground": ground.json, "question": .text(question)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ExplanationDuty> {
        let matter = try scope.matter(of: ground)
        try scope.requireNotOwnCase(matter.official)
        try scope.requireScope(unit: matter.unit)
        try scope.requireNotDeparted(matter.official)
        let opened = matter.duty(duty, .requested, question: question, in: scope)
        try scope.open(opened)
        try scope.tell(.explanationRequested, to: [opened.official.person], about: .init(opened))
        return .recorded(opened)
    }
}
