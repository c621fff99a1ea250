public import Accountability
public import Postgres

extension Colleague {
    /// The officials of the transaction's commune who serve on a day and whose name has these words, whatever their case and marks, in
    /// Vietnamese order of their given names; at most ``limit``. The same for every class.
    public static func list(named text: String, on day: CalendarDay, on db: Connection) throws(PostgresError)
        -> [Colleague]
    {
        let sought = Folding.fold(text)
        guard !sought.isEmpty else { return [] }
        return Array(try all(on: day, db).lazy.filter { Folding.fold($0.name).contains(sought) }.prefix(limit))
    }

    /// Everybody of the transaction's commune who serves on a day, in Vietnamese order of their given names. The same for every class.
    public static func all(on day: CalendarDay, _ db: Connection) throws(PostgresError) -> [Colleague] {
        try db.query(
            "select c.official_id, c.name, c.unit_name, c.job from kc.colleagues(\(day)) as c"
        ).map { (row) throws(PostgresError) in
            Colleague(
                id: try row.value("official_id"),
                name: try row.value("name"),
                unitName: try row.value("unit_name", as: String?.self),
                position: try row.value("job", as: String?.self)
            )
        }
    }
}
