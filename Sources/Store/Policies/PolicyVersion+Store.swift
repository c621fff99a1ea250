public import Accountability
public import Postgres

extension PolicyVersion {
    /// The versions of a commune's rules by the day from which they hold; with a day, as they were known at its end.
    public static func list(of commune: Commune.ID, asOf: CalendarDay? = nil, on db: Connection) throws(PostgresError)
        -> [PolicyVersion]
    {
        try db.query(
            """
            select policy_id, effective_on, start_on, threshold, review_year, counts_reminders, counts_criticisms,
                   unit_heads_remind, explanation_days, verdict_days, reconsideration_days, deemed_days, document, reason, recorded_at
              from kc.policies
             where commune_id = \(commune) and recorded_at < \(Instant.knownBy(asOf))
             order by effective_on, recorded_at, policy_id
            """
        ).map { (row) throws(PostgresError) in
            PolicyVersion(
                id: try row.value("policy_id"),
                effectiveOn: try row.value("effective_on"),
                policy: try Policy(row: row),
                document: try row.value("document", as: String?.self),
                reason: try row.value("reason", as: String?.self),
                recordedAt: try row.value("recorded_at")
            )
        }
    }
}
