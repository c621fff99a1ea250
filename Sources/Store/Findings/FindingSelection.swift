public import Accountability
public import Postgres

/// Which findings are assigned in one go.
public enum FindingSelection: Sendable, Hashable {
    /// Those of a unit, as the register names it or by whom it hints at.
    case unit(OrgUnit.ID)
    /// Those of a procedure, as the register writes it.
    case procedure(String)

    /// The findings in force that nobody decided about and that nobody is kept from asking about, by due day; at most `limit`.
    public func undecided(limit: Int, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [Finding] {
        let chosen: SQL =
            switch self {
            case .unit(let unit):
                """
                and (f.unit_id = \(unit)
                     or d.unit_name = (select u.name from kc.org_units as u where u.commune_id = \(commune) and u.unit_id = \(unit)))
                """
            case .procedure(let name): "and d.procedure = \(name)"
            }
        let ids: [Finding.ID] = try db.query(
            """
            select f.finding_id
              from kc.findings_in_force as f
              join kc.dossiers as d on d.commune_id = f.commune_id and d.code = f.code
             where f.commune_id = \(commune) \(chosen)
               and not exists (select
                                 from kc.finding_events as e
                                where e.commune_id = f.commune_id and e.finding_id = f.finding_id
                                  and e.kind in ('assigned', 'excused', 'attributed'))
               and (f.standing = 'current'
                    or exists (select
                                 from kc.finding_events as e
                                where e.commune_id = f.commune_id and e.finding_id = f.finding_id and e.kind = 'opened'))
             order by f.due_on, f.finding_id
             limit \(limit)
            """
        ).map { (row) throws(PostgresError) in try row.value("finding_id") }
        return try Finding.list(ids, of: commune, on: db)
    }
}
