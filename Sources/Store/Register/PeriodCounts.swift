public import Accountability
public import Postgres

/// How many files of a period are in each class, as a whole and in each group.
public struct PeriodCounts: Sendable {
    /// Files by class.
    public typealias Classes = [DossierClass: Int]

    /// A group of files and how they are classed.
    public struct Group: Sendable, Hashable {
        /// What filters of lists take: an id, or the name itself; nil where the register says nothing.
        public let key: String?
        /// The name shown; nil where the register says nothing.
        public let name: String?
        /// Files by class.
        public let classes: Classes

        /// The same group under another name.
        public func named(_ name: String?) -> Group { Group(key: key, name: name, classes: classes) }
    }

    /// All files.
    public private(set) var classes: Classes = [:]
    /// Files by how they came: `carried_over`, or the channel of those received in the period.
    public private(set) var receipts: [String: Int] = [:]
    /// Files received in the period and refused at intake; not among the others.
    public private(set) var rejected = 0
    /// By official, or by the register's spelling where it means none; in Vietnamese order of given names.
    public private(set) var officials: [Group] = []
    /// By unit, in Vietnamese order.
    public private(set) var units: [Group] = []
    /// By field, in Vietnamese order.
    public private(set) var fields: [Group] = []
    /// By month of receipt.
    public private(set) var months: [Group] = []
    /// By procedure, in Vietnamese order; only where it was asked for.
    public private(set) var procedures: [Group] = []
    /// By channel; only where it was asked for.
    public private(set) var channels: [Group] = []

    /// Counts a period in one pass over its files; of a filter only to whom and to what they belong is asked. `detailed`: also by procedure
    /// and channel, which few readers need.
    public init(
        _ period: RegisterPeriod,
        filter: PeriodDossiers.Filter = PeriodDossiers.Filter(),
        detailed: Bool = false,
        on db: Connection
    ) throws(PostgresError) {
        var groups: [String: [Counted]] = [:]
        for row in try db.query(Self.statement(period, filter, detailed)) {
            let counted = try Counted(row: row)
            groups[counted.grouping, default: []].append(counted)
        }
        for counted in groups["class"] ?? [] {
            if let dossierClass = counted.dossierClass {
                classes[dossierClass] = counted.n
            } else {
                rejected = counted.n
            }
        }
        for counted in groups["receipt"] ?? [] where counted.dossierClass != nil {
            receipts[counted.key ?? "other", default: 0] += counted.n
        }
        officials = Self.groups(groups["official"] ?? [])
        units = Self.groups(groups["unit"] ?? [])
        fields = Self.groups(groups["field"] ?? [])
        months = Self.groups(groups["month"] ?? [])
        procedures = Self.groups(groups["procedure"] ?? [])
        channels = Self.groups(groups["channel"] ?? [])
    }

    private static func statement(
        _ period: RegisterPeriod,
        _ filter: PeriodDossiers.Filter,
        _ isDetailed: Bool
    ) -> SQL {
        // What is not asked for is no column of the grouping: it would widen every row that is counted.
        let (names, sets, cases): (SQL, SQL, SQL) =
            isDetailed
            ? (
                ", s.procedure, s.channel", ", (s.procedure, s.class), (s.channel, s.class)",
                """
                when grouping(s.procedure) = 0 then 'procedure'
                when grouping(s.channel) = 0 then 'channel'
                """
            ) : (", null::text as procedure, null::text as channel", .empty, .empty)
        return """
            with \(period.state),
            counted as (
                select case when grouping(s.receipt) = 0 then 'receipt'
                            when grouping(s.person_id) = 0 then 'official'
                            when grouping(s.unit_name) = 0 then 'unit'
                            when grouping(s.field) = 0 then 'field'
                            when grouping(s.month) = 0 then 'month'
                            \(cases)
                            else 'class' end as grouping,
                       s.receipt, s.person_id, s.unit_name, s.field, s.month, s.class, count(*) as n \(names)
                  from state as s
                 where \(filter.belonging)
                 group by grouping sets ((s.class), (s.receipt, s.class), (s.person_id, s.class), (s.unit_name, s.class),
                                         (s.field, s.class), (s.month, s.class) \(sets))
            )
            select c.grouping, c.class, c.n,
                   coalesce(c.receipt, c.person_id::text, c.unit_name, c.field, c.month, c.procedure, c.channel) as key,
                   coalesce(p.name, c.unit_name, c.field, c.month, c.procedure, c.channel) as name
              from counted as c
              left join (\(period.personNames)) as p on p.person_id = c.person_id
             order by coalesce(p.sort_name, c.unit_name, c.field, c.month, c.procedure, c.channel) collate "vi-x-icu", key, c.class
            """
    }

    /// Rows of one grouping, already in order, gathered by key. Refused files are in no group.
    private static func groups(_ rows: [Counted]) -> [Group] {
        var order: [String?] = []
        var names: [String?: String?] = [:]
        var classes: [String?: Classes] = [:]
        for row in rows {
            guard let dossierClass = row.dossierClass else { continue }
            if classes[row.key] == nil { order.append(row.key) }
            names[row.key] = .some(row.name)
            classes[row.key, default: [:]][dossierClass] = row.n
        }
        return order.map { Group(key: $0, name: names[$0] ?? nil, classes: classes[$0] ?? [:]) }
    }
}

/// One row of the counting statement.
private struct Counted {
    let grouping: String
    let key: String?
    let name: String?
    let dossierClass: DossierClass?
    let n: Int

    init(row: Row) throws(PostgresError) {
        grouping = try row.value("grouping")
        key = try row.value("key", as: String?.self)
        name = try row.value("name", as: String?.self)
        dossierClass = try row.value("class", as: DossierClass?.self)
        n = try row.value("n")
    }
}
