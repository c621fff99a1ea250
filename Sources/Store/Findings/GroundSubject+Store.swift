public import Accountability
public import Postgres

extension GroundSubject {
    /// The finding or incident a ground names.
    public static func find(_ ground: Ground, of commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> GroundSubject?
    {
        switch ground {
        case .finding(let id): try Finding.find(id, of: commune, on: db).map { .finding($0) }
        case .incident(let id): try Incident.find(id, of: commune, on: db).map { .incident($0) }
        }
    }
}
