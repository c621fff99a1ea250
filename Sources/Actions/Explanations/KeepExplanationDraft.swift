public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Keeps what an official wrote of an explanation, so that he can go on later. It is no fact: the ledger stays as it is, and nobody
/// else sees it.
public struct KeepExplanationDraft: Act {
    /// Its name; it never stands in the ledger.
    public static let kind = "explanation.draft_kept"
    /// What the author must be allowed.
    public static let permission = Permission.answerOwnCase

    /// Made by the caller.
    public let id: UUID
    private let duty: ExplanationDuty.ID
    private let draft: ExplanationDraft

    /// Keeps what was written so far.
    public init(_ duty: ExplanationDuty.ID, cause: String?, text: String?, id: UUID = UUID()) throws(Refusal) {
        self.id = id
        self.duty = duty
        draft = ExplanationDraft(
            cause: try cause.map { (cause) throws(Refusal) in try Text.required(cause, limit: 50) },
            text: try text.map { (text) throws(Refusal) in try Text.required(text, limit: 20_000) }
        )
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["duty": .id(duty), "cause": .text(draft.cause), "text": .text(draft.text)] }

    /// Checks the rule and keeps it, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Void> {
        let found = try scope.ownDuty(duty)
        try found.check(
            .submitted(.init(method: .written, cause: draft.cause ?? "", text: draft.text ?? "")),
            on: scope.today,
            deadlines: try scope.deadlines(of: found)
        )
        try draft.keep(for: found, of: scope.commune.id, on: scope.db)
        return .nothingNew(())
    }

    /// Nothing: an act that never stands in the ledger is never asked again.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws {}
}
