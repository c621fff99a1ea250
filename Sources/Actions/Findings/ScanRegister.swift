public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Records the late files a register shows (sự việc chậm). A finding is a fact about a file, not about guilt; whose file it
/// was, a person confirms later.
public struct ScanRegister: Act {
    /// Its name in the ledger.
    public static let kind = "register.scanned"
    /// What the author must be allowed.
    public static let permission = Permission.scan
    /// The most findings one entry records, so that entries stay readable; a scan goes on until nothing is left.
    public static let slice = 1000

    /// Made by the caller.
    public let id: UUID
    private let asOf: CalendarDay

    /// Scans as far as the register could speak on a day.
    public init(asOf: CalendarDay, id: UUID = UUID()) {
        self.asOf = asOf
        self.id = id
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["as_of": .day(asOf)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ScanOutcome> {
        guard let registerAsOf = try ImportBatch.newestExport(notAfter: asOf, of: scope.commune.id, on: scope.db),
            let policy = try Policy.inForce(on: scope.at.day, of: scope.commune.id, on: scope.db)
        else { throw Refusal(.nothingImported) }
        // A register that does not tell due and finish days cannot show a file late.
        guard try ImportBatch.tellsLateness(notAfter: asOf, of: scope.commune.id, on: scope.db) else {
            throw Refusal(.latenessNotRecorded)
        }
        let late = try LateDossier.unrecorded(
            asOf: registerAsOf,
            limit: Self.slice,
            of: scope.commune.id,
            on: scope.db
        )
        let standings = late.map { LateFinding.standing(dueOn: $0.dueOn, startDay: policy.startOn) }
        let outcome = ScanOutcome(
            registerAsOf: registerAsOf,
            detected: standings.count { $0 == .current },
            history: standings.count { $0 == .history }
        )
        guard !late.isEmpty else { return .nothingNew(outcome) }
        let scan = JSON.string(UUID().uuidString.lowercased())
        try scope.insert(
            [
                [
                    "scan_id": scan, "seq": .integer(scope.seq), "register_as_of": .day(registerAsOf),
                    "detected": .integer(late.count),
                ].merging(scope.authorship) { own, _ in own }
            ],
            into: .scans
        )
        try scope.insert(
            zip(late, standings).map { file, standing in
                [
                    "finding_id": .string(UUID().uuidString.lowercased()), "scan_id": scan, "code": .string(file.code),
                    "kind": .string((file.finishedOn == nil ? LateFinding.Kind.openOverdue : .resolvedLate).rawValue),
                    "standing": .string(standing.rawValue), "due_on": .day(file.dueOn),
                    "finished_on": .day(file.finishedOn), "register_as_of": .day(registerAsOf),
                    "batch_seq": .integer(file.batchSeq), "officer_id": .id(file.officer),
                    "official_id": .id(file.official), "unit_id": .id(file.unit),
                ].merging(scope.authorship) { own, _ in own }
            },
            into: .findings
        )
        try LateDossier.guardFindings(ofScanAt: scope.seq, of: scope.commune.id, on: scope.db)
        return .recorded(outcome)
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> ScanOutcome {
        let found = try LateDossier.recorded(bySeq: recorded.seq, of: commune.id, on: db)
        return ScanOutcome(registerAsOf: found.registerAsOf, detected: found.current, history: found.history)
    }
}

/// What a scan recorded.
public struct ScanOutcome: Sendable, Hashable {
    /// The last day the register could speak for.
    public let registerAsOf: CalendarDay
    /// New findings the practice applies to.
    public let detected: Int
    /// New findings of files due before the commune's start day.
    public let history: Int
}

extension ScanRegister {
    /// Scans until nothing new is left, and answers all that was recorded. A second scan of the same register records nothing.
    @discardableResult
    public static func all(
        asOf: CalendarDay,
        _ perform: (ScanRegister) async throws -> ScanOutcome
    ) async throws -> ScanOutcome {
        var detected = 0
        var history = 0
        while true {
            let part = try await perform(ScanRegister(asOf: asOf))
            detected += part.detected
            history += part.history
            if part.detected + part.history < slice {
                return ScanOutcome(registerAsOf: part.registerAsOf, detected: detected, history: history)
            }
        }
    }
}

extension Door {
    /// Scans all of the register.
    public func scan(asOf: CalendarDay, by author: Author) async throws -> ScanOutcome {
        try await ScanRegister.all(asOf: asOf) { try await perform($0, by: author) }
    }
}
