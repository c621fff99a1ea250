public import Accountability
public import Postgres

/// Findings of a commune, filtered, page by page.
public struct FindingPage: Sendable, Hashable {
    /// What is asked for; nil leaves all.
    public struct Filter: Sendable, Hashable {
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

        func admits(_ finding: Finding) -> Bool {
            (state == nil || finding.state == state)
                && (official == nil || finding.concerned?.official == official)
                && (unit == nil || finding.unit == unit)
        }
    }

    /// Where a page begins: after this finding.
    public struct Cursor: Sendable, Hashable {
        /// Its due day.
        public let dueOn: CalendarDay
        /// Which one.
        public let id: Finding.ID

        /// After this finding.
        public init(dueOn: CalendarDay, id: Finding.ID) {
            self.dueOn = dueOn
            self.id = id
        }
    }

    /// The findings of this page, by due day.
    public let items: [Finding]
    /// Where the next page begins; nil on the last.
    public let next: Cursor?

    /// How many findings are folded at a time: a state is not stored, so what a filter leaves out is read all the same.
    private static let chunk = 500

    /// Reads a page of at most `limit` findings.
    public init(
        of commune: Commune.ID,
        filter: Filter = Filter(),
        after cursor: Cursor? = nil,
        limit: Int = 100,
        on db: Connection
    ) throws(PostgresError) {
        var found: [Finding] = []
        var last = cursor
        while found.count <= limit {
            let ids: [(Finding.ID, CalendarDay)] = try db.query(
                """
                select f.finding_id, f.due_on
                  from kc.findings as f
                 where f.commune_id = \(commune) \(Self.conditions(filter, of: commune)) \(Self.after(last))
                 order by f.due_on, f.finding_id
                 limit \(Self.chunk)
                """
            ).map { (row) throws(PostgresError) in (try row.value("finding_id"), try row.value("due_on")) }
            let findings = try Finding.list(ids.map(\.0), of: commune, on: db)
            found += findings.filter(filter.admits).sorted { ($0.dueOn, $0.id.text) < ($1.dueOn, $1.id.text) }
            guard ids.count == Self.chunk, let end = ids.last else { break }
            last = Cursor(dueOn: end.1, id: end.0)
        }
        items = Array(found.prefix(limit))
        next = found.count > limit ? items.last.map { Cursor(dueOn: $0.dueOn, id: $0.id) } : nil
    }

    private static func after(_ cursor: Cursor?) -> SQL {
        cursor.map { "and (f.due_on, f.finding_id) > (\($0.dueOn), \($0.id))" } ?? .empty
    }

    private static func conditions(_ filter: Filter, of commune: Commune.ID) -> SQL {
        var conditions: [SQL] = []
        if let code = filter.code { conditions.append("and f.code = \(code)") }
        if let standing = filter.standing { conditions.append("and f.standing = \(standing)") }
        if let official = filter.official {
            conditions.append(
                """
                and f.finding_id in (select h.finding_id from kc.findings as h
                                      where h.commune_id = \(commune) and h.official_id = \(official)
                                      union
                                     select e.finding_id from kc.finding_events as e
                                      where e.commune_id = \(commune) and e.official_id = \(official))
                """
            )
        }
        return conditions.joined(separator: " ")
    }
}
