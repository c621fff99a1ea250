public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Annuls an incident that was recorded wrongly; what was asked or given on its ground ends with it.
public struct AnnulIncident: Act {
    /// Its name in the ledger.
    public static let kind = "incident.annulled"
    /// What the author must be allowed.
    public static let permission = Permission.annulIncident

    /// Made by the caller.
    public let id: UUID
    private let incident: Incident.ID
    private let reason: String
    private let version: Int?

    /// Annuls it with a reason.
    public init(_ incident: Incident.ID, reason: String, version: Int? = nil, id: UUID = UUID()) throws(Refusal) {
        self.id = id
        self.incident = incident
        self.reason = try Text.required(reason, else: .reasonNeeded)
        self.version = version
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["incident_id": .id(incident), "reason": .string(reason)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Incident> {
        try Incident.decidable(incident, version: version, in: scope).annul(reason: reason, id: id, in: scope)
        return .recorded(try Incident.required(incident, of: scope.commune.id, on: scope.db))
    }

    /// The incident as it stands now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Incident {
        try Incident.required(incident, of: commune.id, on: db)
    }
}

/// Opens an incident from before the commune's start day: only then may anybody be asked about it.
public struct OpenIncident: Act {
    /// Its name in the ledger.
    public static let kind = "incident.opened"
    /// What the author must be allowed.
    public static let permission = Permission.settleFinding

    /// Made by the caller.
    public let id: UUID
    private let incident: Incident.ID
    private let reason: String
    private let version: Int?

    /// Opens it with a reason.
    public init(_ incident: Incident.ID, reason: String, version: Int? = nil, id: UUID = UUID()) throws(Refusal) {
        self.id = id
        self.incident = incident
        self.reason = try Text.required(reason, else: .reasonNeeded)
        self.version = version
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["incident_id": .id(incident), "reason": .string(reason)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Incident> {
        let found = try Incident.decidable(incident, version: version, in: scope)
        try found.record(.opened, reason: reason, id: id, in: scope)
        try scope.tell(.incidentOpened, to: [found.official.person], about: .init("incidents", incident))
        return .recorded(try Incident.required(incident, of: scope.commune.id, on: scope.db))
    }

    /// The incident as it stands now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Incident {
        try Incident.required(incident, of: commune.id, on: db)
    }
}
