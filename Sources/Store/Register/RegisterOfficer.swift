public import Accountability
public import Postgres

/// An officer as registers name him; which official is meant is a matter of matching (`kc.officer_links`).
public enum RegisterOfficer {
    /// Identifies a spelling within a commune.
    public typealias ID = Identifier<RegisterOfficer>

    /// The known spellings of a commune.
    public static func ids(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [String: ID] {
        var ids: [String: ID] = [:]
        for row in try db.query(
            "select match_name, officer_id from kc.register_officers where commune_id = \(commune)"
        ) {
            ids[try row.value("match_name")] = try row.value("officer_id", as: ID.self)
        }
        return ids
    }

    /// How many officials go by each of the spellings given: 0 is unknown, 1 is matched, more is ambiguous. `matchNames` as
    /// registers are matched: lower case, one space.
    public static func officialsNamed(
        _ matchNames: [String],
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [String: Int] {
        var counts: [String: Int] = [:]
        for row in try db.query(
            """
            select n.match_name, count(distinct o.official_id) as officials
              from kc.person_names as n
              join kc.officials as o on o.commune_id = n.commune_id and o.official_id = n.person_id
             where n.commune_id = \(commune)
               and n.kind in ('full_name', 'alias')
               and n.match_name = any (\(matchNames))
             group by n.match_name
            """
        ) {
            counts[try row.value("match_name")] = try row.value("officials", as: Int.self)
        }
        return counts
    }

    /// Names in Vietnamese order, given names first: only the database's collation knows that Ánh stands before Dung.
    public static func inVietnameseOrder(_ names: [PersonName], on db: Connection) throws(PostgresError) -> [PersonName]
    {
        try db.query(
            """
            select n.name
              from unnest(\(names.map(\.text)), \(names.map(\.sortKey))) as n(name, sort_name)
             order by n.sort_name collate "vi-x-icu", n.name
            """
        ).map { (row) throws(PostgresError) in PersonName(try row.value("name", as: String.self)) }.compactMap { $0 }
    }
}
