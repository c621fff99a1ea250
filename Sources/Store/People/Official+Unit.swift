public import Accountability
public import Postgres

extension Official {
    /// The unit an official is in on a day: that of the newest assignment to a unit as such, or the one he was entered with; only
    /// where neither is known, that of any other assignment. Helping another unit with one procedure moves nobody.
    public static func unit(
        of official: ID,
        on day: CalendarDay,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> OrgUnit.ID? {
        let holding = try Assignment.list(of: commune, official: official, on: db).filter { $0.holds(on: day) }
        if let home = holding.last(where: { $0.procedure == nil && $0.field == nil }) { return home.unit }
        let entered = try db.first(
            "select unit_id from kc.officials where commune_id = \(commune) and official_id = \(official)"
        )
        return try entered?.value("unit_id", as: OrgUnit.ID?.self) ?? holding.last?.unit
    }
}
