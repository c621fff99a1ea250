public import Accountability
public import FoundationEssentials

/// What every act that adds an event to a thing that is there already has to say about it: which thing, the day it happened, how many
/// of its events the caller had seen, and the id of the event it becomes.
public struct Step<Subject>: Hashable, Sendable {
    /// Made by the caller: the id of the act and of the event.
    public let id: UUID
    /// The thing.
    public let subject: Identifier<Subject>
    /// The day it happened; nil is the day it is recorded, so that a repeat on a later day is still the same act.
    public let happenedOn: CalendarDay?
    /// How many events the caller had seen; nil: it does not matter.
    public let version: Int?

    /// A step of the thing of this id.
    public init(
        _ subject: Identifier<Subject>,
        on day: CalendarDay? = nil,
        version: Int? = nil,
        id: UUID = UUID()
    ) {
        self.id = id
        self.subject = subject
        happenedOn = day
        self.version = version
    }
}
