public import Accountability
public import Ledger
public import Postgres

/// Tables with many rows per act: an entry seals their number and the SHA-256 of their texts in the order of their keys.
public enum DigestedTable: String, CaseIterable, Sendable {
    case dossierSnapshots = "dossier_snapshots"
    case dossierChanges = "dossier_changes"
    case importProblems = "import_problems"
    case importFiles = "import_files"
}

/// The seal of one act's rows in a digested table.
public struct RowsDigest: Sendable, Hashable {
    /// Which rows.
    public let table: DigestedTable
    /// How many.
    public let count: Int
    /// SHA-256 over the rows' texts.
    public let sha256: Digest

    /// Computes the digest of the rows an act stored, from the tables themselves. `batch` for tables keyed by batch.
    public static func read(
        _ table: DigestedTable,
        seq: Int,
        batch: ImportBatch.ID?,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> RowsDigest {
        let row =
            switch table {
            case .dossierSnapshots:
                try db.one("select d.rows, d.digest from kc.snapshots_digest(\(commune), \(seq)) as d")
            case .dossierChanges:
                try db.one("select d.rows, d.digest from kc.changes_digest(\(commune), \(seq)) as d")
            case .importProblems:
                try db.one("select d.rows, d.digest from kc.problems_digest(\(commune), \(batch)) as d")
            case .importFiles:
                try db.one(
                    """
                    select count(*) as rows,
                           sha256(coalesce(string_agg(sha256(f.canonical) || convert_to(f.codes::text, 'UTF8'), ''), '')) as digest
                      from kc.import_files as f
                     where f.commune_id = \(commune) and f.batch_id = \(batch)
                    """
                )
            }
        return RowsDigest(table: table, count: try row.value("rows"), sha256: try row.value("digest"))
    }

    /// As an entry's body holds it.
    public var json: JSON {
        ["table": .string(table.rawValue), "count": .integer(count), "sha256": .string(sha256.hex)]
    }

    /// Reads what an entry's body holds.
    init?(json: JSON) {
        guard let table = json["table"]?.string.flatMap(DigestedTable.init(rawValue:)),
            let count = json["count"]?.integer, let sha256 = json["sha256"]?.string.flatMap({ Digest(hex: $0) })
        else { return nil }
        self.init(table: table, count: count, sha256: sha256)
    }

    private init(table: DigestedTable, count: Int, sha256: Digest) {
        self.table = table
        self.count = count
        self.sha256 = sha256
    }
}
