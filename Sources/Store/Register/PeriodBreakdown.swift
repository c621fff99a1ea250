public import Accountability
public import Postgres

/// The files of a period by field, procedure, how they came and class: the very files ``PeriodCounts`` counts, told apart in more ways at
/// once, as statutory tables ask.
public struct PeriodBreakdown: Sendable {
    /// Files that have all of these in common.
    public struct Cell: Sendable, Hashable {
        /// The field; nil where the register names none.
        public let field: String?
        /// The procedure; nil where the register names none.
        public let procedure: String?
        /// How they came.
        public let receipt: ResolutionForm.Receipt
        /// Their class; what was refused at intake was not received and is in no cell.
        public let dossierClass: DossierClass
        /// How many.
        public let count: Int
    }

    /// In Vietnamese order of fields and procedures; what names none comes last.
    public let cells: [Cell]

    /// Counts a period in one pass over its files.
    public init(_ period: RegisterPeriod, on db: Connection) throws(PostgresError) {
        cells = try db.query(
            """
            with \(period.state),
            counted as (
                select s.field, s.procedure, s.receipt = 'carried_over' as is_carried_over,
                       case when s.receipt = 'carried_over' then null else s.channel end as channel, s.class, count(*) as n
                  from state as s
                 where s.class is not null
                 group by 1, 2, 3, 4, 5
            )
            select c.field, c.procedure, c.is_carried_over, c.channel, c.class, c.n
              from counted as c
             order by c.field collate "vi-x-icu" nulls last, c.procedure collate "vi-x-icu" nulls last, c.is_carried_over,
                      c.channel, c.class
            """
        ).map { (row) throws(PostgresError) in
            Cell(
                field: try row.value("field", as: String?.self),
                procedure: try row.value("procedure", as: String?.self),
                receipt: try row.value("is_carried_over")
                    ? .carriedOver : .channel(try row.value("channel", as: Channel?.self)),
                dossierClass: try row.value("class"),
                count: try row.value("n")
            )
        }
    }
}
