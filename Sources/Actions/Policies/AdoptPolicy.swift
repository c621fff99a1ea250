public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Adopts a new version of the rules a commune works by (*quy chế*), from today on or from a day to come: what happened before is
/// judged by what held then. Everybody who has an account is told. Whoever adopts what opens or ends somebody's
/// case, or leaves him one below the threshold, has seen that before: he sends the mark of the preview as it stands.
public struct AdoptPolicy: Act {
    /// Its name in the ledger.
    public static let kind = "policy.adopted"
    /// What the author must be allowed.
    public static let permission = Permission.adoptPolicy

    /// Made by the caller.
    public let id: UUID
    private let draft: PolicyDraft
    private let effectiveOn: CalendarDay
    private let document: String
    private let reason: String
    private let previewed: String?

    /// Adopts what the draft changes. `previewed` is the mark of the preview that was seen. Refused without a document and a reason.
    public init(
        id: PolicyVersion.ID = PolicyVersion.ID(),
        _ draft: PolicyDraft,
        effectiveOn: CalendarDay,
        document: String,
        reason: String,
        previewed: String? = nil
    ) throws(Refusal) {
        self.id = id.uuid
        self.draft = draft
        self.effectiveOn = effectiveOn
        self.document = try Text.requiredLine(document, limit: 200, else: .documentNeeded)
        self.reason = try Text.required(reason, else: .reasonNeeded)
        self.previewed = previewed
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "effective_on": .day(effectiveOn), "document": .string(document), "reason": .string(reason),
            "changes": draft.changes,
        ]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<PolicyVersion> {
        guard effectiveOn >= scope.today else { throw Refusal(.policyInvalid, "effective_on") }
        let policy = draft.applied(to: try scope.policy(on: effectiveOn))
        try policy.check()
        try requirePreviewed(in: scope)
        let version = PolicyVersion(
            id: PolicyVersion.ID(id),
            effectiveOn: effectiveOn,
            policy: policy,
            document: document,
            reason: reason,
            recordedAt: scope.at
        )
        try scope.insert(version.row.merging(scope.authorship) { own, _ in own }, into: .policies)
        let everybody = try Role.allCases.filter { $0 != .administrator }.flatMap { try scope.persons(in: $0) }
        try scope.tell(.policyAdopted, to: everybody, about: Notice.Subject("policies", version.id))
        // Whoever reaches a lower threshold, or comes to be one below it, does so now, not with the next thing that happens to him. Of a version for a day to
        // come the clock draws the same on that day.
        if !version.wasAdoptedAhead { try settleEverybody(by: version, in: scope) }
        return .recorded(version)
    }

    private func requirePreviewed(in scope: ActScope) throws {
        let preview = try PolicyPreview(
            of: draft,
            effectiveOn: effectiveOn,
            askedOn: scope.today,
            in: scope.commune.id,
            db: scope.db
        )
        guard preview.affected > 0, previewed != (try preview.mark) else { return }
        throw Refusal(previewed == nil ? .policyPreviewNeeded : .policyPreviewStale, "\(preview.affected)")
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> PolicyVersion {
        let versions = try PolicyVersion.list(of: commune.id, on: db)
        guard let known = versions.first(where: { $0.id.uuid == id }) else { throw Refusal(.policyNotFound) }
        return known
    }
}

extension PolicyVersion {
    /// The columns without authorship; every rule stands written out, whatever later standards say.
    fileprivate var row: [String: JSON] {
        [
            "policy_id": .id(id), "effective_on": .day(effectiveOn), "start_on": .day(policy.startOn),
            "threshold": .integer(policy.threshold), "review_year": .string(policy.reviewYearRule.rawValue),
            "counts_reminders": .bool(policy.countsReminders), "counts_criticisms": .bool(policy.countsCriticisms),
            "unit_heads_remind": .bool(policy.unitHeadsRemind),
            "explanation_days": .integer(policy.explanationDays), "verdict_days": .integer(policy.verdictDays),
            "reconsideration_days": .integer(policy.reconsiderationDays), "deemed_days": .integer(policy.deemedDays),
            "document": .text(document), "reason": .text(reason),
        ]
    }
}
