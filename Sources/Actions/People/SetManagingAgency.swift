public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Records which agency manages an official from a day on. People of another agency (seconded, police, tax, land office) are never
/// reminded here; their agency gets a monthly notice.
public struct SetManagingAgency: Act {
    /// Its name in the ledger.
    public static let kind = "management.recorded"
    /// What the author must be allowed.
    public static let permission = Permission.manageOfficials

    /// Made by the caller.
    public let id: UUID
    private let official: Official.ID
    private let agency: String?
    private let fromOn: CalendarDay
    private let document: String

    /// Managed by this agency from a day on; without one, by the commune again.
    public init(
        id: Management.ID = Management.ID(),
        official: Official.ID,
        agency: String?,
        fromOn: CalendarDay,
        document: String
    ) throws(Refusal) {
        self.id = id.uuid
        self.official = official
        self.agency = try Text.optionalLine(agency, limit: 200)
        self.fromOn = fromOn
        self.document = try Text.requiredLine(document, limit: 300, else: .documentNeeded)
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "official_id": .id(official), "agency": .text(agency), "from_on": .day(fromOn),
            "document": .string(document),
        ]
    }

    private var management: Management {
        Management(id: Management.ID(id), official: official, agency: agency, fromOn: fromOn, document: document)
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Management> {
        let unit = try scope.requireKeeping(official)
        try scope.insert(
            [
                "management_id": .id(management.id), "official_id": .id(official), "unit_id": .id(unit),
                "agency": .text(agency), "from_on": .day(fromOn), "document": .string(document),
            ].merging(scope.authorship) { own, _ in own },
            into: .officialManagements
        )
        return .recorded(management)
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Management {
        management
    }
}
