public import Accountability
import Ledger
public import Postgres

extension Paper {
    /// The papers of these ids, as far as they exist for whoever asks.
    public static func list(_ ids: [ID], of commune: Commune.ID, on db: Connection) throws -> [Paper] {
        guard !ids.isEmpty else { return [] }
        return try db.query(
            """
            select p.paper_id, p.official_id, p.name, p.media_type, p.size, p.sha256, p.recorded_at, p.recorded_by
              from kc.papers as p
             where p.commune_id = \(commune) and p.paper_id = any(\(ids))
             order by p.recorded_at, p.paper_id
            """
        ).map(Paper.init(row:))
    }

    /// The papers about an official, the newest first, as far as they exist for whoever asks.
    public static func list(about official: Official.ID, of commune: Commune.ID, on db: Connection) throws -> [Paper] {
        try db.query(
            """
            select p.paper_id, p.official_id, p.name, p.media_type, p.size, p.sha256, p.recorded_at, p.recorded_by
              from kc.papers as p
             where p.commune_id = \(commune) and p.official_id = \(official)
             order by p.recorded_at desc, p.paper_id
            """
        ).map(Paper.init(row:))
    }

    /// A paper with its bytes.
    public static func content(of id: ID, in commune: Commune.ID, on db: Connection) throws -> PaperContent? {
        try db.first(
            """
            select p.paper_id, p.official_id, p.name, p.media_type, p.size, p.sha256, p.recorded_at, p.recorded_by, c.content
              from kc.papers as p
              join kc.attachment_contents as c
                on c.commune_id = p.commune_id and c.official_id = p.official_id and c.sha256 = p.sha256
             where p.commune_id = \(commune) and p.paper_id = \(id)
            """
        ).map { (row) throws(PostgresError) in
            PaperContent(paper: try Paper(row: row), bytes: try row.value("content"))
        }
    }

    /// How many papers an account has kept since a moment.
    public static func count(
        by account: Account.ID,
        since moment: Instant,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> Int {
        try db.one(
            """
            select count(*) as papers
              from kc.papers
             where commune_id = \(commune) and recorded_by = \(account) and recorded_at >= \(moment)
            """
        ).value("papers")
    }

    private init(row: Row) throws(PostgresError) {
        guard let mediaType = MediaType(rawValue: try row.value("media_type")) else {
            throw .decoding(column: "media_type", expected: "MediaType")
        }
        self.init(
            id: try row.value("paper_id"),
            official: try row.value("official_id"),
            name: try row.value("name"),
            mediaType: mediaType,
            size: try row.value("size"),
            sha256: try row.value("sha256", as: Digest.self).hex,
            recordedAt: try row.value("recorded_at"),
            recordedBy: try row.value("recorded_by")
        )
    }
}

/// The bytes of a paper.
public struct PaperContent: Sendable, Hashable {
    /// What is known of it.
    public let paper: Paper
    /// The bytes.
    public let bytes: [UInt8]
}
