public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Accepts many explanations that name the same cause, such as an outage that made a whole morning late. There is no rejection
/// in bulk.
public struct AcceptInBulk: Act {
    /// Its name in the ledger.
    public static let kind = "explanation.accepted_in_bulk"
    /// What the author must be allowed.
    public static let permission = Permission.decideExplanation
    /// The most explanations one entry accepts.
    public static let limit = 200

    /// Made by the caller.
    public let id: UUID
    private let duties: [ExplanationDuty.ID]
    private let cause: String
    private let reason: String
    private let confirmsObjectiveCause: Bool

    /// Accepts them for one cause, named by all of them.
    public init(
        _ duties: [ExplanationDuty.ID],
        cause: String,
        reason: String,
        confirmsObjectiveCause: Bool,
        id: UUID = UUID()
    ) throws(Refusal) {
        self.duties = Set(duties).sorted { $0.text < $1.text }
        guard (1...Self.limit).contains(self.duties.count) else { throw Refusal(.textInvalid, "\(duties.count)") }
        self.id = id
        self.cause = cause
        self.reason = try Text.required(reason, else: .reasonNeeded)
        self.confirmsObjectiveCause = confirmsObjectiveCause
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "duties": .array(duties.map { .id($0) }), "cause": .string(cause), "reason": .string(reason),
            "objective_cause": .bool(confirmsObjectiveCause),
        ]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<[ExplanationDuty]> {
        let verdict = ExplanationDuty.Verdict(
            outcome: .accepted,
            reason: reason,
            confirmsObjectiveCause: confirmsObjectiveCause,
            decidedBy: scope.author.account.id
        )
        var decided: [ExplanationDuty] = []
        for id in duties {
            let found = try scope.othersDuty(id, version: nil)
            guard found.submission.map({ $0.cause == cause }) ?? true else { throw Refusal(.causesDiffer, id.text) }
            let duty = try scope.record(.decided(verdict), on: found, as: .derived(from: self.id, id.text))
            try scope.tell(.explanationDecided, to: [duty.official.person], about: .init(duty))
            decided.append(duty)
        }
        return .recorded(decided)
    }

    /// The duties as they stand by now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> [ExplanationDuty] {
        try ExplanationDuty.find(duties, of: commune.id, on: db).sorted { $0.id.text < $1.id.text }
    }

    /// What a violated constraint means.
    public static func refusal(of constraint: String) -> Refusal.Code? { GiveVerdict.refusal(of: constraint) }
}
