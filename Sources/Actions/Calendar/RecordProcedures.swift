public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Takes in the time limits of procedures; they replace the list before and are used to cross-check due days only.
public struct RecordProcedures: Act {
    /// Its name in the ledger.
    public static let kind = "procedures.recorded"
    /// What the author must be allowed.
    public static let permission = Permission.importCalendar

    /// Made by the caller.
    public let id: UUID
    private let limits: [ProcedureLimit]
    private let sha256: Digest

    /// Takes in this list. Problems of the text are thrown as `ProcedureFileError`.
    public init(csv: String, id: UUID = UUID()) throws {
        limits = try ProcedureFile.parse(csv).sorted { ($0.matchName, $0.effectiveOn) < ($1.matchName, $1.effectiveOn) }
        guard !limits.isEmpty else { throw Refusal(.procedureFileEmpty) }
        sha256 = SHA256.hash(Array(csv.utf8))
        self.id = id
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["sha256": .string(sha256.hex)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Int> {
        if Set(try ProcedureLimit.list(on: scope.db)) == Set(limits) { return .nothingNew(limits.count) }
        let procedureImport = ProcedureImport.ID(id)
        try scope.insert(
            [
                [
                    "procedure_import_id": .id(procedureImport), "seq": .integer(scope.seq),
                    "sha256": .bytes(sha256.bytes),
                ].merging(scope.authorship) { own, _ in own }
            ],
            into: .procedureImports
        )
        try scope.insert(
            limits.map {
                [
                    "procedure_import_id": .id(procedureImport), "match_name": .string($0.matchName),
                    "name": .string($0.name), "working_days": $0.workingDays.map { .integer($0) } ?? .null,
                    "effective_on": .day($0.effectiveOn), "source_document": .string($0.sourceDocument),
                ]
            },
            into: .procedureLimits
        )
        return .recorded(limits.count)
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Int {
        limits.count
    }
}
