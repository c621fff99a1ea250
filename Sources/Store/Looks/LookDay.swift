public import Accountability
public import Ledger
public import Postgres

/// What is sealed of a day's looks: how many there are, and the SHA-256 of their texts.
public struct LookDay: Hashable, Sendable {
    /// The day they were written.
    public let day: CalendarDay
    /// How many.
    public let looks: Int
    /// SHA-256 over their texts.
    public let sha256: Digest

    /// The days of the transaction's commune that are over and not sealed yet, the oldest first.
    public static func unsealed(on db: Connection) throws(PostgresError) -> [LookDay] {
        try db.query("select u.day, u.looks, u.sha256 from kc.unsealed_look_days() as u").map {
            (row) throws(PostgresError) in
            LookDay(day: try row.value("day"), looks: try row.value("looks"), sha256: try row.value("sha256"))
        }
    }
}

extension RecordsVerifier {
    /// The looks of each sealed day are those its seal counts, and no day before the last sealed one has looks without a seal.
    static func lookFaults(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [RecordFault] {
        try db.query(
            """
            select coalesce(s.day, d.day) as day
              from (select l.day, l.looks, l.sha256
                      from kc.looks_by_day(\(commune)) as l) as d
              full join (select e.day, e.looks, e.sha256
                           from kc.look_days as e
                          where e.commune_id = \(commune)) as s on s.day = d.day
             where (d.looks, d.sha256) is distinct from (s.looks, s.sha256)
               and coalesce(s.day, d.day) <= (select max(m.day)
                                                from kc.look_days as m
                                               where m.commune_id = \(commune))
             order by 1
             limit 20
            """
        ).map { (row) throws(PostgresError) in
            RecordFault(
                kind: .digestDiffers,
                seq: nil,
                table: "looks",
                subject: try row.value("day", as: CalendarDay.self).vietnamese
            )
        }
    }
}
