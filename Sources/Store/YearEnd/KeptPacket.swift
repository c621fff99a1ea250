public import Accountability
public import Ledger
public import Postgres

/// The packet of a year that was over when it was made, as it is kept.
public struct KeptPacket: Sendable, Hashable {
    /// Identifies a packet within a commune.
    public typealias ID = Identifier<KeptPacket>

    /// How many bytes a piece of it has at most.
    public static let pieceSize = 1 << 20

    /// The id.
    public let id: ID
    /// The review year.
    public let year: Int
    /// Which of its year, from 1.
    public let ordinal: Int
    /// The day as of whose end it is told.
    public let asOf: CalendarDay
    /// How many entries of the ledger are in it.
    public let entries: Int
    /// The hash of each of its files, as `sha256sum` writes them.
    public let manifest: String
    /// How many bytes it has.
    public let size: Int
    /// Their hash.
    public let sha256: Digest
    /// When it was kept.
    public let recordedAt: Instant

    /// The packets kept of a year, the first made first.
    public static func list(of year: Int, in commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> [KeptPacket]
    {
        try db.query(
            """
            select k.packet_id, k.review_year, k.ordinal, k.as_of, k.ledger_entries, k.manifest, k.size, k.sha256, k.recorded_at
              from kc.year_packets as k
             where k.commune_id = \(commune) and k.review_year = \(year)
             order by k.ordinal
            """
        ).map(KeptPacket.init(row:))
    }

    /// Its bytes, piece by piece.
    public func forEachPiece(of commune: Commune.ID, on db: Connection, _ body: ([UInt8]) throws -> Void) throws {
        try db.forEach(
            """
            select p.content
              from kc.year_packet_parts as p
             where p.commune_id = \(commune) and p.packet_id = \(id)
             order by p.ordinal
            """
        ) { try body(try $0.value("content")) }
    }

    /// Keeps a piece of a packet.
    public static func keep(
        _ piece: [UInt8],
        at ordinal: Int,
        of packet: ID,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) {
        try db.execute(
            """
            insert into kc.year_packet_parts (commune_id, packet_id, ordinal, content)
            values (\(commune), \(packet), \(ordinal), \(piece))
            """
        )
    }

    private init(row: Row) throws(PostgresError) {
        id = try row.value("packet_id")
        year = try row.value("review_year")
        ordinal = try row.value("ordinal")
        asOf = try row.value("as_of")
        entries = try row.value("ledger_entries")
        manifest = try row.value("manifest")
        size = try row.value("size")
        sha256 = try row.value("sha256")
        recordedAt = try row.value("recorded_at")
    }
}

extension LedgerEntry {
    /// How many entries of each kind stand behind one, up to another.
    public static func kinds(
        after seq: Int,
        through last: Int,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [(kind: String, count: Int)] {
        try db.query(
            """
            select e.kind, count(*) as entries
              from kc.ledger_entries as e
             where e.commune_id = \(commune) and e.seq > \(seq) and e.seq <= \(last)
             group by e.kind
             order by e.kind
            """
        ).map { (row) throws(PostgresError) in (kind: try row.value("kind"), count: try row.value("entries")) }
    }
}
