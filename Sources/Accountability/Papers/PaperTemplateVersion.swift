/// One version of a paper's text in a commune, with the day from which papers are written by it. Papers of earlier days keep theirs.
public struct PaperTemplateVersion: Hashable, Sendable {
    /// Identifies a version within a commune.
    public typealias ID = Identifier<PaperTemplateVersion>

    /// The id; nil for the text the program comes with, which is version zero.
    public let id: ID?
    /// What it says.
    public let template: PaperTemplate
    /// The first day it holds: never before the day it was recorded.
    public let effectiveOn: CalendarDay
    /// Why it was changed.
    public let reason: String
    /// When it was recorded.
    public let recordedAt: Instant

    /// A version as recorded.
    public init(
        id: ID?,
        template: PaperTemplate,
        effectiveOn: CalendarDay,
        reason: String,
        recordedAt: Instant
    ) {
        self.id = id
        self.template = template
        self.effectiveOn = effectiveOn
        self.reason = reason
        self.recordedAt = recordedAt
    }

    /// The version by which a paper of a day is written: the last one that held by then, of two for one day the one recorded later. A paper
    /// of something recorded at a moment, `recordedAt`, is written by what was known at that moment, so that nothing recorded later on the
    /// same day changes it. nil: the text that is shipped with the program.
    public static func inForce(
        _ kind: PaperKind,
        on day: CalendarDay,
        recordedAt moment: Instant? = nil,
        among versions: [PaperTemplateVersion]
    ) -> PaperTemplateVersion? {
        versions.filter { version in
            version.template.kind == kind && version.effectiveOn <= day
                && moment.map { version.recordedAt <= $0 } ?? true
        }
        .max { ($0.effectiveOn, $0.recordedAt) < ($1.effectiveOn, $1.recordedAt) }
    }
}
