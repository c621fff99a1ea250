public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Keeps the scan of a signed paper about an official, so that a record can rest on it afterwards. Its kind is told by its bytes, its
/// hash is computed here, and it is never replaced. By itself it says nothing of anybody: until a record names it, only whoever sent
/// it can read it.
public struct KeepPaper: Act {
    /// Its name in the ledger.
    public static let kind = "paper.kept"
    /// What the author must be allowed: whoever prepares reminders keeps their papers.
    public static let permission = Permission.draftReminder

    /// Made by the caller; the paper's.
    public let id: UUID
    private let official: Official.ID
    private let name: String
    private let mediaType: MediaType
    private let bytes: [UInt8]
    private let sha256: Digest

    /// Keeps a scan. Refused unless it is of a kind and size we keep.
    public init(about official: Official.ID, name: String, bytes: [UInt8], id: Paper.ID = Paper.ID()) throws(Refusal) {
        guard bytes.count <= Paper.sizeLimit else { throw Refusal(.attachmentTooLarge) }
        guard let mediaType = MediaType.detect(bytes) else { throw Refusal(.attachmentKind) }
        self.id = id.uuid
        self.official = official
        self.name = try Attachment.name(from: name)
        self.mediaType = mediaType
        self.bytes = bytes
        sha256 = SHA256.hash(bytes)
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        ["official_id": .id(official), "name": .string(name), "sha256": .string(sha256.hex)]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Paper> {
        let unit = try scope.requireKeeping(official)
        let account = scope.author.account.id
        let today = Instant(day: scope.today) ?? scope.at
        guard try Paper.count(by: account, since: today, in: scope.commune.id, on: scope.db) < Paper.dailyLimit else {
            throw Refusal(.papersTooMany)
        }
        try Attachment.keep(bytes, sha256: sha256, of: official, in: scope.commune.id, on: scope.db)
        let row: [String: JSON] = [
            "paper_id": .id(Paper.ID(id)), "official_id": .id(official), "unit_id": .id(unit), "name": .string(name),
            "media_type": .string(mediaType.rawValue), "size": .integer(bytes.count), "sha256": .bytes(sha256.bytes),
        ]
        try scope.insert(row.merging(scope.authorship) { own, _ in own }, into: .papers)
        return .recorded(
            Paper(
                id: Paper.ID(id),
                official: official,
                name: name,
                mediaType: mediaType,
                size: bytes.count,
                sha256: sha256.hex,
                recordedAt: scope.at,
                recordedBy: account
            )
        )
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Paper {
        guard let paper = try Paper.list([Paper.ID(id)], of: commune.id, on: db).first else {
            throw Refusal(.paperNotFound, Paper.ID(id).text)
        }
        return paper
    }
}

extension ActScope {
    /// Refused unless the scan of a document is kept here and is about the official whose record rests on it.
    func requireKept(_ document: SignedDocument?, about official: Official.ID) throws {
        guard let document else { return }
        guard let paper = document.paper else { throw Refusal(.documentNeeded) }
        guard try Paper.list([paper], of: commune.id, on: db).first?.official == official else {
            throw Refusal(.paperNotFound, paper.text)
        }
    }
}

extension SignedDocument {
    /// What makes two acts that name it the same.
    var content: JSON { .object(columns) }
}
