public import Accountability
public import Postgres

/// One file as an export of the register showed it.
public struct DossierSnapshot: Hashable, Sendable {
    /// The day of the export.
    public let exportedOn: CalendarDay
    /// The file; without its officer, whose name is not the reader's to know.
    public let dossier: Dossier

    /// What the exports in force showed of a file, in their order; nothing for a file this official may not know of. Without an
    /// official, staff's.
    public static func list(
        _ code: FileCode,
        of official: Official.ID?,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [DossierSnapshot] {
        try db.query(
            """
            select s.exported_on, s.procedure, s.field, s.unit_name, s.channel, s.status, s.received_at, s.due_at, s.finished_at,
                   s.delivered_at
              from kc.snapshots_of(\(commune), \(official), \(code.text)) as s
             order by s.exported_on, s.batch_seq
            """
        ).map { (row) throws(PostgresError) in
            DossierSnapshot(
                exportedOn: try row.value("exported_on"),
                dossier: Dossier(
                    code: code,
                    procedure: try row.value("procedure", as: String?.self),
                    field: try row.value("field", as: String?.self),
                    unitName: try row.value("unit_name", as: String?.self),
                    channel: try row.value("channel", as: Channel?.self),
                    status: try row.value("status", as: DossierStatus?.self),
                    receivedAt: try row.value("received_at"),
                    dueAt: try row.value("due_at", as: Instant?.self),
                    finishedAt: try row.value("finished_at", as: Instant?.self),
                    deliveredAt: try row.value("delivered_at", as: Instant?.self)
                )
            )
        }
    }
}
