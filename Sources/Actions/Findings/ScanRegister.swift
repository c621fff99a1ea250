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
    /// The hour from which a working day's own scan is due, in Asia/Ho_Chi_Minh.
    public static let morningHour = 6

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
        let (late, standings, outcome) = try find(on: scope.at.day, in: scope.commune.id, on: scope.db)
        guard !late.isEmpty else { return .nothingNew(outcome) }
        let scan = JSON.string(UUID().uuidString.lowercased())
        try scope.insert(
            [
                [
                    "scan_id": scan, "seq": .integer(scope.seq), "register_as_of": .day(outcome.registerAsOf),
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
                    "finished_on": .day(file.finishedOn), "register_as_of": .day(outcome.registerAsOf),
                    "batch_seq": .integer(file.batchSeq), "officer_id": .id(file.officer),
                    "official_id": .id(file.official), "unit_id": .id(file.unit),
                ].merging(scope.authorship) { own, _ in own }
            },
            into: .findings
        )
        try LateDossier.guardFindings(ofScanAt: scope.seq, of: scope.commune.id, on: scope.db)
        return .recorded(outcome)
    }

    /// What a scan would record today, one slice of it, without recording it.
    public static func outlook(on today: CalendarDay, of commune: Commune.ID, on db: Connection) throws -> ScanOutcome {
        try ScanRegister(asOf: today).find(on: today, in: commune, on: db).outcome
    }

    /// The late files that no scan has recorded yet, each with whether the practice applies to it.
    private func find(on today: CalendarDay, in commune: Commune.ID, on db: Connection) throws -> (
        late: [LateDossier], standings: [LateFinding.Standing], outcome: ScanOutcome
    ) {
        guard let registerAsOf = try ImportBatch.newestExport(notAfter: asOf, of: commune, on: db),
            let policy = try Policy.inForce(on: today, of: commune, on: db)
        else { throw Refusal(.nothingImported) }
        // A register that does not tell due and finish days cannot show a file late.
        guard try ImportBatch.tellsLateness(notAfter: asOf, of: commune, on: db) else {
            throw Refusal(.latenessNotRecorded)
        }
        let late = try LateDossier.unrecorded(asOf: registerAsOf, limit: Self.slice, of: commune, on: db)
        let standings = late.map { LateFinding.standing(dueOn: $0.dueOn, startDay: policy.startOn) }
        let outcome = ScanOutcome(
            registerAsOf: registerAsOf,
            detected: standings.count { $0 == .current },
            history: standings.count { $0 == .history }
        )
        return (late, standings, outcome)
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
    @discardableResult
    public func scan(asOf: CalendarDay, by author: Author) async throws -> ScanOutcome {
        try await ScanRegister.all(asOf: asOf) { try await perform($0, by: author) }
    }
}
