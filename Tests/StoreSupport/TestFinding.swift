public import Accountability
public import Actions
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

extension TestInstallation {
    /// A late file that an import showed, a scan found and a person confirmed to be an official's.
    public func addFinding(of official: Official.ID, in commune: Commune, by leader: Author) async throws -> Ground {
        let known = try await superuser("select count(*)::text from kc.findings where commune_id = \(commune.id)")
        let serial = (known.first.flatMap { Int($0) } ?? 0) + 1
        let file = RegisterFile(
            serial,
            agency: commune.code,
            finished: .test(2026, 1, 16),
            status: .delivered,
            officer: nil
        )
        try await importing(RegisterExport([file]), exportedOn: .test(2026, 1, 20), to: commune)
        try await door.scan(asOf: .test(2026, 1, 20), by: .console(of: commune))
        return try await door.perform(TestAssignment(of: file.code, to: official), by: leader)
    }
}

/// Confirms whose file it was, without the checks of the real act: tests of what follows need no more.
public struct TestAssignment: Act {
    /// Its name in the ledger.
    public static let kind = "test.assignment"
    /// What the author must be allowed.
    public static let permission = Permission.assignFinding

    /// Made by the caller; the event's.
    public let id: UUID
    private let code: String
    private let official: Official.ID

    /// The file of this code was the official's.
    public init(of code: String, to official: Official.ID, id: UUID = UUID()) {
        self.id = id
        self.code = code
        self.official = official
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["code": .string(code), "official_id": .id(official)] }

    /// Inserts it.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Ground> {
        guard let finding = try find(in: scope.commune, on: scope.db) else { throw Refusal(.findingNotFound, code) }
        try scope.insert(
            [
                "event_id": .string(id.uuidString.lowercased()), "finding_id": .id(finding.id),
                "ordinal": .integer(finding.events.count + 1), "kind": "assigned", "happened_on": .day(scope.today),
                "official_id": .id(official), "unit_id": .id(try scope.unit(of: official)), "code": .string(code),
                "lateness": .string(finding.kind.rawValue), "standing": .string(finding.standing.rawValue),
                "due_on": .day(finding.dueOn), "finished_on": .day(finding.finishedOn),
                "register_as_of": .day(finding.registerAsOf),
            ].merging(scope.authorship) { own, _ in own },
            into: .findingEvents
        )
        return .recorded(finding.ground)
    }

    /// The ground it confirmed.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Ground {
        guard let finding = try find(in: commune, on: db) else { throw Refusal(.findingNotFound, code) }
        return finding.ground
    }

    private func find(in commune: Commune, on db: Connection) throws -> Finding? {
        try Finding.inForce(code: code, of: commune.id, on: db).flatMap { try Finding.find($0, of: commune.id, on: db) }
    }
}
