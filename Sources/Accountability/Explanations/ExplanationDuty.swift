/// A duty to explain (*giải trình*): one official, one matter, what was asked, and everything that happened to it since.
///
/// It is opened by a leader's request, by the official himself before anybody asks, or by a meeting that heard him. Its state is
/// never stored: it follows from the events.
public struct ExplanationDuty: Hashable, Sendable {
    /// An id of a duty.
    public typealias ID = Identifier<ExplanationDuty>

    /// How a duty came about.
    public enum Origin: String, CaseIterable, Sendable {
        /// A leader asked.
        case requested
        /// The official gave his reason, or said that the file is not his, before anybody asked.
        case volunteered
        /// He was heard at a meeting.
        case meeting
    }

    /// Made by whoever opened it.
    public let id: ID
    /// What is to be explained.
    public let ground: Ground
    /// The file's code, or the incident's id: an official has one duty for each matter.
    public let matter: String
    /// Who explains.
    public let official: Official.ID
    /// His unit when the duty was opened; nil where he had none.
    public let unit: OrgUnit.ID?
    /// How it came about.
    public let origin: Origin
    /// What was asked; nil where nothing particular was.
    public let question: String?
    /// The day it was opened.
    public let requestedOn: CalendarDay
    /// When that was recorded.
    public let recordedAt: Instant
    /// By whom.
    public let recordedBy: Account.ID
    /// What happened since, in order.
    public var events: [Event]
    /// The files attached to it, in order.
    public var attachments: [Attachment]

    /// A duty as it was recorded.
    public init(
        id: ID,
        ground: Ground,
        matter: String,
        official: Official.ID,
        unit: OrgUnit.ID?,
        origin: Origin,
        question: String?,
        requestedOn: CalendarDay,
        recordedAt: Instant,
        recordedBy: Account.ID,
        events: [Event] = [],
        attachments: [Attachment] = []
    ) {
        self.id = id
        self.ground = ground
        self.matter = matter
        self.official = official
        self.unit = unit
        self.origin = origin
        self.question = question
        self.requestedOn = requestedOn
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.events = events
        self.attachments = attachments
    }

    /// How many events somebody who decides has seen: what `version` of an act is compared with.
    public var version: Int { events.count }
}
