public import Accountability
public import Postgres

extension CauseCategory {
    /// All that was ever recorded of the categories, in order.
    public static func list(on db: Connection) throws(PostgresError) -> [CauseCategory] {
        try db.query(
            """
            select cause, effective_on, title, needs_sentence, is_offered, ordinal, source_document
              from kc.cause_categories
             order by ordinal, cause, effective_on
            """
        ).map { (row) throws(PostgresError) in
            CauseCategory(
                cause: try row.value("cause"),
                effectiveOn: try row.value("effective_on"),
                title: try row.value("title"),
                needsSentence: try row.value("needs_sentence"),
                isOffered: try row.value("is_offered"),
                ordinal: try row.value("ordinal"),
                sourceDocument: try row.value("source_document")
            )
        }
    }
}
