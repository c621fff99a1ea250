public import Accountability
public import Postgres

extension PolicyPreview {
    /// Reads what a draft would change in a commune on a day.
    public init(of draft: PolicyDraft, on day: CalendarDay, in commune: Commune.ID, db: Connection) throws {
        let versions = try PolicyVersion.list(of: commune, on: db)
        guard let first = PolicyVersion.inForce(on: day, among: versions)?.policy else {
            throw Refusal(.policyNotFound)
        }
        self.init(
            reminders: try Reminder.list(of: commune, on: db),
            cases: try ReviewCase.list(of: commune, on: db),
            on: day,
            policy: { PolicyVersion.inForce(on: $0, among: versions)?.policy ?? first },
            draft: draft
        )
    }
}
