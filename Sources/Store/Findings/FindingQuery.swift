public import Accountability
public import Postgres

/// Which findings of a commune are listed; nil leaves all.
public struct FindingQuery: Sendable, Hashable {
    /// Where it stands.
    public var state: Finding.State?
    /// Whom it concerns: responsible or, before anybody is, hinted at.
    public var official: Official.ID?
    /// The unit it belongs to.
    public var unit: OrgUnit.ID?
    /// The file.
    public var code: String?
    /// Current or history, as it was found.
    public var standing: LateFinding.Standing?

    /// All findings.
    public init() {}

    /// What the events decide is decided after they are folded.
    func admits(_ finding: Finding) -> Bool {
        (state == nil || finding.state == state)
            && (official == nil || finding.concerned?.official == official)
            && (unit == nil || finding.unit == unit)
    }

    /// What the rows themselves tell, as conditions on `f`.
    func conditions(of commune: Commune.ID) -> SQL {
        var conditions: [SQL] = []
        if let code { conditions.append("and f.code = \(code)") }
        if let standing { conditions.append("and f.standing = \(standing)") }
        if let official {
            conditions.append(
                """
                and f.finding_id in (select h.finding_id
                                       from kc.findings as h
                                      where h.commune_id = \(commune) and h.official_id = \(official)
                                      union
                                     select e.finding_id
                                       from kc.finding_events as e
                                      where e.commune_id = \(commune) and e.official_id = \(official))
                """
            )
        }
        return conditions.joined(separator: " ")
    }
}

extension Finding {
    /// The findings a filter admits, by due day and code.
    public static func list(
        _ filter: FindingQuery,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [Finding] {
        let headers = headers(of: commune, filter.conditions(of: commune))
        return try read(headers, about: nil, asOf: nil, of: commune, on: db).filter(filter.admits)
    }
}
