/// A text that must not be printed: shows as `•••` wherever it is interpolated, dumped or reflected.
public struct Secret: Sendable, Hashable {
    private let value: String

    /// Wraps the text.
    public init(_ value: String) {
        self.value = value
    }

    /// The text itself, for the one place that needs it.
    public func revealed() -> String { value }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `•••`
    public var description: String { "•••" }
    /// `•••`
    public var debugDescription: String { "•••" }
    /// Nothing inside.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
