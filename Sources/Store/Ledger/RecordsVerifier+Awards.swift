import Accountability
import Postgres

extension RecordsVerifier {
    /// Achievements whose award in force, as the events tell it, is not the one that holds the place.
    static func differingAwards(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [RecordFault] {
        try db.query(
            """
            select coalesce(f.commendation_id, g.commendation_id)::text as subject
              from (select c.achievement_id, c.commendation_id
                      from kc.commendations as c
                      join kc.commendation_events as a
                        on a.commune_id = c.commune_id and a.commendation_id = c.commendation_id and a.kind = 'approved'
                     where c.commune_id = \(commune)
                       and c.form = 'certificate'
                       and not exists (select
                                         from kc.commendation_events as r
                                        where r.commune_id = c.commune_id and r.commendation_id = c.commendation_id
                                          and r.kind = 'revoked')) as f
              full join (select w.achievement_id, w.commendation_id
                           from kc.award_guards as w
                          where w.commune_id = \(commune)) as g on g.achievement_id = f.achievement_id
             where f.commendation_id is distinct from g.commendation_id
             order by 1
             limit 20
            """
        ).map { (row) throws(PostgresError) in
            RecordFault(kind: .stateDiffers, seq: nil, table: "award_guards", subject: try row.value("subject"))
        }
    }
}
