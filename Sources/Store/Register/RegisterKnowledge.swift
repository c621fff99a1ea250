public import Accountability
public import Ledger
public import Postgres

/// What a commune's register is read with on a day: how far it reaches, and whose each spelling of a name is. All of it is recorded in
/// the ledger, so it is the same as long as the ledger stands where it stood.
public struct RegisterKnowledge: Sendable, Hashable {
    /// The hash of the ledger's last entry when it was read.
    public let head: Digest?
    let reach: RegisterReach
    let people: RegisterPeople

    /// What was known on a day, read in one snapshot.
    public init(asOf day: CalendarDay, of commune: Commune.ID, on db: Connection) throws {
        head = try LedgerHead.read(of: commune, on: db)?.hash
        reach = try RegisterReach(asOf: day, asInForce: false, of: commune, on: db)
        people = try RegisterPeople(of: commune, on: db)
    }
}

/// How far a register reaches on a day.
struct RegisterReach: Sendable, Hashable {
    /// What was known on this day.
    let asOf: CalendarDay
    /// The newest export not after the day.
    let exportedOn: CalendarDay?
    /// The columns some export not after the day had.
    let columns: Set<String>
    /// Whether that export is the newest of all, which is what is kept ready.
    let isNewest: Bool
    /// What was recorded later is not known.
    let known: Instant

    /// An export taken in later tells of the days before as well; but a day on which one stood that was annulled since is told as it stood
    /// at its end, or, `asInForce`, by what is in force.
    init(asOf day: CalendarDay, asInForce: Bool, of commune: Commune.ID, on db: Connection) throws(PostgresError) {
        let toldBefore = asInForce ? .latest : Instant.knownBy(day)
        let row = try db.one(
            """
            select r.exported_on, r.newest_on, r.columns, r.as_it_stood
              from kc.register_reach(\(commune), \(day), \(toldBefore)) as r
            """
        )
        asOf = day
        exportedOn = try row.value("exported_on", as: CalendarDay?.self)
        let asItStood: Bool = try row.value("as_it_stood")
        known = asItStood ? toldBefore : .latest
        let newestOn = try row.value("newest_on", as: CalendarDay?.self)
        isNewest = !asItStood && newestOn == exportedOn
        columns = Set(try row.value("columns", as: [String].self))
    }
}
