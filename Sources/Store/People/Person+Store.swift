public import Accountability
public import Postgres

extension Person {
    /// Whether somebody of this id is known in a commune.
    public static func exists(_ id: ID, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> Bool {
        try db.first("select person_id from kc.people where commune_id = \(commune) and person_id = \(id)") != nil
    }
}
