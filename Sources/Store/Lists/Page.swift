public import FoundationEssentials

/// Which part of a list is asked for.
public struct PageRequest: Hashable, Sendable {
    /// The id of the last one seen; nil: from the beginning.
    ///
    /// Facts are never removed, so it is a place in the list's order also after its thing left the list, because it was taken back or
    /// has another state since.
    public let after: UUID?
    /// At most so many.
    public let limit: Int

    /// A part of a list.
    public init(after: UUID? = nil, limit: Int) {
        self.after = after
        self.limit = limit
    }
}

/// What was to be the last one seen is nothing that whoever asks may see.
public struct UnknownPlace: Error {}

/// A part of a list as it was read.
public struct Page<Value: Sendable>: Sendable {
    /// What it shows, in the list's order.
    public let values: [Value]
    /// How many the whole list has.
    public let total: Int
    /// Whether the list goes on behind the last one shown.
    public let goesOn: Bool
}
