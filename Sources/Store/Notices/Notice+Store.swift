public import Accountability
public import Postgres

extension Notice {
    /// What a person is told by an instant, the newest first. A notice waits until it is due; one about something that was then
    /// cancelled as entered by mistake is never told.
    public static func list(
        to person: Person.ID,
        dueBy instant: Instant,
        of commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [Notice] {
        try read("\(due(by: instant, to: person, of: commune)) \(notTakenBack)", on: db)
    }

    private static func due(by instant: Instant, to person: Person.ID, of commune: Commune.ID) -> SQL {
        "kc.notices as n where n.commune_id = \(commune) and n.person_id = \(person) and n.due_at <= \(instant)"
    }

    private static func read(_ rows: SQL, on db: Connection) throws(PostgresError) -> [Notice] {
        try db.query(
            """
            select n.notice_id, n.kind, n.subject, n.subject_id, n.due_at, n.recorded_at
              from \(rows)
             order by n.due_at desc, n.notice_id desc
            """
        ).map { (row) throws(PostgresError) in
            Notice(
                id: try row.value("notice_id"),
                kind: try row.value("kind"),
                subject: Subject(
                    try row.value("subject", as: String.self),
                    try row.value("subject_id", as: Notice.ID.self)
                ),
                dueAt: try row.value("due_at"),
                recordedAt: try row.value("recorded_at")
            )
        }
    }
}

extension Notice: Listed {
    /// Notices stand in the order in which they fall due; lists begin with the newest.
    var place: PagePlace { PagePlace(dueAt, id) }

    /// A part of what a person is told by an instant.
    public static func page(
        to person: Person.ID,
        dueBy instant: Instant,
        _ asked: PageRequest,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> Page<Notice> {
        try Listing<Notice>(
            seen: due(by: instant, to: person, of: commune),
            filter: notTakenBack,
            id: "n.notice_id",
            order: "n.due_at desc, n.notice_id desc",
            after: { "(n.due_at, n.notice_id) < (\($0.moment), \($0.id))" },
            read: { try read("kc.notices as n where n.commune_id = \(commune) and n.notice_id = any(\($0))", on: db) }
        ).page(asked, on: db)
    }
}

/// Leaves out what is about something entered by mistake: a reminder that was cancelled before its service, and a request or an
/// incident taken back while its notice still waited.
private let notTakenBack: SQL = """
    and not exists (select
                      from kc.reminder_events as e
                     where n.subject = 'reminders' and e.commune_id = n.commune_id and e.reminder_id = n.subject_id
                       and e.kind = 'cancelled')
    and not exists (select
                      from kc.explanation_requests as r
                      join kc.explanation_events as e on e.commune_id = r.commune_id and e.request_id = r.request_id
                     where n.subject = 'explanation_requests' and r.commune_id = n.commune_id and r.request_id = n.subject_id
                       and e.kind = 'cancelled' and e.recorded_at < r.recorded_at + interval '10 minutes')
    and not exists (select
                      from kc.incidents as i
                      join kc.incident_events as e on e.commune_id = i.commune_id and e.incident_id = i.incident_id
                     where n.subject = 'incidents' and i.commune_id = n.commune_id and i.incident_id = n.subject_id
                       and e.kind = 'annulled' and e.recorded_at < i.recorded_at + interval '10 minutes')
    """

extension Notice.Kind: SQLValue, SQLDecodable {}
