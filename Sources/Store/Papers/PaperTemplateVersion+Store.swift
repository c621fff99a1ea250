public import Accountability
public import Postgres

extension PaperTemplateVersion {
    /// The versions of a commune's texts, by paper, day and moment.
    public static func list(of commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> [PaperTemplateVersion]
    {
        try db.query(
            """
            select template_id, kind, subject, addressee, body, bases, copies, effective_on, reason, recorded_at
              from kc.paper_templates
             where commune_id = \(commune)
             order by kind, effective_on, recorded_at, template_id
            """
        ).map { (row) throws(PostgresError) in
            PaperTemplateVersion(
                id: try row.value("template_id"),
                template: PaperTemplate(
                    recorded: try row.value("kind"),
                    subject: try row.value("subject"),
                    addressee: try row.value("addressee"),
                    body: try row.value("body"),
                    bases: try row.value("bases"),
                    copies: try row.value("copies")
                ),
                effectiveOn: try row.value("effective_on"),
                reason: try row.value("reason"),
                recordedAt: try row.value("recorded_at")
            )
        }
    }
}
