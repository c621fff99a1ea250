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
    /// Whether somebody was asked to explain the file, explained it unasked or at a meeting; what was cancelled, or was not his, is no answer.
    public var isAsked: Bool?
    /// Whose findings the reader answers for.
    public var reach = Reach.commune

    /// All findings.
    public init() {}

    /// What the events decide is decided after they are folded.
    func admits(_ finding: Finding) -> Bool {
        (state == nil || finding.state == state)
            && (official == nil || finding.concerned?.official == official)
            && (unit == nil || finding.unit == unit) && reach.includes(finding.unit)
    }

    /// Whether the rows tell all that is asked for, so that nothing need be folded to know what is admitted.
    fileprivate var isToldByRows: Bool { state == nil && official == nil && unit == nil && reach == .commune }

    /// What the rows themselves tell, as conditions on `f`.
    func conditions(of commune: Commune.ID) -> SQL {
        var conditions: [SQL] = []
        if let code { conditions.append("and f.code = \(code)") }
        if let standing { conditions.append("and f.standing = \(standing)") }
        if let official { conditions.append(Self.mayConcern(official, of: commune)) }
        if let unit { conditions.append(Self.mayBelong(to: unit, of: commune)) }
        if let isAsked { conditions.append(isAsked ? "and \(Self.asked)" : "and not \(Self.asked)") }
        return conditions.joined(separator: " ")
    }

    private static let asked: SQL = """
        exists (select
                  from kc.explanation_requests as r
                 where r.commune_id = f.commune_id and r.matter = f.code
                   and not exists (select
                                     from kc.explanation_events as e
                                    where e.commune_id = r.commune_id and e.request_id = r.request_id
                                      and e.kind in ('cancelled', 'disownment_accepted')))
        """

    /// What the reader may see, as a condition on `f`; of a unit's findings those that belong to it or once did.
    fileprivate func seen(of commune: Commune.ID) -> SQL {
        switch reach {
        case .commune: .empty
        case .unit(let unit): Self.mayBelong(to: unit, of: commune)
        case .nobody: "and false"
        }
    }

    /// Findings that concern an official or once did; which of them do is decided after they are folded.
    static func mayConcern(_ official: Official.ID, of commune: Commune.ID) -> SQL {
        """
        and f.finding_id in (select h.finding_id
                               from kc.findings as h
                              where h.commune_id = \(commune) and h.official_id = \(official)
                              union
                             select e.finding_id
                               from kc.finding_events as e
                              where e.commune_id = \(commune) and e.official_id = \(official))
        """
    }

    /// Findings that belong to a unit or once did.
    private static func mayBelong(to unit: OrgUnit.ID, of commune: Commune.ID) -> SQL {
        """
        and f.finding_id in (select h.finding_id
                               from kc.findings as h
                              where h.commune_id = \(commune) and h.unit_id = \(unit)
                              union
                             select e.finding_id
                               from kc.finding_events as e
                              where e.commune_id = \(commune) and e.unit_id = \(unit))
        """
    }
}

extension Finding: Listed {
    /// Findings stand by due day and code.
    var place: PagePlace { PagePlace(dueOn, code: code, id) }

    /// A part of the list a filter admits. Whom a finding concerns and where it stands is folded from its events, so with such a
    /// filter, and for whoever leads one unit, all are read that may be meant.
    public static func page(
        _ filter: FindingQuery,
        _ asked: PageRequest,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> Page<Finding> {
        let listing = Listing<Finding>(
            seen: "kc.findings as f where f.commune_id = \(commune) \(filter.seen(of: commune))",
            filter: filter.conditions(of: commune),
            id: "f.finding_id",
            order: "f.due_on, f.code, f.finding_id",
            after: { "(f.due_on, f.code, f.finding_id) > (\($0.day), \($0.code), \($0.id))" },
            read: { try list($0.map { ID($0) }, of: commune, on: db) }
        )
        guard !filter.isToldByRows else { return try listing.page(asked, on: db) }
        return try listing.page(asked, of: try list(filter, of: commune, on: db), on: db)
    }
}

extension Finding {
    /// The findings a filter admits, by due day and code.
    public static func list(
        _ filter: FindingQuery,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [Finding] {
        let headers = headers(of: commune, "\(filter.seen(of: commune)) \(filter.conditions(of: commune))")
        return try read(headers, about: nil, asOf: nil, of: commune, on: db).filter(filter.admits)
    }
}
