public import Accountability
public import FoundationEssentials
import Intake
public import Ledger
public import Postgres
public import Store

/// Takes an export of the one-stop system's register in: its files become snapshots, what differs from earlier exports
/// becomes facts, and nobody is held to account by it.
public struct ImportRegister: Act {
    /// Its name in the ledger.
    public static let kind = "import.recorded"
    /// What the author must be allowed.
    public static let permission = Permission.importRegister
    /// The id comes from the register's bytes: whoever brings the same export in asks for the same act.
    public static let isAnybodys = true

    /// Made by the caller.
    public let id: UUID
    let batch: ImportBatch.ID
    let source: RegisterSource
    let exportedOn: CalendarDay
    let createsOfficials: Bool
    let progress: @Sendable (Int) -> Void
    /// The last day it may have been exported on.
    let today: CalendarDay
    /// Whether rows that are wrong are left out, and not all refused.
    let skipsRefused: Bool

    /// Takes in what was read, under an id the caller made; `progress` is told how many rows were handed over, now and then. Refused
    /// rows without `skipsRefused` make it throw `RefusedRows`. The same bytes again change nothing, whatever the id.
    public init(
        taking source: RegisterSource,
        exportedOn: CalendarDay,
        skipsRefused: Bool = false,
        createsOfficials: Bool = false,
        today: CalendarDay,
        id: UUID,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.id = id
        batch = ImportBatch.ID(id)
        self.source = source
        self.exportedOn = exportedOn
        self.skipsRefused = skipsRefused
        self.createsOfficials = createsOfficials
        self.today = today
        self.progress = progress
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        ["sha256": .string(source.sha256.hex), "exported_on": .day(exportedOn)]
    }

    /// What was made ready before the lock: the officers' names, what the office says of each row, and the canonical file.
    public struct Prepared {
        let names: OfficerNames
        let problems: [RowProblem]
        let canonical: [UInt8]
    }

    /// Checks, names and stages the rows: what needs no lock.
    public func prepare(in commune: Commune, on db: Connection) throws -> Prepared {
        try Self.requireExported(exportedOn, by: today)
        try source.requireTakable(skipsRefused: skipsRefused, by: commune)
        let names = try OfficerNames(of: source.register.rows, in: commune, on: db)
        try ImportBatch.openStaging(on: db)
        let rows = source.register.rows
        _ = try db.copyIn(
            """
            copy pg_temp.staged_dossiers (code, procedure, field, unit_name, officer_id, agency, channel, status, received_at,
                                          due_at, finished_at, delivered_at, applicant) from stdin
            """
        ) { writer in
            for (index, row) in rows.enumerated() {
                if index.isMultiple(of: 5000) { progress(index) }
                try writer.row(
                    row.code.text,
                    row.procedure,
                    row.field,
                    row.unit,
                    names.id(of: row.officer),
                    row.agency,
                    row.channel?.rawValue,
                    row.status?.rawValue,
                    row.receivedAt,
                    row.dueAt,
                    row.finishedAt,
                    row.deliveredAt,
                    row.applicantLabel
                )
            }
        }
        return Prepared(
            names: names,
            problems: try rowProblems(in: commune, on: db),
            canonical: CanonicalRegister.csv(rows)
        )
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Prepared, in scope: ActScope) throws -> ActResult<ImportOutcome> {
        let names = prepared.names
        if let known = try ImportBatch.find(sha256: source.sha256, of: scope.commune.id, on: scope.db)
            .first(where: { !$0.isAnnulled })
        {
            guard known.exportedOn == exportedOn else { throw Refusal(.exportDayDiffers, known.exportedOn.iso) }
            return .nothingNew(ImportOutcome(repeating: known))
        }
        try scope.insert(names.newRows(addedAt: scope.at), into: .registerOfficers)
        let created = createsOfficials ? try names.addOfficials(from: source.register.rows, in: scope) : []
        let problems =
            prepared.problems
            + (try names.problems(of: scope.commune.id, rows: source.register.rows, on: scope.db))
        try record(prepared.canonical, problems: problems, in: scope)
        let merged = try ImportBatch.merge(batch, seq: scope.seq, of: scope.commune.id, on: scope.db)
        try scope.seal(.importFiles, batch: batch)
        try scope.seal(.importProblems, batch: batch)
        try scope.seal(.dossierSnapshots)
        try scope.seal(.dossierChanges)
        return .recorded(
            ImportOutcome(
                batch: batch,
                exportedOn: exportedOn,
                rows: source.register.rows.count,
                merged: merged,
                problems: problems,
                unmatchedOfficers: try names.unmatched(of: scope.commune.id, on: scope.db),
                createdOfficials: created,
                changes: try ImportBatch.changes(seq: scope.seq, of: scope.commune.id, on: scope.db)
            )
        )
    }

    /// What the act answered when it happened, read back from what it stored: the clerk whose connection broke at the end sees
    /// the same problems and differences. Only the list of officials it entered is not repeated.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> ImportOutcome {
        guard let known = try ImportBatch.find(batch, of: commune.id, on: db) else {
            throw Refusal(.batchNotFound, batch.text)
        }
        let names = try OfficerNames(of: source.register.rows, in: commune, on: db)
        return ImportOutcome(
            batch: batch,
            exportedOn: known.exportedOn,
            rows: known.rows,
            merged: try ImportBatch.merged(batch, rows: known.rows, of: commune.id, on: db),
            problems: try rowProblems(in: commune, on: db)
                + (try names.problems(of: commune.id, rows: source.register.rows, on: db)),
            unmatchedOfficers: try names.unmatched(of: commune.id, on: db),
            createdOfficials: [],
            changes: try ImportBatch.changes(seq: recorded.seq, of: commune.id, on: db)
        )
    }

    /// Another import met the same new officer at the same moment.
    public static func isRace(_ constraint: String) -> Bool {
        constraint == "register_officers_match_key"
    }

    /// What the file itself shows, and what only the office knows: the calendar, the procedures' limits, whose code it is.
    private func rowProblems(in commune: Commune, on db: Connection) throws -> [RowProblem] {
        let check = try OfficeCheck(commune: commune, on: db)
        return source.register.problems + source.register.rows.flatMap(check.problems(of:))
    }

    /// Refused for a register of a day to come.
    static func requireExported(_ day: CalendarDay, by today: CalendarDay) throws(Refusal) {
        guard day <= today else { throw Refusal(.exportDayInFuture, day.iso) }
    }

    private func record(_ canonical: [UInt8], problems: [RowProblem], in scope: ActScope) throws {
        let rows = source.register.rows
        let receipts = rows.map(\.receivedAt.day)
        guard let first = receipts.min(), let last = receipts.max() else { throw Refusal(.noRows) }
        try scope.insert(
            [
                [
                    "batch_id": .id(batch), "seq": .integer(scope.seq), "exported_on": .day(exportedOn),
                    "sha256": .bytes(source.sha256.bytes), "bytes": .integer(source.byteCount),
                    "canonical_sha256": .bytes(SHA256.hash(canonical).bytes), "profile": .text(source.profileName),
                    "columns": .array(source.register.recordedColumns.map(\.rawValue).sorted().map { .string($0) }),
                    "first_receipt_on": .day(first), "last_receipt_on": .day(last), "rows": .integer(rows.count),
                    "refused": .integer(source.register.refusedRows.count),
                ].merging(scope.authorship) { own, _ in own }
            ],
            into: .importBatches
        )
        try ImportBatch.store(
            canonical: canonical,
            codes: rows.map(\.code.text),
            of: batch,
            in: scope.commune.id,
            on: scope.db
        )
        try ImportBatch.store(problems: problems, of: batch, in: scope.commune.id, on: scope.db)
    }
}
