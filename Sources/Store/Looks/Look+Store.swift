public import Accountability
import FoundationEssentials
import Ledger
public import Postgres

extension Look {
    /// Keeps looks, each once for an hour. The transaction is that of the class that signs people in; nobody else may write them.
    public static func keep(_ looks: [Look], on db: Connection) throws(PostgresError) {
        let rows = JSON.array(
            looks.map { look in
                [
                    "official_id": .id(look.official), "account_id": .id(look.account),
                    "role": .string(look.role.rawValue),
                    "kind": .string(look.kind.rawValue), "thing": .text(look.thing), "reason": .text(look.reason),
                    "looked_at": .instant(look.at),
                ]
            }
        )
        try db.execute("select kc.keep_looks(\(rows))")
    }
}

extension KeptLook {
    /// A part of the looks at an official's record, the newest first. Only he is answered.
    public static func page(
        at official: Official.ID,
        _ asked: PageRequest,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> Page<KeptLook> {
        try Listing<KeptLook>(
            seen: "kc.looks as l where l.commune_id = \(commune) and l.official_id = \(official)",
            id: "l.look_id",
            order: "l.looked_at desc, l.look_id desc",
            after: { "(l.looked_at, l.look_id) < (\($0.moment), \($0.id))" },
            read: { try read($0, at: official, of: commune, on: db) }
        ).page(asked, on: db)
    }

    private static func read(_ ids: [UUID], at official: Official.ID, of commune: Commune.ID, on db: Connection) throws
        -> [KeptLook]
    {
        try db.query(
            """
            select l.look_id, l.account_id, l.role, l.kind, l.thing, l.reason, l.looked_at
              from kc.looks as l
             where l.commune_id = \(commune) and l.official_id = \(official) and l.look_id = any(\(ids))
             order by l.looked_at desc, l.look_id desc
            """
        ).map { row in
            KeptLook(
                id: try row.value("look_id"),
                look: Look(
                    at: official,
                    by: try row.value("account_id"),
                    as: try row.value("role"),
                    kind: try row.value("kind"),
                    thing: try row.value("thing", as: String?.self),
                    reason: try row.value("reason", as: String?.self),
                    at: try row.value("looked_at")
                )
            )
        }
    }
}

extension KeptLook: Listed {
    /// Looks stand in the order of their moments; the list begins with the newest.
    var place: PagePlace { PagePlace(look.at, id) }
}

extension Look.Kind: SQLValue, SQLDecodable {}
