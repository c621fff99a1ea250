public import Accountability
public import Postgres

/// The name shown for a figure's person: the official's as recorded last, or the register's spelling where it means none.
enum PersonNames {
    /// A statement that gives a row `person_id, name, sort_name` for everybody a figure of the commune can belong to. All at once: each
    /// look through row-level security checks the signed context, so asking person by person costs more than a commune's few names.
    static func statement(of commune: Commune.ID) -> SQL {
        """
        select distinct on (f.person_id) f.person_id, f.name, f.sort_name
          from (select n.person_id, n.name, n.sort_name, 1 as rank, n.added_at
                  from kc.person_names as n
                 where n.commune_id = \(commune) and n.kind = 'full_name'
                 union all
                select r.officer_id, r.name, r.sort_name, 2, r.added_at
                  from kc.register_officers as r
                 where r.commune_id = \(commune)) as f
         order by f.person_id, f.rank, f.added_at desc
        """
    }

    /// The same of officials alone: the register's spellings, which officials may not read, are left alone.
    static func officialsStatement(of commune: Commune.ID) -> SQL {
        """
        select distinct on (n.person_id) n.person_id, n.name, n.sort_name
          from kc.person_names as n
         where n.commune_id = \(commune) and n.kind = 'full_name'
         order by n.person_id, n.added_at desc
        """
    }
}

extension Official {
    /// The full names of officials as recorded last, as far as the identity that asks may know them.
    public static func names(of officials: [ID], in commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> [ID: String]
    {
        var names: [ID: String] = [:]
        let known = PersonNames.officialsStatement(of: commune)
        let rows = try db.query(
            "select p.person_id, p.name from (\(known)) as p where p.person_id = any(\(officials))"
        )
        for row in rows { names[try row.value("person_id")] = try row.value("name") }
        return names
    }
}

extension Person {
    /// The names an act gave a person, as `kind:name`: what tells a repeated act from another one with its id.
    public static func names(
        givenAt instant: Instant,
        to person: Person.ID,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [String] {
        try db.query(
            """
            select kind, name
              from kc.person_names
             where commune_id = \(commune) and person_id = \(person) and added_at = \(instant)
            """
        ).map { (row) throws(PostgresError) in
            "\(try row.value("kind", as: String.self)):\(try row.value("name", as: String.self))"
        }
    }

    /// Persons with the names shown for them, in Vietnamese order of given names; those without a name last.
    public static func inVietnameseOrder(
        _ persons: [ID],
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [(id: ID, name: String?)] {
        try db.query(
            """
            select i.id, p.name
              from unnest(\(persons)) as i(id)
              left join (\(PersonNames.statement(of: commune))) as p on p.person_id = i.id
             order by p.sort_name collate "vi-x-icu", i.id
            """
        ).map { (row) throws(PostgresError) in
            (id: try row.value("id", as: ID.self), name: try row.value("name", as: String?.self))
        }
    }

    /// A person's full name as recorded last, as far as the identity that asks may know it.
    public static func name(of person: ID, in commune: Commune.ID, on db: Connection) throws -> String? {
        let known = PersonNames.officialsStatement(of: commune)
        return try db.first("select p.name from (\(known)) as p where p.person_id = \(person)")
            .map { try $0.value("name") }
    }
}
