/// Something that happened to a thing, as it was recorded: facts are never changed, and what state a thing is in is folded from its
/// events in order. `Kind` says what can happen to it.
public struct RecordedEvent<Kind: Hashable & Sendable>: Hashable, Sendable {
    /// Identifies an event within a commune.
    public typealias ID = Identifier<Self>

    /// Made by the act that recorded it.
    public let id: ID
    /// What happened.
    public let kind: Kind
    /// The day it happened.
    public let happenedOn: CalendarDay
    /// When it was recorded; a report as of a day goes by this.
    public let recordedAt: Instant
    /// Whose account recorded it.
    public let recordedBy: Account.ID

    /// An event as recorded.
    public init(id: ID, kind: Kind, happenedOn: CalendarDay, recordedAt: Instant, recordedBy: Account.ID) {
        self.id = id
        self.kind = kind
        self.happenedOn = happenedOn
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
    }
}
