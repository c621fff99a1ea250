public import Accountability
public import Actions
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Records something an official may be asked about, without the checks of the real act: tests of what follows need no more.
public struct TestIncident: Act {
    /// Its name in the ledger.
    public static let kind = "test.incident"
    /// What the author must be allowed.
    public static let permission = Permission.recordIncident

    /// Made by the caller; the incident's.
    public let id: UUID
    private let official: Official.ID
    private let happenedOn: CalendarDay

    /// An incident of a day.
    public init(about official: Official.ID, on happenedOn: CalendarDay, id: UUID = UUID()) {
        self.id = id
        self.official = official
        self.happenedOn = happenedOn
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["official_id": .id(official), "happened_on": .day(happenedOn)] }

    /// Inserts it.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Ground> {
        try scope.insert(
            [
                "incident_id": .id(Incident.ID(id)), "official_id": .id(official),
                "unit_id": .id(try scope.unit(of: official)), "kind": "late_task", "source": "check",
                "standing": "current", "happened_on": .day(happenedOn), "description": "Báo cáo tuần nộp chậm",
            ].merging(scope.authorship) { own, _ in own },
            into: .incidents
        )
        return .recorded(.incident(Incident.ID(id)))
    }

    /// The ground it gave.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Ground {
        .incident(Incident.ID(id))
    }
}
