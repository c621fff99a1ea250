public import Accountability
public import FoundationEssentials
public import Ledger
import Postgres
import Store

/// Attaches a file to an explanation that is not submitted yet. Its kind is told by its bytes, and it is never replaced.
public struct AttachFile: ExplanationAct {
    /// Its name in the ledger.
    public static let kind = "explanation.file_attached"
    /// What the author must be allowed.
    public static let permission = Permission.answerOwnCase

    /// Made by the caller; the id of the attachment.
    public let id: UUID
    /// Which duty.
    public let duty: ExplanationDuty.ID
    private let name: String
    private let mediaType: MediaType
    private let bytes: [UInt8]
    private let sha256: Digest

    /// Attaches a file. Refused unless it is of a kind and size we keep.
    public init(_ duty: ExplanationDuty.ID, name: String, bytes: [UInt8], id: UUID = UUID()) throws(Refusal) {
        guard bytes.count <= Attachment.sizeLimit else { throw Refusal(.attachmentTooLarge) }
        guard let mediaType = MediaType.detect(bytes) else { throw Refusal(.attachmentKind) }
        self.id = id
        self.duty = duty
        self.name = try Attachment.name(from: name)
        self.mediaType = mediaType
        self.bytes = bytes
        sha256 = SHA256.hash(bytes)
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        ["duty": .id(duty), "name": .string(name), "sha256": .string(sha256.hex)]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ExplanationDuty> {
        var found = try scope.ownDuty(duty)
        try found.checkAttachment()
        try Attachment.keep(bytes, sha256: sha256, of: found.official, in: scope.commune.id, on: scope.db)
        let row: [String: JSON] = [
            "attachment_id": .string(id.uuidString.lowercased()), "request_id": .id(found.id),
            "ordinal": .integer(found.attachments.count + 1), "official_id": .id(found.official),
            "unit_id": .id(found.unit), "name": .string(name), "media_type": .string(mediaType.rawValue),
            "size": .integer(bytes.count), "sha256": .bytes(sha256.bytes),
        ]
        try scope.insert(row.merging(scope.authorship) { own, _ in own }, into: .attachments)
        found.attachments.append(
            Attachment(
                id: Attachment.ID(id),
                name: name,
                mediaType: mediaType,
                size: bytes.count,
                sha256: sha256.hex,
                recordedAt: scope.at
            )
        )
        return .recorded(found)
    }
}
