public import Accountability
public import Postgres

/// Whose figures the files of a register belong to: the official a spelling of a name means, or the spelling where it means none.
public struct RegisterPeople: Sendable, Hashable {
    /// Somebody whose files they are.
    struct Owner: Sendable, Hashable {
        let person: Person.ID
        let name: String?
    }

    /// By the register's ids of its spellings.
    private let owners: [Person.ID: Owner]
    /// Whose all files are.
    private let only: Owner?

    /// Everybody the commune's files can belong to; or, of one official's register, himself: an official may read no others.
    public init(of commune: Commune.ID, official: Official.ID? = nil, on db: Connection) throws(PostgresError) {
        if let official {
            let name = try Official.names(of: [official], in: commune, on: db)[official]
            only = Owner(person: official.person, name: name)
            owners = [:]
            return
        }
        let known = PersonNames.officialsStatement(of: commune)
        var owners: [Person.ID: Owner] = [:]
        let rows = try db.query(
            """
            select r.officer_id, coalesce(l.official_id, r.officer_id) as person_id, coalesce(n.name, r.name) as name
              from kc.register_officers as r
              left join kc.officer_links as l on l.commune_id = \(commune) and l.officer_id = r.officer_id
              left join (\(known)) as n on n.person_id = l.official_id
             where r.commune_id = \(commune)
            """
        )
        for row in rows {
            owners[try row.value("officer_id")] = Owner(person: try row.value("person_id"), name: try row.value("name"))
        }
        self.owners = owners
        only = nil
    }

    /// Whose a file is by the register's officer.
    func owner(of officer: Person.ID?) -> Owner? {
        only ?? officer.map { owners[$0] ?? Owner(person: $0, name: nil) }
    }

    /// The files of `s`, with the register's officer as `person_id`, that belong to a person, or to nobody; nil leaves all.
    func belonging(to wanted: Person.ID??) -> SQL {
        guard let wanted else { return "true" }
        if let only { return only.person == wanted ? "true" : "false" }
        guard let person = wanted else { return "s.person_id is null" }
        return "s.person_id = any(\(owners.filter { $0.value.person == person }.map(\.key)))"
    }
}
