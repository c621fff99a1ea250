import Accountability
import Postgres

extension RecordsVerifier {
    /// A matter is guarded exactly while a reminder that was issued and did not end rests on it.
    static func reminderFaults(of commune: Commune.ID, on db: Connection) throws -> [RecordFault] {
        try db.query(
            """
            select coalesce(f.matter, g.matter) as matter
              from (select c.official_id, c.matter, c.reminder_id
                      from kc.reminder_grounds as c
                     where c.commune_id = \(commune)
                       and exists (select
                                     from kc.reminder_events as e
                                    where e.commune_id = c.commune_id and e.reminder_id = c.reminder_id and e.kind = 'issued')
                       and not exists (select
                                         from kc.reminder_events as e
                                        where e.commune_id = c.commune_id
                                          and e.reminder_id = c.reminder_id
                                          and (e.kind in ('withdrawn', 'cancelled', 'overturned')
                                               or c.number = any (e.dropped)))) as f
              full join (select w.official_id, w.matter, w.reminder_id
                           from kc.reminder_guards as w
                          where w.commune_id = \(commune)) as g on g.official_id = f.official_id and g.matter = f.matter
             where f.reminder_id is distinct from g.reminder_id
             order by 1
             limit 20
            """
        ).map { row in
            RecordFault(kind: .stateDiffers, seq: nil, table: "reminder_guards", subject: try row.value("matter"))
        }
    }
}
