public import Accountability
public import Postgres

extension ReviewCase: Listed {
    /// Cases stand in the order in which they were recorded.
    var place: PagePlace { PagePlace(recordedAt, id) }

    /// A part of the list of what somebody sees.
    public static func page(
        seenBy sight: Sight,
        _ asked: PageRequest,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> Page<ReviewCase> {
        let seen = sight.condition(official: "c.official_id", unit: "c.unit_id")
        return try Listing<ReviewCase>(
            seen: "kc.review_cases as c where c.commune_id = \(commune) \(seen)",
            id: "c.review_id",
            order: "c.recorded_at, c.review_id",
            after: { "(c.recorded_at, c.review_id) > (\($0.moment), \($0.id))" },
            read: { try read("c.commune_id = \(commune) and c.review_id = any(\($0))", on: db) }
        ).page(asked, on: db)
    }
}
