public import Accountability
public import Postgres

/// Which requests to explain of a commune are listed; nil leaves all.
public struct ExplanationQuery: Sendable, Hashable {
    /// Who is asked.
    public var official: Official.ID?
    /// The unit as it was.
    public var unit: OrgUnit.ID?
    /// Where they stand.
    public var state: ExplanationDuty.State?
    /// The late file they are about.
    public var finding: Finding.ID?
    /// The incident they are about.
    public var incident: Incident.ID?

    /// All requests.
    public init() {}

    /// What the rows themselves tell, as conditions on `r`.
    fileprivate var conditions: SQL {
        var conditions: [SQL] = []
        if let official { conditions.append("and r.official_id = \(official)") }
        if let unit { conditions.append("and r.unit_id = \(unit)") }
        if let finding { conditions.append("and r.finding_id = \(finding)") }
        if let incident { conditions.append("and r.incident_id = \(incident)") }
        return conditions.joined(separator: " ")
    }
}

extension ExplanationDuty: Listed {
    /// Duties stand in the order in which they were opened.
    var place: PagePlace { PagePlace(recordedAt, id) }

    /// A part of the list a filter admits, of what somebody sees. Where a duty stands is folded from its events, so with that filter all
    /// are read.
    public static func page(
        _ filter: ExplanationQuery,
        seenBy sight: Sight,
        _ asked: PageRequest,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> Page<ExplanationDuty> {
        let seen = sight.condition(official: "r.official_id", unit: "r.unit_id")
        let listing = Listing<ExplanationDuty>(
            seen: "kc.explanation_requests as r where r.commune_id = \(commune) \(seen)",
            filter: filter.conditions,
            id: "r.request_id",
            order: "r.recorded_at, r.request_id",
            after: { "(r.recorded_at, r.request_id) > (\($0.moment), \($0.id))" },
            read: { try read(["r.request_id = any(\($0))"], of: commune, on: db) }
        )
        guard let state = filter.state else { return try listing.page(asked, on: db) }
        let all = try read(["true \(seen) \(filter.conditions)"], of: commune, on: db)
        return try listing.page(asked, of: all.filter { $0.state == state }, on: db)
    }
}
