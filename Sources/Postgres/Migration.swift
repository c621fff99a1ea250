/// One step of the schema: plain SQL, applied once, in one transaction, as the owner role. Never changed afterwards.
public struct Migration: Sendable, Hashable {
    /// Its place, from 1, without gaps.
    public let number: Int
    /// What it does, as in its file's name: `add_reminder_ordinal`.
    public let name: String
    /// The statements, for the role prefix `kc`.
    public let sql: String

    /// A migration from its file.
    public init(number: Int, name: String, sql: String) {
        self.number = number
        self.name = name
        self.sql = sql
    }
}

/// How a database's schema relates to the migrations a program knows.
public enum SchemaStatus: Sendable, Hashable {
    /// No migration was ever applied.
    case empty
    /// All are applied.
    case current
    /// These are still to be applied, in this order.
    case behind([Migration])
    /// The database knows this higher number that we do not: a newer program has been here.
    case ahead(Int)
    /// This number is applied with another text or name, or out of order.
    case altered(Int)
}
