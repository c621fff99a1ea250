public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Records a new text of one of the commune's papers, from today on or from a day to come. Papers of the days before, and of what was recorded
/// before it on its first day, keep the text they were written by.
public struct RecordPaperTemplate: Act {
    /// Its name in the ledger.
    public static let kind = "paper_template.recorded"
    /// What the author must be allowed.
    public static let permission = Permission.keepPaperTemplates

    /// Made by the caller.
    public let id: UUID
    private let template: PaperTemplate
    private let effectiveOn: CalendarDay
    private let reason: String

    /// A text that was checked, with the reason for it.
    public init(
        id: PaperTemplateVersion.ID = PaperTemplateVersion.ID(),
        _ template: PaperTemplate,
        effectiveOn: CalendarDay,
        reason: String
    ) throws(Refusal) {
        self.id = id.uuid
        self.template = template
        self.effectiveOn = effectiveOn
        self.reason = try Text.required(reason, else: .reasonNeeded)
    }

    /// What makes two acts of this id the same.
    public var content: JSON { .object(row) }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<PaperTemplateVersion> {
        guard effectiveOn >= scope.today else { throw Refusal(.paperTemplateTooEarly, effectiveOn.iso) }
        let version = PaperTemplateVersion(
            id: PaperTemplateVersion.ID(id),
            template: template,
            effectiveOn: effectiveOn,
            reason: reason,
            recordedAt: scope.at
        )
        try scope.insert(
            row.merging(["template_id": .id(PaperTemplateVersion.ID(id))]) { own, _ in own }.merging(scope.authorship) {
                own,
                _ in own
            },
            into: .paperTemplates
        )
        return .recorded(version)
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> PaperTemplateVersion
    {
        let versions = try PaperTemplateVersion.list(of: commune.id, on: db)
        guard let known = versions.first(where: { $0.id?.uuid == id }) else { throw Refusal(.paperTemplateNotFound) }
        return known
    }

    /// The columns that say what was written.
    private var row: [String: JSON] {
        [
            "kind": .string(template.kind.rawValue), "effective_on": .day(effectiveOn),
            "subject": .string(template.subject), "addressee": .string(template.addressee),
            "body": .string(template.body), "bases": .string(template.bases), "copies": .string(template.copies),
            "reason": .string(reason),
        ]
    }
}
