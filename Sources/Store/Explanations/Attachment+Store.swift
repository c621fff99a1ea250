public import Accountability
public import Ledger
public import Postgres

extension Attachment {
    /// The attachments of duties, in order, recorded before an instant if one is given.
    static func list(
        ofDuties ids: [ExplanationDuty.ID],
        before end: Instant?,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> [ExplanationDuty.ID: [Attachment]] {
        let known: SQL = end.map { "and a.recorded_at < \($0)" } ?? ""
        let rows = try db.query(
            """
            select a.attachment_id, a.request_id, a.name, a.media_type, a.size, a.sha256, a.recorded_at
              from kc.attachments as a
             where a.commune_id = \(commune) and a.request_id = any(\(ids)) \(known)
             order by a.request_id, a.ordinal
            """
        )
        return try Dictionary(
            rows.map { (try $0.value("request_id", as: ExplanationDuty.ID.self), [try Attachment(row: $0)]) },
            uniquingKeysWith: +
        )
    }

    /// An attachment with its bytes, and the duty it belongs to.
    public static func content(of id: ID, in commune: Commune.ID, on db: Connection) throws -> AttachmentContent? {
        try db.first(
            """
            select a.attachment_id, a.request_id, a.name, a.media_type, a.size, a.sha256, a.recorded_at, c.content
              from kc.attachments as a
              join kc.attachment_contents as c
                on c.commune_id = a.commune_id and c.official_id = a.official_id and c.sha256 = a.sha256
             where a.commune_id = \(commune) and a.attachment_id = \(id)
            """
        ).map { (row) throws(PostgresError) in
            AttachmentContent(
                duty: try row.value("request_id"),
                attachment: try Attachment(row: row),
                bytes: try row.value("content")
            )
        }
    }

    /// Keeps the bytes of an official's file, once.
    public static func keep(
        _ bytes: [UInt8],
        sha256: Digest,
        of official: Official.ID,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) {
        try db.execute(
            """
            insert into kc.attachment_contents (commune_id, official_id, sha256, content)
            select \(commune), \(official), \(sha256), \(bytes)
             where not exists (select
                                 from kc.attachment_contents as c
                                where c.commune_id = \(commune) and c.official_id = \(official) and c.sha256 = \(sha256))
            """
        )
    }

    private init(row: Row) throws(PostgresError) {
        guard let mediaType = MediaType(rawValue: try row.value("media_type")) else {
            throw .decoding(column: "media_type", expected: "MediaType")
        }
        self.init(
            id: try row.value("attachment_id"),
            name: try row.value("name"),
            mediaType: mediaType,
            size: try row.value("size"),
            sha256: try row.value("sha256", as: Digest.self).hex,
            recordedAt: try row.value("recorded_at")
        )
    }
}

/// The bytes of an attachment.
public struct AttachmentContent: Sendable, Hashable {
    /// The duty it belongs to.
    public let duty: ExplanationDuty.ID
    /// What is known of it.
    public let attachment: Attachment
    /// The bytes.
    public let bytes: [UInt8]
}
