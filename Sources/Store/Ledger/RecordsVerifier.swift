public import Accountability
import FoundationEssentials
public import Ledger
public import Postgres

/// Folds a commune's ledger and compares it with the records, row by row: every row an entry recorded must stand as it was
/// recorded, and no row may stand that no entry recorded.
///
/// It keeps one hash for each recorded row, so that a ledger of a million rows takes some tens of megabytes.
public struct RecordsVerifier {
    private let commune: Commune.ID
    private var claimed: [RecordTable: [Digest: Int]] = [:]
    private var digests: [(seq: Int, batch: ImportBatch.ID?, digest: RowsDigest)] = []
    private var faults: [RecordFault] = []
    private var last: (seq: Int, hash: Digest, at: String?) = (0, .zero, nil)
    /// What each entry says of its own columns, as a hash.
    private var said: [Int: Digest] = [:]

    /// Verifies a commune's records.
    public init(commune: Commune.ID) {
        self.commune = commune
    }

    /// Takes the next entry. An entry whose body cannot be read is the chain verifier's to report.
    public mutating func feed(_ entry: LedgerEntry) {
        last = (entry.seq, entry.hash, nil)
        let body: JSON
        do {
            guard let text = entry.body else { return }
            body = try JSON.parse(text)
        } catch {
            return
        }
        last.at = body["at"]?.string
        said[entry.seq] = Self.columns(
            act: body["id"]?.string,
            kind: body["kind"]?.string,
            author: body["author"]?.string,
            at: body["at"]?.string
        )
        var batch: ImportBatch.ID?
        for record in body["records"]?.array ?? [] {
            guard let table = record["table"]?.string.flatMap(RecordTable.init(rawValue:)), let row = record["row"],
                let digest = Self.digest(of: row)
            else {
                faults.append(RecordFault(kind: .rowChanged, seq: entry.seq, table: "?", subject: ""))
                continue
            }
            claimed[table, default: [:]][digest] = entry.seq
            if table == .importBatches { batch = row["batch_id"]?.string.flatMap { ImportBatch.ID(text: $0) } }
        }
        for digest in (body["digests"]?.array ?? []).compactMap(RowsDigest.init(json:)) {
            digests.append((seq: entry.seq, batch: batch, digest: digest))
        }
    }

    /// Compares with the tables, in a snapshot that saw the same entries. Answers what differs, named by its entry.
    public consuming func finish(on db: Connection) throws -> [RecordFault] {
        for table in RecordTable.allCases { try compareRows(of: table, on: db) }
        try compareDigests(on: db)
        try compareStates(on: db)
        faults += try Self.differingAwards(of: commune, on: db)
        faults += try Self.reminderFaults(of: commune, on: db)
        faults += try Self.findingGuardFaults(of: commune, on: db)
        faults += try Self.incidentGuardFaults(of: commune, on: db)
        faults += try Self.explanationFaults(of: commune, on: db)
        faults += try Self.reviewFaults(of: commune, on: db)
        faults += try Self.packetFaults(of: commune, on: db)
        faults += try Self.lookFaults(of: commune, on: db)
        try compareHead(on: db)
        try compareEntryColumns(on: db)
        try reportBodiesWithoutEntry(on: db)
        return faults
    }

    private mutating func compareRows(of table: RecordTable, on db: Connection) throws {
        var unclaimed = 0
        var left = claimed[table] ?? [:]
        try db.forEach("select \(table.sealedRow) as row from \(table.name) as t where t.commune_id = \(commune)") {
            row in
            let json = try JSON.parse(try row.value("row", as: String.self))
            guard let digest = Self.digest(of: json), left.removeValue(forKey: digest) != nil else {
                unclaimed += 1
                return
            }
        }
        for seq in Set(left.values).sorted() {
            faults.append(RecordFault(kind: .rowChanged, seq: seq, table: table.rawValue, subject: ""))
        }
        if unclaimed > 0 {
            faults.append(RecordFault(kind: .rowUnrecorded, seq: nil, table: table.rawValue, subject: "\(unclaimed)"))
        }
    }

    private mutating func compareDigests(on db: Connection) throws {
        for sealed in digests {
            let found = try RowsDigest.read(
                sealed.digest.table,
                seq: sealed.seq,
                batch: sealed.batch,
                of: commune,
                on: db
            )
            if found != sealed.digest {
                faults.append(
                    RecordFault(
                        kind: .digestDiffers,
                        seq: sealed.seq,
                        table: sealed.digest.table.rawValue,
                        subject: "\(found.count)/\(sealed.digest.count)"
                    )
                )
            }
        }
        try reportUnsealed(
            .dossierSnapshots,
            "select distinct seq from kc.dossier_snapshots where commune_id = \(commune)",
            on: db
        )
        try reportUnsealed(
            .dossierChanges,
            "select distinct seq from kc.dossier_changes where commune_id = \(commune)",
            on: db
        )
        try reportUnsealedBatches(
            .importFiles,
            "select batch_id, count(*) as n from kc.import_files where commune_id = \(commune) group by batch_id",
            on: db
        )
        try reportUnsealedBatches(
            .importProblems,
            "select batch_id, count(*) as n from kc.import_problems where commune_id = \(commune) group by batch_id",
            on: db
        )
    }

    /// Rows of a batch no entry knows: their number is told.
    private mutating func reportUnsealedBatches(_ table: DigestedTable, _ batches: SQL, on db: Connection) throws {
        let sealed = Set(digests.filter { $0.digest.table == table }.compactMap(\.batch))
        let unsealed = try db.query(batches).reduce(0) { count, row in
            sealed.contains(try row.value("batch_id")) ? count : count + (try row.value("n", as: Int.self))
        }
        if unsealed > 0 {
            faults.append(RecordFault(kind: .rowUnrecorded, seq: nil, table: table.rawValue, subject: "\(unsealed)"))
        }
    }

    private mutating func reportUnsealed(_ table: DigestedTable, _ seqs: SQL, on db: Connection) throws {
        let sealed = Set(digests.filter { $0.digest.table == table }.map(\.seq))
        for row in try db.query(seqs) {
            let seq: Int = try row.value("seq")
            if !sealed.contains(seq) {
                faults.append(RecordFault(kind: .rowsUnsealed, seq: seq, table: table.rawValue, subject: ""))
            }
        }
    }

    /// The newest state of each file must be the newest snapshot in force, and the days that figures read must be its days.
    private mutating func compareStates(on db: Connection) throws {
        let rows = try db.query(
            """
            select coalesce(d.code, s.code) as code
              from (select c.code, c.exported_on, c.batch_seq,
                           row(c.procedure, c.field, c.unit_name, c.officer_id, c.agency, c.channel, c.status, c.received_at,
                               c.due_at, c.finished_at, c.delivered_at, c.applicant, c.received_on, c.due_on, c.finished_on,
                               c.closed_on)::text as content
                      from kc.dossiers as c
                     where c.commune_id = \(commune)) as d
              full join (select n.code, n.exported_on, n.batch_seq,
                                row(n.procedure, n.field, n.unit_name, n.officer_id, n.agency, n.channel, n.status,
                                    n.received_at, n.due_at, n.finished_at, n.delivered_at, n.applicant,
                                    kc.day_of(n.received_at), kc.day_of(n.due_at), kc.day_of(n.finished_at),
                                    kc.closed_on(n.status, n.received_at, n.finished_at))::text as content
                           from kc.dossiers_as_of(\(commune), 'infinity') as n) as s on s.code = d.code
             where (d.exported_on, d.batch_seq, d.content) is distinct from (s.exported_on, s.batch_seq, s.content)
             order by 1
             limit 20
            """
        )
        for row in rows {
            faults.append(
                RecordFault(kind: .stateDiffers, seq: nil, table: "dossiers", subject: try row.value("code"))
            )
        }
    }

    private mutating func compareHead(on db: Connection) throws {
        let head = try LedgerHead.read(of: commune, on: db)
        let isOther = last.at.map { $0 != head?.recordedAt?.rfc3339 } ?? false
        if head?.seq != last.seq || head?.hash != last.hash || isOther {
            faults.append(RecordFault(kind: .headDiffers, seq: last.seq, table: "ledger_heads", subject: ""))
        }
    }

    /// Compared here and not in PostgreSQL, because a body somebody edited need not be JSON any more.
    private mutating func compareEntryColumns(on db: Connection) throws {
        var differing: [Int] = []
        let said = said
        try db.forEach(
            "select seq, act_id, kind, recorded_by, recorded_at from kc.ledger_entries where commune_id = \(commune) order by seq"
        ) { row in
            let seq: Int = try row.value("seq")
            let stored = Self.columns(
                act: try row.value("act_id", as: UUID.self).uuidString.lowercased(),
                kind: try row.value("kind"),
                author: try row.value("recorded_by", as: Account.ID.self).text,
                at: try row.value("recorded_at", as: Instant.self).rfc3339
            )
            if let own = said[seq], own != stored, differing.count < 20 { differing.append(seq) }
        }
        faults += differing.map {
            RecordFault(kind: .entryColumnsDiffer, seq: $0, table: "ledger_entries", subject: "")
        }
    }

    /// Texts that no entry commits to.
    private mutating func reportBodiesWithoutEntry(on db: Connection) throws {
        let rows = try db.query(
            """
            select b.seq
              from kc.ledger_bodies as b
             where b.commune_id = \(commune)
               and not exists (select from kc.ledger_entries as e where e.commune_id = b.commune_id and e.seq = b.seq)
             order by b.seq
             limit 20
            """
        )
        for row in rows {
            faults.append(
                RecordFault(kind: .rowsUnsealed, seq: try row.value("seq"), table: "ledger_bodies", subject: "")
            )
        }
    }

    private static func columns(act: String?, kind: String?, author: String?, at: String?) -> Digest {
        SHA256.hash(Array([act, kind, author, at].map { $0 ?? "" }.joined(separator: "\u{1f}").utf8))
    }

    private static func digest(of row: JSON) -> Digest? {
        do {
            return SHA256.hash(try row.canonicalBytes())
        } catch {
            return nil
        }
    }
}
