import Accountability
import Postgres

extension RecordsVerifier {
    /// In force are exactly the findings that rest on an export in force and were not annulled by correction.
    static func findingGuardFaults(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [RecordFault] {
        try db.query(
            """
            select coalesce(f.code, g.code) as code
              from (select n.code, n.finding_id
                      from kc.findings as n
                      join kc.batches_in_force as b on b.commune_id = n.commune_id and b.seq = n.batch_seq
                     where n.commune_id = \(commune)
                       and not exists (select
                                         from kc.finding_events as e
                                        where e.commune_id = n.commune_id and e.finding_id = n.finding_id
                                          and e.kind = 'annulled')) as f
              full join (select w.code, w.finding_id
                           from kc.finding_guards as w
                          where w.commune_id = \(commune)) as g on g.code = f.code
             where f.finding_id is distinct from g.finding_id
             order by 1
             limit 20
            """
        ).map { (row) throws(PostgresError) in
            RecordFault(kind: .stateDiffers, seq: nil, table: "finding_guards", subject: try row.value("code"))
        }
    }

    /// In force are exactly the late files typed by hand that were not annulled.
    static func incidentGuardFaults(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [RecordFault] {
        try db.query(
            """
            select coalesce(i.code, g.code) as code
              from (select n.code, n.official_id, n.incident_id
                      from kc.incidents as n
                     where n.commune_id = \(commune) and n.code is not null
                       and not exists (select
                                         from kc.incident_events as e
                                        where e.commune_id = n.commune_id and e.incident_id = n.incident_id
                                          and e.kind = 'annulled')) as i
              full join (select w.code, w.official_id, w.incident_id
                           from kc.incident_guards as w
                          where w.commune_id = \(commune)) as g on g.code = i.code and g.official_id = i.official_id
             where i.incident_id is distinct from g.incident_id
             order by 1
             limit 20
            """
        ).map { (row) throws(PostgresError) in
            RecordFault(kind: .stateDiffers, seq: nil, table: "incident_guards", subject: try row.value("code"))
        }
    }
}
