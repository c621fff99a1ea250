public import Accountability
public import Postgres

extension ExceptionalEvent {
    /// A commune's exceptions, newest first. Of requests only one taken back before anything happened to it is a mistake.
    public static func list(of commune: Commune.ID, on db: Connection) throws -> [ExceptionalEvent] {
        try db.query(
            """
            select x.event_id, x.noun, x.happened_on, x.way, x.document_title, x.document_paper_id,
                   x.document_sha256, x.document_bytes
              from (select e.event_id, 'reminders' as noun, e.happened_on, e.recorded_at,
                           coalesce(e.decided_by, 'cancelled_mistake') as way, e.document_title, e.document_paper_id,
                           e.document_sha256, e.document_bytes
                      from kc.reminder_events as e
                     where e.commune_id = \(commune) and (e.decided_by in ('collective', 'superior') or e.kind = 'cancelled')
                    union all
                    select e.event_id, 'reviews', e.happened_on, e.recorded_at, e.decided_by, e.document_title,
                           e.document_paper_id, e.document_sha256, e.document_bytes
                      from kc.review_events as e
                     where e.commune_id = \(commune) and e.decided_by in ('collective', 'superior')
                    union all
                    select e.event_id, 'explanation_requests', e.happened_on, e.recorded_at,
                           case e.kind when 'lapsed' then 'leader_silence' else 'cancelled_mistake' end, null, null, null, null
                      from kc.explanation_events as e
                      join kc.explanation_requests as r on r.commune_id = e.commune_id and r.request_id = e.request_id
                     where e.commune_id = \(commune)
                       and (e.kind = 'lapsed'
                            or e.kind = 'cancelled' and e.ordinal = 1 and r.origin = 'requested')
                    union all
                    select e.event_id, 'findings', e.happened_on, e.recorded_at, 'leader_late', null, null, null, null
                      from kc.finding_events as e
                     where e.commune_id = \(commune)
                       and (e.kind = 'attributed' and e.party = 'leader_signature'
                            or e.kind = 'assigned'
                               and exists (select
                                             from kc.chairmen() as c
                                            where c.person_id = e.official_id and c.since <= e.recorded_at
                                              and (c.until is null or c.until > e.recorded_at)))
                    union all
                    select i.incident_id, 'incidents', i.happened_on, i.recorded_at, 'leader_late', null, null, null, null
                      from kc.incidents as i
                     where i.commune_id = \(commune) and i.kind in ('late_file', 'late_task')
                       and exists (select
                                     from kc.chairmen() as c
                                    where c.person_id = i.official_id and c.since <= i.recorded_at
                                      and (c.until is null or c.until > i.recorded_at))) as x
             order by x.recorded_at desc, x.event_id
            """
        ).map(ExceptionalEvent.init(row:))
    }

    private init(row: Row) throws {
        guard let way = Way(rawValue: try row.value("way")) else {
            throw PostgresError.decoding(column: "way", expected: "Way")
        }
        self.init(
            id: try row.value("event_id"),
            noun: try row.value("noun"),
            happenedOn: try row.value("happened_on"),
            way: way,
            document: try SignedDocument(row: row)
        )
    }
}
