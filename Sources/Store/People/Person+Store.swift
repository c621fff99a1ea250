public import Accountability
public import Postgres

extension Person {
    /// Whether somebody of this id is known in a commune.
    public static func exists(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> Bool {
        try db.first("select person_id from kc.people where commune_id = \(commune) and person_id = \(id)") != nil
    }

    /// The full names of persons of the transaction's commune, and of those who hold the accounts of these ids: for whoever reads a
    /// record that names them.
    public static func names(of ids: Set<ID>, on db: Connection) throws(PostgresError) -> [ID: String] {
        guard !ids.isEmpty else { return [:] }
        var names: [ID: String] = [:]
        for row in try db.query("select n.id, n.name from kc.names_of(\(Array(ids))) as n") {
            names[try row.value("id")] = try row.value("name", as: String.self)
        }
        return names
    }
}
