public import Accountability
public import Postgres

/// A period of a commune's register, as far as the register could speak on a day: what every figure and every list counts.
public struct RegisterPeriod: Sendable, Hashable {
    /// Whose register.
    public let commune: Commune.ID
    /// Only the files counted as this official's; nil for all. An official may read no others.
    public let official: Official.ID?
    /// The first day.
    public let from: CalendarDay
    /// The last day.
    public let to: CalendarDay
    /// What was known on this day.
    public let asOf: CalendarDay
    /// The day at whose end files are classed: min(to, asOf, the newest export not after asOf). nil without any export.
    public let registerAsOf: CalendarDay?
    /// The newest export not after asOf.
    public let exportedOn: CalendarDay?
    /// The columns that some export not after asOf had: a figure of another column is "not recorded".
    public let columns: Set<String>

    private let readsNewest: Bool
    private let known: Instant

    /// The period as the register knew it, of the whole commune or of one official. An export taken in later tells of the days before
    /// as well; but a day on which one stood that was annulled since is told as it stood at its end, or, `asInForce`, by what is in force.
    public init(
        from: CalendarDay,
        to: CalendarDay,
        asOf: CalendarDay,
        asInForce: Bool = false,
        of commune: Commune.ID,
        official: Official.ID? = nil,
        on db: Connection
    ) throws(PostgresError) {
        let reach = try RegisterReach(asOf: asOf, asInForce: asInForce, of: commune, on: db)
        self.init(from: from, to: to, reach, of: commune, official: official)
    }

    /// The period of the whole commune by what is known of its register already.
    public init(from: CalendarDay, to: CalendarDay, _ knowledge: RegisterKnowledge, of commune: Commune.ID) {
        self.init(from: from, to: to, knowledge.reach, of: commune, official: nil)
    }

    private init(
        from: CalendarDay,
        to: CalendarDay,
        _ reach: RegisterReach,
        of commune: Commune.ID,
        official: Official.ID?
    ) {
        self.commune = commune
        self.official = official
        self.from = from
        self.to = to
        asOf = reach.asOf
        exportedOn = reach.exportedOn
        registerAsOf = reach.exportedOn.map { min(to, reach.asOf, $0) }
        known = reach.known
        readsNewest = reach.isNewest
        columns = reach.columns
    }

    /// `state`: the files received by the end of the period and not closed before it, each with its class and the person whose
    /// figures it belongs to. Rejected files were never received; they have the class NULL and are in `state` only if they
    /// came in within the period.
    var state: SQL {
        // The files of one official belong to him; whose the others are follows from the register's spelling of a name.
        guard official == nil else { return files("\(official) as person_id", .empty) }
        return files(
            "coalesce(l.official_id, r.officer_id) as person_id",
            "left join kc.officer_links as l on l.commune_id = \(commune) and l.officer_id = r.officer_id"
        )
    }

    /// The same without whose they are, for whoever knows that from ``RegisterPeople``.
    var ownerless: SQL { files("r.officer_id as person_id", .empty) }

    private func files(_ person: SQL, _ links: SQL) -> SQL {
        """
        state as (
            select r.*, \(Self.dossierClass(asOf: registerAsOf)) as class,
                   case when r.received_on < \(from) then 'carried_over' else coalesce(r.channel, 'other') end as receipt,
                   \(person),
                   to_char(r.received_on, 'YYYY-MM') as month
              from (\(source)) as r
              \(links)
             where r.status is distinct from 'rejected' or r.received_on >= \(from)
        )
        """
    }

    private var source: SQL {
        if let official {
            return """
                select d.code, d.received_on, d.due_on, d.finished_on, d.closed_on, d.status, d.channel, d.officer_id,
                       d.unit_name, d.field, d.procedure, d.received_at, d.due_at, d.finished_at, d.batch_seq
                  from kc.dossiers_of(\(commune), \(official), \(from), \(to), \(readsNewest ? nil : exportedOn ?? .earliest),
                                    \(known)) as d
                """
        }
        if readsNewest {
            return """
                select d.code, d.received_on, d.due_on, d.finished_on, d.closed_on, d.status, d.channel, d.officer_id,
                       d.unit_name, d.field, d.procedure, d.received_at, d.due_at, d.finished_at, d.batch_seq,
                       d.delivered_at, d.applicant
                  from kc.dossiers as d
                 where d.commune_id = \(commune) and d.closed_on >= \(from) and d.received_on <= \(to)
                """
        }
        return """
            select s.code, kc.day_of(s.received_at) as received_on, kc.day_of(s.due_at) as due_on,
                   kc.day_of(s.finished_at) as finished_on, kc.closed_on(s.status, s.received_at, s.finished_at) as closed_on,
                   s.status, s.channel, s.officer_id, s.unit_name, s.field, s.procedure, s.received_at, s.due_at,
                   s.finished_at, s.batch_seq, s.delivered_at, s.applicant
              from kc.dossiers_as_of(\(commune), \(exportedOn), \(known)) as s
             where kc.closed_on(s.status, s.received_at, s.finished_at) >= \(from) and kc.day_of(s.received_at) <= \(to)
            """
    }

    /// A statement that gives a row `person_id, name, sort_name` for everybody the period's files can belong to.
    var personNames: SQL {
        official == nil ? PersonNames.statement(of: commune) : PersonNames.officialsStatement(of: commune)
    }

    /// The rule of `Dossier.classification(asOf:)`, in SQL; a test holds the two together.
    static func dossierClass(asOf day: CalendarDay?) -> SQL {
        """
        case
            when r.status = 'rejected' then null
            when r.status = 'unknown' then 'unknown'
            when r.status = 'withdrawn' and (r.finished_on is null or r.finished_on <= \(day)) then 'withdrawn'
            when r.finished_on <= \(day) then
                case when r.due_on is null or r.finished_on = r.due_on then 'on_time'
                     when r.finished_on < r.due_on then 'early'
                     else 'late' end
            when r.finished_on is null and r.status in ('resolved', 'delivered') then 'unknown'
            when r.finished_on is null and r.status in ('awaiting_supplement', 'awaiting_payment', 'paused') then 'waiting'
            when r.due_on is null or r.due_on >= \(day) then 'open_in_time'
            else 'open_overdue'
        end
        """
    }
}
