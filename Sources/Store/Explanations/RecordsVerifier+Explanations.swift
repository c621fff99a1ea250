import Accountability
import Postgres

/// What stands beside the recorded duties: one row for each that stands, and the bytes under the hashes that entries seal.
extension RecordsVerifier {
    /// Faults of guards and attachments.
    static func explanationFaults(of commune: Commune.ID, on db: Connection) throws -> [RecordFault] {
        try guardFaults(of: commune, on: db) + contentFaults(of: commune, on: db)
    }

    /// A guard stands exactly for the duties that were neither cancelled nor disowned.
    private static func guardFaults(of commune: Commune.ID, on db: Connection) throws -> [RecordFault] {
        try db.query(
            """
            select coalesce(r.matter, g.matter) as matter
              from (select q.request_id, q.official_id, q.matter
                      from kc.explanation_requests as q
                     where q.commune_id = \(commune)
                       and not exists (select
                                         from kc.explanation_events as e
                                        where e.commune_id = q.commune_id and e.request_id = q.request_id
                                          and e.kind in ('cancelled', 'disownment_accepted'))) as r
              full join (select w.request_id, w.official_id, w.matter
                           from kc.explanation_guards as w
                          where w.commune_id = \(commune)) as g on g.request_id = r.request_id
             where (r.official_id, r.matter) is distinct from (g.official_id, g.matter)
             order by 1
             limit 20
            """
        ).map { row in
            RecordFault(kind: .stateDiffers, seq: nil, table: "explanation_guards", subject: try row.value("matter"))
        }
    }

    /// Each attachment and each paper has its bytes, of the recorded length and hash, and no bytes stand that nobody gave.
    private static func contentFaults(of commune: Commune.ID, on db: Connection) throws -> [RecordFault] {
        try db.query(
            """
            select coalesce(encode(a.sha256, 'hex'), encode(c.sha256, 'hex')) as hash
              from (select t.official_id, t.sha256, min(t.size) as size, max(t.size) as most
                      from (select w.official_id, w.sha256, w.size
                              from kc.attachments as w
                             where w.commune_id = \(commune)
                             union all
                            select p.official_id, p.sha256, p.size
                              from kc.papers as p
                             where p.commune_id = \(commune)) as t
                     group by t.official_id, t.sha256) as a
              full join (select n.official_id, n.sha256, octet_length(n.content) as size, sha256(n.content) as computed
                           from kc.attachment_contents as n
                          where n.commune_id = \(commune)) as c on c.official_id = a.official_id and c.sha256 = a.sha256
             where (a.size, a.most, a.sha256) is distinct from (c.size, c.size, c.computed)
             order by 1
             limit 20
            """
        ).map { row in
            RecordFault(kind: .stateDiffers, seq: nil, table: "attachment_contents", subject: try row.value("hash"))
        }
    }
}
