public import Accountability
public import Postgres

/// Which findings are assigned in one go.
public enum FindingSelection: Sendable, Hashable {
    /// Those of a unit, as the register names it or by whom it hints at.
    case unit(OrgUnit.ID)
    /// Those of a procedure, as the register writes it.
    case procedure(String)

    /// The findings in force that nobody decided about and that nobody is kept from asking about, by due day; at most `limit`.
    public func undecided(limit: Int, of commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> [UndecidedFinding]
    {
        let chosen: SQL =
            switch self {
            case .unit(let unit):
                """
                and (f.unit_id = \(unit)
                     or d.unit_name = (select u.name from kc.org_units as u where u.commune_id = \(commune) and u.unit_id = \(unit)))
                """
            case .procedure(let name): "and d.procedure = \(name)"
            }
        let rows = try db.query(
            """
            select f.finding_id, d.procedure, d.field
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
             order by f.due_on, f.code, f.finding_id
             limit \(limit)
            """
        )
        let ids = try rows.map { (row) throws(PostgresError) in try row.value("finding_id", as: Finding.ID.self) }
        let findings = Dictionary(uniqueKeysWithValues: try Finding.list(ids, of: commune, on: db).map { ($0.id, $0) })
        var undecided: [UndecidedFinding] = []
        for row in rows {
            guard let finding = findings[try row.value("finding_id")] else { continue }
            undecided.append(
                UndecidedFinding(
                    finding: finding,
                    procedure: try row.value("procedure", as: String?.self),
                    field: try row.value("field", as: String?.self)
                )
            )
        }
        return undecided
    }
}

/// A finding nobody decided about, with what duties are given by.
public struct UndecidedFinding: Sendable, Hashable {
    /// The finding.
    public let finding: Finding
    /// The procedure as the register writes it.
    public let procedure: String?
    /// The field as the register writes it.
    public let field: String?
}
