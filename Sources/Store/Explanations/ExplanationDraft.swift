public import Accountability
public import Postgres

/// An explanation somebody is writing and has not handed in (*bản nháp*): his alone, no fact, in no ledger. The schema takes it away with
/// whatever ends the writing: handed in, or no longer asked for.
public struct ExplanationDraft: Hashable, Sendable {
    /// The cause he means to name, if he chose one.
    public let cause: String?
    /// What he wrote so far, if anything.
    public let text: String?

    /// A draft.
    public init(cause: String?, text: String?) {
        self.cause = cause
        self.text = text
    }

    /// The draft of a duty, if whoever asks is the one who writes it.
    public static func find(_ duty: ExplanationDuty.ID, of commune: Commune.ID, on db: Connection)
        throws(PostgresError) -> ExplanationDraft?
    {
        try db.first(
            "select cause, text from kc.explanation_drafts where commune_id = \(commune) and request_id = \(duty)"
        ).map { (row) throws(PostgresError) in
            ExplanationDraft(
                cause: try row.value("cause", as: String?.self),
                text: try row.value("text", as: String?.self)
            )
        }
    }

    /// Keeps it in the place of the one before.
    public func keep(for duty: ExplanationDuty, of commune: Commune.ID, on db: Connection) throws(PostgresError) {
        try db.execute(
            "delete from kc.explanation_drafts where commune_id = \(commune) and request_id = \(duty.id)"
        )
        try db.execute(
            """
            insert into kc.explanation_drafts (commune_id, request_id, official_id, cause, text, saved_at)
            values (\(commune), \(duty.id), \(duty.official), \(cause), \(text), clock_timestamp())
            """
        )
    }
}
