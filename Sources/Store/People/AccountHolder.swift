public import Accountability
public import Postgres

/// Somebody who may hold an account, as those who keep accounts know him: the name, and nothing that is recorded about him.
public struct AccountHolder: Sendable, Hashable {
    /// Who.
    public let person: Person.ID
    /// The full name as recorded last; nil where it was erased.
    public let name: String?
    /// Whether he is one of those whose files are counted.
    public let isOfficial: Bool
    /// The unit he was entered with.
    public let unitName: String?
    /// The day he left; nil while he serves.
    public let leftOn: CalendarDay?

    /// Everybody known in the transaction's commune, in Vietnamese order of given names. Empty for whoever keeps no accounts.
    public static func list(on db: Connection) throws(PostgresError) -> [AccountHolder] {
        try db.query("\(columns)").map(AccountHolder.init(row:))
    }

    /// The person of this id, if the one who asks keeps accounts.
    public static func find(_ person: Person.ID, on db: Connection) throws(PostgresError) -> AccountHolder? {
        try db.first("\(columns) where h.person_id = \(person)").map(AccountHolder.init(row:))
    }

    private static let columns: SQL =
        "select h.person_id, h.name, h.is_official, h.unit_name, h.left_on from kc.holders() as h"

    private init(row: Row) throws(PostgresError) {
        person = try row.value("person_id")
        name = try row.value("name", as: String?.self)
        isOfficial = try row.value("is_official")
        unitName = try row.value("unit_name", as: String?.self)
        leftOn = try row.value("left_on", as: CalendarDay?.self)
    }
}
