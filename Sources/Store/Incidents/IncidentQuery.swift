public import Accountability
public import Postgres

/// Which incidents of a commune are listed; nil leaves all.
public struct IncidentQuery: Sendable, Hashable {
    /// Where it stands.
    public var state: Incident.State?
    /// Whom it concerns.
    public var official: Official.ID?
    /// The unit as it was.
    public var unit: OrgUnit.ID?
    /// The file, for late files.
    public var code: String?
    /// What it is about.
    public var kind: Incident.Kind?
    /// Whose incidents the reader answers for.
    public var reach = Reach.commune

    /// All incidents.
    public init() {}

    /// What the rows themselves tell, as conditions on `i`.
    var conditions: SQL {
        var conditions: [SQL] = []
        if let official { conditions.append("and i.official_id = \(official)") }
        if let unit { conditions.append("and i.unit_id = \(unit)") }
        if let code { conditions.append("and i.code = \(code)") }
        if let kind { conditions.append("and i.kind = \(kind)") }
        return conditions.joined(separator: " ")
    }
}

extension Incident: Listed {
    /// Incidents stand by the day they happened.
    var place: PagePlace { PagePlace(happenedOn, id) }

    /// A part of the list a filter admits. Where an incident stands is folded from its events, so with that filter all are read.
    public static func page(
        _ filter: IncidentQuery,
        _ asked: PageRequest,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> Page<Incident> {
        let seen = filter.reach.condition(unit: "i.unit_id")
        let listing = Listing<Incident>(
            seen: "kc.incidents as i where i.commune_id = \(commune) \(seen)",
            filter: filter.conditions,
            id: "i.incident_id",
            order: "i.happened_on, i.incident_id",
            after: { "(i.happened_on, i.incident_id) > (\($0.day), \($0.id))" },
            read: { try read("and i.incident_id = any(\($0))", asOf: nil, of: commune, on: db) }
        )
        guard filter.state != nil else { return try listing.page(asked, on: db) }
        return try listing.page(asked, of: try list(filter, of: commune, on: db), on: db)
    }
}

extension Incident {
    /// The incidents a filter admits, by the day they happened.
    public static func list(
        _ filter: IncidentQuery,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [Incident] {
        let seen = filter.reach.condition(unit: "i.unit_id")
        return try read("\(seen) \(filter.conditions)", asOf: nil, of: commune, on: db)
            .filter { filter.state == nil || $0.state == filter.state }
    }
}
