/// The scan of a signed paper about an official (*văn bản đã ký*): of a reminder kept on paper before, of a leader's signature, of
/// minutes or of a decision. Its bytes are kept under their hash and never replaced; whoever may read a record that names it may
/// read it, the official first of all.
public struct Paper: Hashable, Sendable {
    /// Identifies a paper within a commune.
    public typealias ID = Identifier<Paper>

    /// How many bytes one may have: as many as an attachment.
    public static let sizeLimit = Attachment.sizeLimit
    /// How many one account may keep on a day; a mistake in a loop fills no disk.
    public static let dailyLimit = 200

    /// Made by whoever sent it.
    public let id: ID
    /// Whom it is about: nobody else's record may name it.
    public let official: Official.ID
    /// Its file name, without a path.
    public let name: String
    /// What its first bytes say it is.
    public let mediaType: MediaType
    /// Its length in bytes.
    public let size: Int
    /// The SHA-256 of its bytes, 64 hexadecimal digits, computed here.
    public let sha256: String
    /// When it was kept.
    public let recordedAt: Instant
    /// Whose account sent it.
    public let recordedBy: Account.ID

    /// A paper as recorded.
    public init(
        id: ID,
        official: Official.ID,
        name: String,
        mediaType: MediaType,
        size: Int,
        sha256: String,
        recordedAt: Instant,
        recordedBy: Account.ID
    ) {
        self.id = id
        self.official = official
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.sha256 = sha256
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
    }
}
