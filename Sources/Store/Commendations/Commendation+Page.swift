public import Accountability
public import Postgres

extension Commendation: Listed {
    /// Commendations stand in the order of their nominations.
    var place: PagePlace { PagePlace(recordedAt, id) }

    /// A part of the list of what an account may know of.
    public static func page(
        knownTo account: Account,
        _ asked: PageRequest,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> Page<Commendation> {
        try Listing<Commendation>(
            seen: known(to: account, in: commune),
            id: "c.commendation_id",
            order: "c.recorded_at, c.commendation_id",
            after: { "(c.recorded_at, c.commendation_id) > (\($0.moment), \($0.id))" },
            read: {
                try read(
                    "c.commune_id = \(commune) and c.commendation_id = any(\($0))",
                    events: .empty,
                    of: commune,
                    on: db
                )
            }
        ).page(asked, on: db)
    }

    /// The rows of ``isKnown(to:)``. Whoever reaches others reads the table as it is; who knows only of some, nominated by him or with a
    /// share of his, reads it through his shares.
    private static func known(to account: Account, in commune: Commune.ID) -> SQL {
        let person = account.person
        switch account.role == .administrator ? .nobody : account.reach {
        case .commune: return "kc.commendations as c where c.commune_id = \(commune)"
        case .unit(let unit):
            return """
                kc.commendations as c
                 where c.commune_id = \(commune)
                   and (c.nominator_id = \(person)
                        or c.commendation_id in (select s.commendation_id
                                                   from kc.commendation_shares as s
                                                  where s.commune_id = \(commune)
                                                    and (s.official_id = \(person) or s.unit_id = \(unit))))
                """
        case .nobody:
            return """
                kc.commendations_seen as c
                 where c.commune_id = \(commune)
                   and (c.nominator_id = \(person)
                        or c.commendation_id in (select s.commendation_id
                                                   from kc.commendation_shares_seen as s
                                                  where s.commune_id = \(commune) and s.official_id = \(person)))
                """
        }
    }
}
