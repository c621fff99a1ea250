public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// What an act works with while its commune's ledger is locked. Every record it inserts is sealed in its entry.
public final class ActScope {
    /// The connection of this transaction.
    public let db: Connection
    /// Who acts.
    public let author: Author
    /// The id of the act.
    public let act: UUID
    /// The position of the entry to come.
    public let seq: Int
    /// The recorded time: the database's clock, never before the entry above.
    public let at: Instant

    private var records: [Record] = []
    private var digests: [RowsDigest] = []

    init(db: Connection, author: Author, act: UUID, seq: Int, at: Instant) {
        self.db = db
        self.author = author
        self.act = act
        self.seq = seq
        self.at = at
    }

    /// The commune acted in.
    public var commune: Commune { author.commune }

    /// The columns every fact has for when and by whom.
    public var authorship: [String: JSON] {
        ["recorded_at": .instant(at), "recorded_by": .id(author.account.id)]
    }

    /// Inserts rows of one table. The commune's id is added to each.
    public func insert(_ rows: [[String: JSON]], into table: RecordTable) throws(PostgresError) {
        guard !rows.isEmpty else { return }
        let inserted = rows.map { Record(table, $0.merging(["commune_id": .id(commune.id)]) { own, _ in own }) }
        try Record.insert(inserted, into: table, on: db)
        records += inserted
    }

    /// Inserts one row.
    public func insert(_ row: [String: JSON], into table: RecordTable) throws(PostgresError) {
        try insert([row], into: table)
    }

    /// Seals the rows this act stored in a table with many.
    public func seal(_ table: DigestedTable, batch: ImportBatch.ID? = nil) throws(PostgresError) {
        digests.append(try RowsDigest.read(table, seq: seq, batch: batch, of: commune.id, on: db))
    }

    /// The text of the entry for what was done here.
    func body(kind: String, content: Digest) -> JSON {
        [
            "v": 1, "kind": .string(kind), "id": .string(act.uuidString.lowercased()), "at": .string(at.rfc3339),
            "author": .id(author.account.id), "commune": .string(commune.code), "content": .string(content.hex),
            "records": .array(records.map(\.ledgerJSON)), "digests": .array(digests.map(\.json)),
        ]
    }
}
