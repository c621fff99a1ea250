public import Accountability
public import Postgres

extension ImportBatch {
    /// Keeps the canonical CSV of a batch and the codes it lists.
    public static func store(
        canonical: [UInt8],
        codes: [String],
        of batch: ID,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) {
        try db.execute(
            """
            insert into kc.import_files (commune_id, batch_id, canonical, codes)
            values (\(commune), \(batch), \(canonical), \(codes))
            """
        )
    }

    /// Keeps the problems of a batch in their order.
    public static func store(
        problems: [RowProblem],
        of batch: ID,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) {
        try db.execute(
            """
            insert into kc.import_problems (commune_id, batch_id, ordinal, severity, row_number, column_name, value, code)
            select \(commune), \(batch), p.ordinal, p.severity, p.row_number, p.column_name, p.value, p.code
              from unnest(\(problems.map(\.severity.rawValue)), \(problems.map(\.row)), \(problems.map(\.column)),
                          \(problems.map(\.value)), \(problems.map(\.code)))
                   with ordinality as p(severity, row_number, column_name, value, code, ordinal)
            """
        )
    }
}
