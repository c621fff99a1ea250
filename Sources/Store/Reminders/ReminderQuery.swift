public import Accountability
public import Postgres

/// Which reminders of a commune are listed; nil leaves all. One that was cancelled was entered by mistake and is outside every list.
public struct ReminderQuery: Sendable, Hashable {
    /// Whose they are.
    public var official: Official.ID?
    /// The unit as it was.
    public var unit: OrgUnit.ID?
    /// How they stand.
    public var state: Reminder.Force?
    /// What they are now.
    public var kind: Reminder.Kind?

    /// All reminders.
    public init() {}

    /// What the rows themselves tell, as conditions on `r`.
    fileprivate func conditions(in commune: Commune.ID) -> SQL {
        var conditions: [SQL] = [
            """
            and not exists (select
                              from kc.reminder_events as c
                             where c.commune_id = \(commune) and c.reminder_id = r.reminder_id and c.kind = 'cancelled')
            """
        ]
        if let official { conditions.append("and r.official_id = \(official)") }
        if let unit { conditions.append("and r.unit_id = \(unit)") }
        return conditions.joined(separator: " ")
    }

    /// What is decided after the events are folded; nil where the rows tell all.
    fileprivate func folded(asOf day: CalendarDay) -> ((Reminder) -> Bool)? {
        guard state != nil || kind != nil else { return nil }
        return { reminder in
            (state == nil || reminder.force(asOf: day) == state) && (kind == nil || reminder.kind == kind)
        }
    }
}

extension Reminder: Listed {
    /// Reminders stand in the order in which they were recorded.
    var place: PagePlace { PagePlace(recordedAt, id) }

    /// A part of the list a filter admits, of what somebody sees, as it stands on a day: of what is about himself no drafts. How a reminder stands and what it was varied to
    /// is folded from its events, so with that filter all are read.
    public static func page(
        _ filter: ReminderQuery,
        seenBy sight: Sight,
        asOf day: CalendarDay,
        _ asked: PageRequest,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> Page<Reminder> {
        let seen: SQL = """
            \(fragment: sight.condition(official: "r.official_id", unit: "r.unit_id"))
            and (r.official_id <> \(sight.person)
                 or exists (select
                              from kc.reminder_events as i
                             where i.commune_id = r.commune_id and i.reminder_id = r.reminder_id and i.kind = 'issued'))
            """
        let conditions = filter.conditions(in: commune)
        let listing = Listing<Reminder>(
            seen: "kc.reminders as r where r.commune_id = \(commune) \(seen)",
            filter: conditions,
            id: "r.reminder_id",
            order: "r.recorded_at, r.reminder_id",
            after: { "(r.recorded_at, r.reminder_id) > (\($0.moment), \($0.id))" },
            read: { try read(where: "r.reminder_id = any(\($0))", of: commune, asOf: nil, on: db) }
        )
        guard let admits = filter.folded(asOf: day) else { return try listing.page(asked, on: db) }
        let all = try read(where: "true \(seen) \(conditions)", of: commune, asOf: nil, on: db)
        return try listing.page(asked, of: all.filter(admits), on: db)
    }
}
