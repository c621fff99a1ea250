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
                            or e.kind = 'cancelled' and e.ordinal = 1 and r.origin = 'requested')) as x
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
