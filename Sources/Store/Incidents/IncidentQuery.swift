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

extension Incident {
    /// The incidents a filter admits, by the day they happened.
    public static func list(
        _ filter: IncidentQuery,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [Incident] {
        try read(filter.conditions, asOf: nil, of: commune, on: db)
            .filter { filter.state == nil || $0.state == filter.state }
    }
}
