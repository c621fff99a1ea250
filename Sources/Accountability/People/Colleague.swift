/// Somebody in service here, as colleagues know him: enough to nominate him, and nothing that is recorded about him.
public struct Colleague: Hashable, Sendable {
    /// The most one search answers.
    public static let limit = 20

    /// The official's id.
    public let id: Official.ID
    /// The full name.
    public let name: String
    /// The unit he works in now; nil where none is known.
    public let unitName: String?
    /// His position; nil where none is recorded.
    public let position: String?

    /// A colleague as recorded.
    public init(id: Official.ID, name: String, unitName: String?, position: String?) {
        self.id = id
        self.name = name
        self.unitName = unitName
        self.position = position
    }
}
