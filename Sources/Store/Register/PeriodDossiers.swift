public import Accountability
public import Ledger
public import Postgres

/// The files behind a figure: the same files of the same period, filtered, page by page.
public struct PeriodDossiers: Sendable {
    /// What is asked for; nil leaves all.
    public struct Filter: Sendable, Hashable {
        /// Of this class; `.some(nil)` lists files refused at intake, which are in no other list.
        public var dossierClass: DossierClass??
        /// `carried_over`, or received in the period through this channel.
        public var receipt: String?
        /// Of this official, or of this spelling of the register; `.some(nil)` lists files that name nobody.
        public var person: Person.ID??
        /// Of this unit, as the register names it; `.some(nil)` lists files that name none.
        public var unit: String??
        /// Of this field; `.some(nil)` lists files that name none.
        public var field: String??
        /// Received in this month, `2026-10`.
        public var month: String?
        /// With a recorded finding of this standing.
        public var finding: LateFinding.Standing?

        /// All files.
        public init() {}
    }

    /// Where a page begins: after this file.
    public struct Cursor: Sendable, Hashable {
        /// The day of receipt.
        public let receivedOn: CalendarDay
        /// The code.
        public let code: String

        /// After this file.
        public init(receivedOn: CalendarDay, code: String) {
            self.receivedOn = receivedOn
            self.code = code
        }
    }

    /// One file of a list.
    public struct Item: Sendable, Hashable {
        /// The code.
        public let code: String
        /// The class; nil if it was refused at intake.
        public let dossierClass: DossierClass?
        /// How it came, if the register says.
        public let channel: Channel?
        /// The day of receipt, which orders the list.
        public let receivedOn: CalendarDay
        /// When it was received.
        public let receivedAt: Instant
        /// What is printed on the receipt, if anything.
        public let dueAt: Instant?
        /// When the result was ready, if it was.
        public let finishedAt: Instant?
        /// What is asked for, as the register names it.
        public let procedure: String?
        /// The status as understood.
        public let status: DossierStatus?
        /// Whose figures it belongs to.
        public let person: Person.ID?
        /// That person's name.
        public let personName: String?
        /// The unit as the register names it.
        public let unit: String?
        /// The field.
        public let field: String?

        /// Where the page after this file begins.
        public var cursor: Cursor { Cursor(receivedOn: receivedOn, code: code) }
    }

    /// How many files there are on all pages.
    public let total: Int
    /// The files of this page, by day of receipt and code.
    public let items: [Item]
    /// Whether there are more.
    public let hasMore: Bool
    /// The hash of the ledger's last entry when they were read; nil for a commune without a ledger.
    public let head: Digest?

    /// Reads a page of at most `limit` files.
    public init(
        _ period: RegisterPeriod,
        filter: Filter,
        after cursor: Cursor?,
        limit: Int,
        on db: Connection
    ) throws(PostgresError) {
        let people = try RegisterPeople(of: period.commune, official: period.official, on: db)
        try self.init(period, people, filter: filter, after: cursor, limit: limit, on: db)
    }

    /// The same by what is known of the register already: right where ``head`` is where the ledger stood then.
    public init(
        _ period: RegisterPeriod,
        _ knowledge: RegisterKnowledge,
        filter: Filter,
        after cursor: Cursor?,
        limit: Int,
        on db: Connection
    ) throws(PostgresError) {
        try self.init(period, knowledge.people, filter: filter, after: cursor, limit: limit, on: db)
    }

    private init(
        _ period: RegisterPeriod,
        _ people: RegisterPeople,
        filter: Filter,
        after cursor: Cursor?,
        limit: Int,
        on db: Connection
    ) throws(PostgresError) {
        let conditions = Self.conditions(filter, people, in: period)
        let after: SQL =
            cursor.map { "where (a.received_on, a.code) > (\($0.receivedOn), \($0.code) collate \"C\")" } ?? ""
        // One pass over the period counts its files and cuts the page. Of each file only what is shown is computed; whose it is follows
        // from the register's spelling, which is looked up here: each further table checks the signed context anew.
        let rows = try db.query(
            """
            with \(period.ownerless),
            admitted as materialized (
                select s.code, s.class, s.channel, s.received_on, s.received_at, s.due_at, s.finished_at, s.procedure, s.status,
                       s.person_id, s.unit_name, s.field
                  from state as s
                 where \(conditions)
            ),
            page as materialized (
                select a.* from admitted as a \(after) order by a.received_on, a.code limit \(limit + 1)
            )
            select c.total, c.head, a.code, a.class, a.channel, a.received_on, a.received_at, a.due_at, a.finished_at, a.procedure,
                   a.status, a.person_id, a.unit_name, a.field
              from (select count(*) as total,
                           (select h.hash from kc.ledger_heads as h where h.commune_id = \(period.commune)) as head
                      from admitted) as c
              left join page as a on true
             order by a.received_on, a.code
            """
        )
        total = try rows.first?.value("total") ?? 0
        head = try rows.first?.value("head", as: Digest?.self)
        // Where the page is empty one row is left, which counts.
        let isEmpty = try rows.first?.value("code", as: String?.self) == nil
        items = isEmpty ? [] : try rows.prefix(limit).map { row throws(PostgresError) in try Item(row: row, people) }
        hasMore = rows.count > limit
    }

    private static func conditions(_ filter: Filter, _ people: RegisterPeople, in period: RegisterPeriod) -> SQL {
        var conditions: [SQL] = []
        switch filter.dossierClass {
        case .none: conditions.append("s.class is not null")
        case .some(.none): conditions.append("s.class is null")
        case .some(.some(let dossierClass)): conditions.append("s.class = \(dossierClass)")
        }
        if let receipt = filter.receipt { conditions.append("s.receipt = \(receipt)") }
        conditions.append(people.belonging(to: filter.person))
        conditions.append(filter.place)
        if let month = filter.month { conditions.append("s.month = \(month)") }
        if let finding = filter.finding {
            conditions.append(
                """
                exists (select
                          from kc.findings_in_force as f
                         where f.commune_id = \(period.commune) and f.code = s.code and f.standing = \(finding.rawValue)
                           and f.register_as_of <= \(period.asOf))
                """
            )
        }
        return conditions.joined(separator: " and ")
    }
}

extension PeriodDossiers.Filter {
    /// To whom, to which unit and to which field a file of `s` must belong.
    var belonging: SQL {
        guard let person else { return place }
        return "s.person_id is not distinct from \(person) and \(place)"
    }

    /// To which unit and to which field.
    fileprivate var place: SQL {
        var conditions: [SQL] = ["true"]
        if let unit { conditions.append("s.unit_name is not distinct from \(unit)") }
        if let field { conditions.append("s.field is not distinct from \(field)") }
        return conditions.joined(separator: " and ")
    }
}

extension PeriodDossiers.Item {
    fileprivate init(row: Row, _ people: RegisterPeople) throws(PostgresError) {
        code = try row.value("code")
        dossierClass = try row.value("class", as: DossierClass?.self)
        channel = try row.value("channel", as: Channel?.self)
        receivedOn = try row.value("received_on")
        receivedAt = try row.value("received_at")
        dueAt = try row.value("due_at", as: Instant?.self)
        finishedAt = try row.value("finished_at", as: Instant?.self)
        procedure = try row.value("procedure", as: String?.self)
        status = try row.value("status", as: DossierStatus?.self)
        let owner = people.owner(of: try row.value("person_id", as: Person.ID?.self))
        person = owner?.person
        personName = owner?.name
        unit = try row.value("unit_name", as: String?.self)
        field = try row.value("field", as: String?.self)
    }
}
