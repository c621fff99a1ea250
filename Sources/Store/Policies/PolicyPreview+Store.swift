public import Accountability
public import Postgres

extension PolicyPreview {
    /// Reads what a draft would do in a commune from a day on, as of `today`.
    public init(
        of draft: PolicyDraft,
        effectiveOn: CalendarDay,
        askedOn today: CalendarDay,
        in commune: Commune.ID,
        db: Connection
    ) throws {
        try self.init(
            of: draft,
            effectiveOn: effectiveOn,
            askedOn: today,
            among: try PolicyVersion.list(of: commune, on: db),
            reminders: try Reminder.list(of: commune, on: db),
            cases: try ReviewCase.list(of: commune, on: db)
        )
    }
}
