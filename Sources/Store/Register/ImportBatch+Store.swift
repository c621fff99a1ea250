public import Accountability
public import Postgres

extension ImportBatch {
    /// The day of the newest export in force not after a day; nil if there is none.
    public static func newestExport(
        notAfter day: CalendarDay,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> CalendarDay? {
        try db.one(
            """
            select max(exported_on) as exported_on
              from kc.batches_in_force
             where commune_id = \(commune) and exported_on <= \(day)
            """
        ).value("exported_on", as: CalendarDay?.self)
    }

    /// Whether the exports in force up to a day tell both when files were due and when they were finished.
    public static func tellsLateness(
        notAfter day: CalendarDay,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> Bool {
        try db.one(
            """
            select coalesce(bool_or('due' = any (columns)) and bool_or('finished' = any (columns)), false) as tells
              from kc.batches_in_force
             where commune_id = \(commune) and exported_on <= \(day)
            """
        ).value("tells")
    }

    /// Makes the staging table of this transaction.
    public static func openStaging(on db: Connection) throws(PostgresError) {
        try db.execute("select kc.open_staging()")
    }

    /// How the staged export changed the register.
    public struct Merged: Sendable, Hashable {
        /// Files seen for the first time.
        public let created: Int
        /// Files whose content differs from the export before.
        public let updated: Int
        /// Files as they were.
        public let unchanged: Int

        /// These numbers.
        public init(created: Int, updated: Int, unchanged: Int) {
            self.created = created
            self.updated = updated
            self.unchanged = unchanged
        }
    }

    /// Merges the staged export of a batch whose record stands.
    public static func merge(_ id: ID, seq: Int, of commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> Merged
    {
        let row = try db.one(
            "select m.created, m.updated, m.unchanged from kc.merge_register(\(commune), \(id), \(seq)) as m"
        )
        return Merged(
            created: try row.value("created"),
            updated: try row.value("updated"),
            unchanged: try row.value("unchanged")
        )
    }

    /// How a batch had changed the register, from its snapshots: a file is new if no export before it showed it.
    public static func merged(
        _ id: ID,
        rows: Int,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> Merged {
        let row = try db.one(
            """
            select count(*) as changed,
                   count(*) filter (where not exists (
                       select from kc.dossier_snapshots as e
                        where e.commune_id = s.commune_id and e.code = s.code
                          and (e.exported_on, e.batch_seq) < (s.exported_on, s.batch_seq))) as created
              from kc.dossier_snapshots as s
             where s.commune_id = \(commune) and s.batch_id = \(id) and s.seq = s.batch_seq
            """
        )
        let changed: Int = try row.value("changed")
        let created: Int = try row.value("created")
        return Merged(created: created, updated: changed - created, unchanged: rows - changed)
    }

    /// Takes an annulled batch out of the register; answers how many files it had changed.
    @discardableResult
    public static func release(_ id: ID, seq: Int, of commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> Int
    {
        try db.one("select kc.release_batch(\(commune), \(id), \(seq)) as files").value("files")
    }

    /// How many files had their content from a batch.
    public static func changedFiles(of id: ID, in commune: Commune.ID, on db: Connection) throws(PostgresError) -> Int {
        try db.one(
            "select count(*) as files from kc.dossier_snapshots where commune_id = \(commune) and batch_id = \(id)"
        ).value("files")
    }

    /// Who proposed to annul a batch, if anybody did.
    public static func annulmentProposer(
        of id: ID,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> Account.ID? {
        try db.first(
            """
            select recorded_by
              from kc.import_annulment_proposals
             where commune_id = \(commune) and batch_id = \(id)
            """
        ).map { (row) throws(PostgresError) in try row.value("recorded_by") }
    }

    /// How many differences of each kind an act noticed.
    public static func changes(seq: Int, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [String:
        Int]
    {
        var counts: [String: Int] = [:]
        for row in try db.query(
            "select kind, count(*) as n from kc.dossier_changes where commune_id = \(commune) and seq = \(seq) group by kind"
        ) {
            counts[try row.value("kind")] = try row.value("n", as: Int.self)
        }
        return counts
    }
}
