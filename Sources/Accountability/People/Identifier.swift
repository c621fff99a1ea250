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

    /// The id made of the first 16 bytes of a hash, marked as version 8 (RFC 9562, section 5.8). nil for fewer bytes.
    public init?(hash bytes: [UInt8]) {
        guard bytes.count >= 16 else { return nil }
        uuid = UUID(
            uuid: (
                bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6] & 0x0f | 0x80, bytes[7],
                bytes[8] & 0x3f | 0x80, bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
            )
        )
    }

    /// 32 hexadecimal digits in lower case with dashes.
    public var text: String { uuid.uuidString.lowercased() }

    /// All zeros: the installation among communes, the server's console among accounts and people.
    public static var zero: Identifier {
        Identifier(UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))
    }
}

extension Official.ID {
    /// The same somebody, as a person who can be told.
    public var person: Person.ID { Person.ID(uuid) }
}
