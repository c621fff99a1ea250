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

    /// How the time of whoever is to speak stands.
    public var due: Due?
    /// The day from which what is left is counted.
    public var today = CalendarDay.latest

    /// All requests.
    public init() {}

    /// How the time of whoever is to speak next stands.
    public enum Due: String, CaseIterable, Sendable {
        /// Its last day is over.
        case overdue
        /// At most one working day is left, today included.
        case soon
        /// More is left.
        case later
    }

    /// Whether what only events and the calendar tell is as asked for.
    fileprivate func admits(_ duty: ExplanationDuty, _ clock: inout ExplanationClock) throws -> Bool {
        guard state == nil || duty.state == state else { return false }
        guard let due else { return true }
        return try clock.due(of: duty, on: today) == due
    }

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

    /// A part of the list a filter admits, of what somebody sees. Where a duty stands and how long there is time is folded from its events,
    /// so with these filters all are read.
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
        guard filter.state != nil || filter.due != nil else { return try listing.page(asked, on: db) }
        var clock = try ExplanationClock(commune: commune, on: db)
        let all = try read(["true \(seen) \(filter.conditions)"], of: commune, on: db)
        return try listing.page(asked, of: all.filter { try filter.admits($0, &clock) }, on: db)
    }
}
