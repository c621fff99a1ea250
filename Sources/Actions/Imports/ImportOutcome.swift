public import Accountability
import Postgres
import Store

/// What an import did, or, of the same bytes again, what it had done.
public struct ImportOutcome: Sendable, Hashable {
    /// The batch.
    public let batch: ImportBatch.ID
    /// The day the register was exported.
    public let exportedOn: CalendarDay
    /// Files taken in: created + updated + unchanged.
    public let rows: Int
    /// Files seen for the first time.
    public let created: Int
    /// Files whose content differs from the export before.
    public let updated: Int
    /// Files as they were.
    public let unchanged: Int
    /// Rows left out, each with what is wrong.
    public let refused: [RowProblem]
    /// Rows taken in that somebody should look at.
    public let warnings: [RowProblem]
    /// Officer names that mean no official, or more than one.
    public let unmatchedOfficers: [String]
    /// Officials entered because the caller asked for it.
    public let createdOfficials: [String]
    /// Differences noticed between this export and those before, by kind; every kind is there.
    public let changes: [ImportChange.Kind: Int]
    /// The same bytes had been taken in before: nothing changed now.
    public let isRepeat: Bool

    init(
        batch: ImportBatch.ID,
        exportedOn: CalendarDay,
        rows: Int,
        merged: ImportBatch.Merged,
        problems: [RowProblem],
        unmatchedOfficers: [String],
        createdOfficials: [String],
        changes: [String: Int],
        isRepeat: Bool = false
    ) {
        self.batch = batch
        self.exportedOn = exportedOn
        self.rows = rows
        created = merged.created
        updated = merged.updated
        unchanged = merged.unchanged
        refused = problems.filter { $0.severity == .refused }
        warnings = problems.filter { $0.severity == .warning }
        self.unmatchedOfficers = unmatchedOfficers
        self.createdOfficials = createdOfficials
        self.changes = Dictionary(
            uniqueKeysWithValues: ImportChange.Kind.allCases.map { ($0, changes[$0.rawValue] ?? 0) }
        )
        self.isRepeat = isRepeat
    }

    /// The outcome of taking in bytes that are in force already.
    init(repeating known: ImportBatch.Recorded) {
        self.init(
            batch: known.id,
            exportedOn: known.exportedOn,
            rows: known.rows,
            merged: ImportBatch.Merged(created: 0, updated: 0, unchanged: known.rows),
            problems: [],
            unmatchedOfficers: [],
            createdOfficials: [],
            changes: [:],
            isRepeat: true
        )
    }
}
