public import Accountability
public import Postgres

extension Official {
    /// Whether the official is recorded.
    public static func exists(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> Bool {
        try db.first("select official_id from kc.officials where commune_id = \(commune) and official_id = \(id)")
            != nil
    }

    /// The names of a commune's officials as recorded last; those the reader may know.
    public static func names(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [ID: String] {
        var names: [ID: String] = [:]
        for row in try db.query(
            """
            select distinct on (n.person_id) n.person_id, n.name
              from kc.person_names as n
              join kc.officials as o on o.commune_id = n.commune_id and o.official_id = n.person_id
             where n.commune_id = \(commune) and n.kind = 'full_name'
             order by n.person_id, n.added_at desc
            """
        ) {
            names[try row.value("person_id")] = try row.value("name", as: String.self)
        }
        return names
    }

    /// The officials of a commune, in Vietnamese order of their given names, as far as they exist for whoever asks.
    public static func list(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [Official] {
        try db.query(statement(of: commune, which: .empty)).map(Official.init(row:))
    }

    /// The official of this id; nil also where the one who asks may not know of him.
    public static func find(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> Official? {
        try db.first(statement(of: commune, which: "and o.official_id = \(id)")).map(Official.init(row:))
    }

    private static func statement(of commune: Commune.ID, which: SQL) -> SQL {
        """
        select o.official_id, n.name, u.name as unit_name, n.staff_code, n.aliases
          from kc.officials as o
          join (select p.person_id,
                       (array_agg(p.name order by p.added_at desc) filter (where p.kind = 'full_name'))[1] as name,
                       (array_agg(p.sort_name order by p.added_at desc) filter (where p.kind = 'full_name'))[1] as sort_name,
                       (array_agg(p.name order by p.added_at desc) filter (where p.kind = 'staff_code'))[1] as staff_code,
                       coalesce(array_agg(p.name order by p.name collate "vi-x-icu") filter (where p.kind = 'alias'), '{}') as aliases
                  from kc.person_names as p
                 where p.commune_id = \(commune)
                 group by p.person_id) as n on n.person_id = o.official_id and n.name is not null
          left join kc.org_units as u on u.commune_id = o.commune_id and u.unit_id = o.unit_id
         where o.commune_id = \(commune) \(which)
         order by n.sort_name collate "vi-x-icu", o.official_id
        """
    }

    private init(row: Row) throws(PostgresError) {
        self.init(
            id: try row.value("official_id"),
            name: try row.value("name"),
            staffCode: try row.value("staff_code", as: String?.self),
            aliases: try row.value("aliases"),
            unitName: try row.value("unit_name", as: String?.self)
        )
    }
}

extension Official {
    /// The units of officials now, as far as they have one.
    public static func units(of officials: [ID], on db: Connection) throws(PostgresError) -> [ID: OrgUnit.ID] {
        var units: [ID: OrgUnit.ID] = [:]
        for row in try db.query("select u.official_id, u.unit_id from kc.units_of(\(officials)) as u") {
            units[try row.value("official_id")] = try row.value("unit_id", as: OrgUnit.ID?.self)
        }
        return units
    }
}

extension OrgUnit {
    /// The names of a commune's units.
    public static func names(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [ID: String] {
        var names: [ID: String] = [:]
        for row in try db.query("select unit_id, name from kc.org_units where commune_id = \(commune)") {
            names[try row.value("unit_id")] = try row.value("name", as: String.self)
        }
        return names
    }

    /// The unit of this name.
    public static func find(name: String, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> ID? {
        try db.first("select unit_id from kc.org_units where commune_id = \(commune) and name = \(name)")
            .map { (row) throws(PostgresError) in try row.value("unit_id") }
    }
}
