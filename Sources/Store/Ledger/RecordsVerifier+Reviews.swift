import Accountability
import Postgres

extension RecordsVerifier {
    /// An official's review year is held exactly by its case that neither lapsed nor was set aside, while one of the two suggestions is
    /// undecided.
    static func reviewFaults(of commune: Commune.ID, on db: Connection) throws -> [RecordFault] {
        try db.query(
            """
            select coalesce(f.review_id, g.review_id)::text as review
              from (select c.official_id, c.review_year, c.review_id
                      from kc.review_cases as c
                     where c.commune_id = \(commune)
                       and not exists (select
                                         from kc.review_events as e
                                        where e.commune_id = c.commune_id and e.review_id = c.review_id
                                          and e.kind in ('lapsed', 'set_aside'))
                       and (select count(*)
                              from kc.review_events as e
                             where e.commune_id = c.commune_id and e.review_id = c.review_id
                               and e.kind in ('confirmed', 'declined')) < 2) as f
              full join (select w.official_id, w.review_year, w.review_id
                           from kc.review_guards as w
                          where w.commune_id = \(commune)) as g on g.official_id = f.official_id and g.review_year = f.review_year
             where f.review_id is distinct from g.review_id
             order by 1
             limit 20
            """
        ).map { row in
            RecordFault(kind: .stateDiffers, seq: nil, table: "review_guards", subject: try row.value("review"))
        }
    }
}
