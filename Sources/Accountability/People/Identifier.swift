public import FoundationEssentials

/// An id that knows what it identifies: an account's cannot be handed over as an official's.
public struct Identifier<Subject>: Hashable, Sendable {
    /// The UUID as the caller made it.
    public let uuid: UUID

    /// The id with this UUID.
    public init(_ uuid: UUID) {
        self.uuid = uuid
    }

    /// A new random id.
    public init() {
        uuid = UUID()
    }

    /// nil unless the text is a UUID.
    public init?(text: String) {
        guard let uuid = UUID(uuidString: text) else { return nil }
        self.uuid = uuid
    }

    /// 32 hexadecimal digits in lower case with dashes.
    public var text: String { uuid.uuidString.lowercased() }

    /// All zeros: the installation among communes, the server's console among accounts and people.
    public static var zero: Identifier {
        Identifier(UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))
    }
}
