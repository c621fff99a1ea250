public import Accountability
public import Postgres

/// How far a commune has come since it was added: days and numbers, derived from what is recorded.
public struct Beginnings: Sendable, Hashable {
    /// When the commune was added.
    public let addedAt: Instant
    /// The first day of the practice, by the newest version of the rules.
    public let startOn: CalendarDay
    /// When rules with a document behind them were adopted; nil while the shipped ones hold.
    public let policyAt: Instant?
    /// How many officials are entered, and since when.
    public let officials: Int
    /// When the first was entered.
    public let officialsAt: Instant?
    /// How many exports of the register are in force.
    public let imports: Int
    /// When the first of them was brought in.
    public let importedAt: Instant?

    /// Those of the transaction's commune; nil for whoever keeps no accounts.
    public static func read(on db: Connection) throws(PostgresError) -> Beginnings? {
        guard
            let row = try db.first(
                """
                select b.added_at, b.start_on, b.policy_at, b.officials, b.officials_at, b.imports, b.imported_at
                  from kc.beginnings() as b
                 where b.added_at is not null
                """
            )
        else { return nil }
        return try Beginnings(row: row)
    }

    private init(row: Row) throws(PostgresError) {
        addedAt = try row.value("added_at")
        startOn = try row.value("start_on")
        policyAt = try row.value("policy_at", as: Instant?.self)
        officials = try row.value("officials")
        officialsAt = try row.value("officials_at", as: Instant?.self)
        imports = try row.value("imports")
        importedAt = try row.value("imported_at", as: Instant?.self)
    }
}
