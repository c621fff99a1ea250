public import Accountability
public import Postgres

extension Policy {
    /// The version in force on a day: the last one effective by then; before the first, the first. nil for a commune without rules.
    public static func inForce(on day: CalendarDay, of commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> Policy?
    {
        try db.first(
            """
            select start_on, threshold, review_year, counts_reminders, counts_criticisms, unit_heads_remind,
                   explanation_days, verdict_days, reconsideration_days, deemed_days
              from kc.policies
             where commune_id = \(commune)
             order by effective_on <= \(day) desc,
                      case when effective_on <= \(day) then effective_on end desc,
                      effective_on, recorded_at desc
             limit 1
            """
        ).map(Policy.init(row:))
    }

    /// A version as stored; what an early version does not say is the standard.
    init(row: Row) throws(PostgresError) {
        let standard = Policy(startOn: try row.value("start_on"))
        self = standard
        threshold = try row.value("threshold", as: Int?.self) ?? standard.threshold
        reviewYearRule = try row.value("review_year", as: ReviewYear.Rule?.self) ?? standard.reviewYearRule
        countsReminders = try row.value("counts_reminders", as: Bool?.self) ?? standard.countsReminders
        countsCriticisms = try row.value("counts_criticisms", as: Bool?.self) ?? standard.countsCriticisms
        unitHeadsRemind = try row.value("unit_heads_remind", as: Bool?.self) ?? standard.unitHeadsRemind
        explanationDays = try row.value("explanation_days", as: Int?.self) ?? standard.explanationDays
        verdictDays = try row.value("verdict_days", as: Int?.self) ?? standard.verdictDays
        reconsiderationDays = try row.value("reconsideration_days", as: Int?.self) ?? standard.reconsiderationDays
        deemedDays = try row.value("deemed_days", as: Int?.self) ?? standard.deemedDays
    }
}
