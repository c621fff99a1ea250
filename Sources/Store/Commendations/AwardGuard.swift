public import Accountability
public import Postgres

/// One achievement, one award of the law: who holds the place.
public enum AwardGuard {
    /// Takes the achievement's place for a certificate; a second one is refused by `award_guards_pkey`.
    public static func take(_ commendation: Commendation, of commune: Commune.ID, on db: Connection)
        throws(PostgresError)
    {
        try db.execute(
            """
            insert into kc.award_guards (commune_id, achievement_id, commendation_id)
            values (\(commune), \(commendation.achievementID), \(commendation.id))
            """
        )
    }

    /// Gives the place back when a certificate is revoked.
    public static func release(_ commendation: Commendation, of commune: Commune.ID, on db: Connection)
        throws(PostgresError)
    {
        try db.execute(
            "delete from kc.award_guards where commune_id = \(commune) and commendation_id = \(commendation.id)"
        )
    }
}
