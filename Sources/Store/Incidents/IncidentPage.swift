public import Accountability
public import Postgres

/// Incidents of a commune, filtered, page by page.
public struct IncidentPage: Sendable, Hashable {
    /// What is asked for; nil leaves all.
    public struct Filter: Sendable, Hashable {
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
    }

    /// Where a page begins: after this incident.
    public struct Cursor: Sendable, Hashable {
        /// The day it happened.
        public let happenedOn: CalendarDay
        /// Which one.
        public let id: Incident.ID

        /// After this incident.
        public init(happenedOn: CalendarDay, id: Incident.ID) {
            self.happenedOn = happenedOn
            self.id = id
        }
    }

    /// The incidents of this page, by the day they happened.
    public let items: [Incident]
    /// Where the next page begins; nil on the last.
    public let next: Cursor?

    /// How many incidents are folded at a time: a state is not stored.
    private static let chunk = 500

    /// Reads a page of at most `limit` incidents.
    public init(
        of commune: Commune.ID,
        filter: Filter = Filter(),
        after cursor: Cursor? = nil,
        limit: Int = 100,
        on db: Connection
    ) throws(PostgresError) {
        var found: [Incident] = []
        var last = cursor
        while found.count <= limit {
            let chunk = try Incident.read(
                "\(Self.conditions(filter)) \(Self.after(last))",
                asOf: nil,
                limit: Self.chunk,
                of: commune,
                on: db
            )
            found += chunk.filter { filter.state == nil || $0.state == filter.state }
            guard chunk.count == Self.chunk, let end = chunk.last else { break }
            last = Cursor(happenedOn: end.happenedOn, id: end.id)
        }
        items = Array(found.prefix(limit))
        next = found.count > limit ? items.last.map { Cursor(happenedOn: $0.happenedOn, id: $0.id) } : nil
    }

    private static func after(_ cursor: Cursor?) -> SQL {
        cursor.map { "and (i.happened_on, i.incident_id) > (\($0.happenedOn), \($0.id))" } ?? .empty
    }

    private static func conditions(_ filter: Filter) -> SQL {
        var conditions: [SQL] = []
        if let official = filter.official { conditions.append("and i.official_id = \(official)") }
        if let unit = filter.unit { conditions.append("and i.unit_id = \(unit)") }
        if let code = filter.code { conditions.append("and i.code = \(code)") }
        if let kind = filter.kind { conditions.append("and i.kind = \(kind)") }
        return conditions.joined(separator: " ")
    }
}
